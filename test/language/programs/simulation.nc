// An event queue simulation: abstract classes, interfaces with defaults, closures as events, statistics, tasks.

interface Clock {
    func now(): int;
    func after(delay: int): int { return this.now() + delay; }
}

record Event(time: int, order: int, action: () => void) implements Comparable<Event> {
    func compareTo(other: Event): int {
        return this.time != other.time ? this.time - other.time : this.order - other.order;
    }
}

class Simulator implements Clock {
    private int time = 0;
    private int scheduled = 0;
    private List<Event> queue = [];
    bool stopped = false;

    func now(): int { return this.time; }

    func schedule(delay: int, action: () => void): Simulator {
        const event = new Event(this.after(delay), this.scheduled, action);
        this.scheduled++;
        let at = this.queue.length;
        while (at > 0 && event < this.queue[at - 1]) { at--; }
        this.queue.insert(at, event);
        return this;
    }

    func run(until: int = int.MAX): int {
        let steps = 0;
        while (!this.stopped && !this.queue.isEmpty()) {
            const event = this.queue.removeFirst();
            if (event.time > until) { break; }
            this.time = event.time;
            event.action();
            steps++;
        }
        return steps;
    }
}

// The same numbers every time.
class Dice {
    private int state;
    constructor(seed: int = 42) { this.state = seed; }
    func roll(sides: int): int {
        this.state = this.state * 48271 % 2147483647;
        return this.state % sides;
    }
}

class Statistics {
    private List<int> values = [];
    func add(value: int) { this.values.add(value); }
    func count(): int { return this.values.length; }
    func mean(): float? {
        if (this.values.isEmpty()) { return null; }
        return this.values.reduce((a, b) => a + b, 0).toFloat() / this.values.length;
    }
    func median(): float? {
        const sorted = this.values.sorted();
        const n = sorted.length;
        if (n == 0) { return null; }
        const middle = n / 2;
        return n % 2 == 1 ? sorted[middle].toFloat() : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }
    func longest(): int { return this.values.isEmpty() ? 0 : this.values.max(); }
}

abstract class Machine {
    protected const Simulator simulator;
    protected List<Job> waiting = [];
    protected bool busy = false;
    const String name;
    const Statistics waits = new Statistics();

    constructor(simulator: Simulator, name: String) {
        this.simulator = simulator;
        this.name = name;
    }

    protected func duration(job: Job): int
    protected func finished(job: Job) {}

    func accept(job: Job) {
        job.arrived = this.simulator.now();
        this.waiting.add(job);
        this.startNext();
    }

    private func startNext() {
        if (this.busy || this.waiting.isEmpty()) { return; }
        const job = this.pick();
        this.busy = true;
        this.waits.add(this.simulator.now() - job.arrived);
        this.simulator.schedule(this.duration(job), () => {
            this.busy = false;
            this.finished(job);
            this.startNext();
        });
    }

    protected func pick(): Job { return this.waiting.removeFirst(); }
}

class Job {
    const int id;
    const int size;
    int arrived = 0;
    int? done;
    constructor(this.id, this.size) {}
    func toString(): String { return `#${this.id}`; }
}

class Cutter extends Machine {
    private Machine? next;
    constructor(simulator: Simulator, next: Machine? = null) {
        super(simulator, "cutter");
        this.next = next;
    }
    override func duration(job: Job): int { return job.size; }
    override func finished(job: Job) {
        if (let next = this.next) { next.accept(job); } else { job.done = this.simulator.now(); }
    }
}

class Painter extends Machine {
    const List<Job> painted = [];
    constructor(simulator: Simulator) { super(simulator, "painter"); }
    override func duration(job: Job): int { return 2 + job.size / 2; }
    override func finished(job: Job) {
        job.done = this.simulator.now();
        this.painted.add(job);
    }
    // The smallest job first.
    override func pick(): Job {
        let best = this.waiting[0];
        for (job in this.waiting) {
            if (job.size < best.size) { best = job; }
        }
        this.waiting.remove(best);
        return best;
    }
}

func simulate(seed: int): String {
    const simulator = new Simulator();
    const dice = new Dice(seed);
    const painter = new Painter(simulator);
    const cutter = new Cutter(simulator, painter);
    const jobs = List.generate(6, (i) => new Job(i + 1, 1 + dice.roll(5)));
    let arrival = 0;
    for (job in jobs) {
        simulator.schedule(arrival, () => cutter.accept(job));
        arrival += dice.roll(3);
    }
    const steps = simulator.run();
    const unfinished = jobs.filter((job) => job.done == null).length;
    const last = jobs.map((job) => job.done ?? 0).max();
    return `${steps} steps, ${unfinished} unfinished, end ${last}, order ${painter.painted.join(" ")}`;
}

func average(numbers: List<float?>): float {
    let sum = 0.0;
    let count = 0;
    for (number in numbers) {
        if (number == null) { continue; }
        sum += number;
        count++;
    }
    return count == 0 ? 0.0 : sum / count;
}

func worker(id: int, jobs: Channel<int>, results: Channel<String>) {
    for (job in jobs) { results.send(`${id}:${job * job}`); }
}

func pool(): List<String> {
    const jobs = new Channel<int>(10);
    const results = new Channel<String>(10);
    const workers = (1..=2).map((id) => spawn worker(id, jobs, results));
    for (n in 1..=4) { jobs.send(n); }
    jobs.close();
    for (task in workers) { await task; }
    results.close();
    const found = [];
    for (text in results) { found.add(text.substring(2)); }
    return found.sorted();
}

func main() {
    const first = simulate(42);
    print(first == simulate(42));                       // expect: true
    print(first.startsWith("18 steps, 0 unfinished"));  // expect: true

    const simulator = new Simulator();
    const log: List<String> = [];
    let ticks = 0;
    func tick() {
        ticks++;
        log.add(`tick ${ticks} at ${simulator.now()}`);
        if (ticks < 3) { simulator.schedule(10, tick); }
    }
    simulator.schedule(5, tick).schedule(5, () => log.add("second")).schedule(1, () => log.add("first"));
    print(simulator.run());                             // expect: 5
    print(log.join(" | "));                             // expect: first | tick 1 at 5 | second | tick 2 at 15 | tick 3 at 25

    const statistics = new Statistics();
    print(statistics.mean());                           // expect: null
    for (n in [4, 1, 3, 8]) { statistics.add(n); }
    print(statistics.mean());                           // expect: 4.0
    print(statistics.median());                         // expect: 3.5
    print(average([statistics.mean(), null, 2]));       // expect: 3.0

    print(pool());                                      // expect: ["1", "16", "4", "9"]
    const task = spawn simulate(7);
    const result = await task within 5000;
    print(result.split(",").length);                    // expect: 4
}
