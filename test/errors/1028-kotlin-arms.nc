enum State { Idle, Busy(job: String), Done }

func show(state: State): String {
    return match (state) {
        is Idle -> "idle"
        is Busy(job) -> job
        Done => "done",
    };
}
