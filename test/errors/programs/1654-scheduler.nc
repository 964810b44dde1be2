// Scheduler, plain mistakes with tasks
import noodlecore.collections.priority_queue

class Job {
    String name;
    int priority;
    () => int work;
    constructor(this.name, this.priority, this.work) {}
}

class Scheduler {
    private PriorityQueue<Job> queue = new PriorityQueue<Job>((a, b) => a.prio - b.prio);
    private Map<String, int> results = {};
    static int created = 0;

    constructor() { Scheduler.created += 1; }

    func submit(name: String, priority: int, work: () => int) {
        if (name == "") { throw "empty name"; }
        this.queue.push(new Job(priority, name, work));
    }

    func runAll(): Map<String, int> {
        let tasks: List<Task<int>> = [];
        while (!this.queue.isEmpty()) {
            let job = this.queue.pop();
            tasks.add(job.work());
        }
        for (i in tasks) {
            this.results[i] = await tasks[i];
        }
        return this.result;
    }

    func best(): String? {
        let name: String? = null;
        let most = 0;
        for (key, value in this.results) {
            if (value > most) {
                most := value;
                name = key;
            }
        }
        return name.toUpperCase();
    }
}

func slow(n: int): int { sleep(n); return n * 2; }

func main() {
    let scheduler = new Scheduler();
    scheduler.submit("a", 1, () => slow(3));
    scheduler.submit("b", 2, slow);
    scheduler.submit("c", "3", () => slow(1));
    let task = spawn slow(5);
    print(task + 1);
    let results = scheduler.runAll();
    print(results["a"] + results["b"]);
    print(scheduler.created);
    try { scheduler.submit("", 0, () => 1); } catch (e: Eror) { print(e.message); }
    break;
}
