enum Event {
    Started(job: String),
    Finished(job: String, took: float, at: int),
}

func describe(event: Event): String {
    return match (event) {
        Started(job) => job,
        Finished(job, took) => `${job} took ${took}`,
    };
}

print(describe(Event.Finished("x", 1.5)));
