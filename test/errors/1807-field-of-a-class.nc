class Job {
    String name = "";
    Channel<int>? progress;
}

@distributed(cpu: 1)
func run(job: Job): String { return job.name; }
