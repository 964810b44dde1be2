class Job {
    int priority = 1;
    static func compare(a: Job, b: Job): int { return b.priority - a.priority; }
}
func byLength(a: String, b: String): int { return a.length - b.length; }

const jobs = [new Job(), new Job()];
jobs.sort(Job.compare());
const names = ["b", "a"];
names.sort(byLength());
jobs.sort(compare);
