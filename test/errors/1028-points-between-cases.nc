enum Event {
    Started(job: String).
    Finished(job: String),
    Idle,
}
print(Event.Idle);
