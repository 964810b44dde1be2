enum Event { Failed(job: String, reason: String), Done }

func describe(event: Event): String {
    return match (event) {
        Failed(job, reason) && reason.contains("zero") => job,
        Failed(job, _) => `${job} failed`,
        Done => "done",
    };
}
