class Job { int size = 0; }
class Callback extends Job { () => void done = () => print("done"); }

@distributed(cpu: 1)
func run(job: Job): int { return job.size; }

func main() { print(await spawn run(new Callback())); }
