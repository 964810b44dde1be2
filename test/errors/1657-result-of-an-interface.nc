interface Job {
    func run(times: int);
}

class Sum implements Job {
    override func run(times: int): int { return times; }
}

func all(jobs: List<Job>): int {
    let total = 0;
    for (job in jobs) { total += job.run(2); }
    return total;
}
