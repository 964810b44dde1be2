// Tasks, channels, pipelines, worker pools, cancellation, timeouts, semaphores, futures.

class Semaphore {
    private const Channel<int> permits;
    constructor(n: int) {
        this.permits = new Channel<int>(n);
        for (i in 0..n) { this.permits.send(i); }
    }
    func acquire() { this.permits.receive(); }
    func release() { this.permits.send(0); }
    func run<T>(body: () => T): T {
        this.acquire();
        try { return body(); } finally { this.release(); }
    }
}

class Counter {
    private int value = 0;
    int peak = 0;
    func enter() { this.value++; if (this.value > this.peak) { this.peak = this.value; } }
    func leave() { this.value--; }
}

func producer(out: Channel<int>, n: int) {
    for (i in 1..=n) { out.send(i); }
    out.close();
}

func squarer(input: Channel<int>, out: Channel<int>) {
    for (x in input) { out.send(x * x); }
    out.close();
}

func pipeline(): int {
    const a = new Channel<int>(2);
    const b = new Channel<int>();
    spawn producer(a, 10);
    spawn squarer(a, b);
    let sum = 0;
    for (x in b) { sum += x; }
    return sum;
}

func workerPool(jobs: int, workers: int): List<String> {
    const queue = new Channel<int>(jobs);
    const results = new Channel<String>(jobs);
    const tasks = List.generate(workers, (id) => spawn worker(id, queue, results));
    for (j in 0..jobs) { queue.send(j); }
    queue.close();
    await Task.all(tasks);
    results.close();
    return results.toList().sorted();
}

func worker(id: int, queue: Channel<int>, results: Channel<String>) {
    for (job in queue) {
        sleep(1);
        results.send(`job ${job}: ${job * job}`);
    }
}

func slow(ms: int, value: String): String {
    sleep(ms);
    return value;
}

func failing(ms: int): String {
    sleep(ms);
    throw new Error(8700, "task failed");
}

func fib(n: int): int {
    if (n < 2) { return n; }
    const a = spawn fib(n - 1);
    const b = fib(n - 2);
    return await a + b;
}

func cleanup(log: List<String>): String {
    try {
        sleep(10000);
        return "finished";
    } finally {
        log.add("cleaned up");
    }
}

func main() {
    print(pipeline());
    for (line in workerPool(5, 2)) { print(line); }

    print(await Task.race([spawn slow(50, "slow"), spawn slow(1, "fast")]));
    print(await Task.all([spawn slow(3, "a"), spawn slow(1, "b"), spawn slow(2, "c")]));

    try { await spawn failing(1); } catch (e) { print(`${e.code} ${e.message}`); }
    try { await Task.all([spawn slow(1, "x"), spawn failing(2)]); } catch (e) { print(`all: ${e.message}`); }

    const t = spawn slow(5000, "never");
    try { print(await t within 5); } catch (e) { print(`timeout ${e.code}`); }
    t.cancel();
    try { await t; } catch (e) { print(`cancelled ${e.code}`); }

    const log: List<String> = [];
    const c = spawn cleanup(log);
    sleep(1);
    c.cancel();
    try { await c; } catch (e) { log.add("threw"); }
    print(log);

    print(fib(12));

    const semaphore = new Semaphore(2);
    const counter = new Counter();
    const work = (i: int) => semaphore.run(() => {
        counter.enter();
        sleep(2);
        counter.leave();
        return i * 10;
    });
    const all = await Task.all((0..6).map((i) => spawn work(i)));
    print(`${all} peak ${counter.peak}`);

    const lazy = spawn (() => 40 + 2)();
    print(await lazy);

    const tick = new Channel<int>();
    const ticker = spawn ticking(tick, 3);
    const got: List<int> = [];
    while (true) {
        const v = tick.receiveOrNull();
        if (v == null) { break; }
        got.add(v);
    }
    await ticker;
    print(got);

    let order = "";
    const tasks = ["c", "a", "b"].map((s) => spawn appendTo(() => { order += s; }));
    for (task in tasks) { await task; }
    print(order);

    const nested = spawn outer();
    print(await nested);
    print(await await spawn outer2());
    const ch = new Channel<String>(1);
    print(`${ch.trySend("x")} ${ch.trySend("y")} ${ch.tryReceive()} ${ch.tryReceive()}`);
    ch.close();
    try { ch.send("z"); } catch (e) { print(e.code >= 3300 && e.code < 3400); }
    try { ch.receive(); } catch (e) { print(e.code); }
}

func ticking(out: Channel<int>, n: int) {
    for (i in 0..n) { sleep(1); out.send(i); }
    out.close();
}
func appendTo(f: () => void) { f(); }
func outer(): int {
    const inner = (0..3).map((i) => spawn slow(i, `${i}`));
    return (await Task.all(inner)).map((s) => s.toInt()).reduce((a, b) => a + b, 0);
}
func outer2(): Task<String> { return spawn slow(1, "twice"); }
// expect: 385
// expect: job 0: 0
// expect: job 1: 1
// expect: job 2: 4
// expect: job 3: 9
// expect: job 4: 16
// expect: fast
// expect: ["a", "b", "c"]
// expect: 8700 task failed
// expect: all: task failed
// expect: timeout 3302
// expect: cancelled 3301
// expect: ["cleaned up", "threw"]
// expect: 144
// expect: [0, 10, 20, 30, 40, 50] peak 2
// expect: 42
// expect: [0, 1, 2]
// expect: cab
// expect: 3
// expect: twice
// expect: true false x null
// expect: true
// expect: 3306
