// Producer-consumer, worker pool, rate limiter, select by race, dining philosophers, cancellation, time-outs, pipelines.
func producer(id: int, n: int, out: Channel<String>) {
    for (i in 0..n) {
        out.send(`p${id}:${i}`);
        if (i % 2 == 0) { sleep(1); }
    }
}
func closeAfter(tasks: List<Task<void>>, out: Channel<String>) {
    for (t in tasks) { await t; }
    out.close();
}
func stage1() {
    const ch = new Channel<String>(2);
    const ps = [0, 1, 2].map((i) => spawn producer(i, 3, ch));
    spawn closeAfter(ps, ch);
    const got: List<String> = [];
    for (v in ch) { got.add(v); }
    print(got.sorted());
}
stage1();
class Pool {
    private const Channel<() => void> jobs;
    private const List<Task<void>> workers;
    int done = 0;
    constructor(n: int) {
        this.jobs = new Channel<() => void>(n);
        this.workers = List.generate(n, (i) => spawn this.work());
    }
    private func work() {
        for (job in this.jobs) {
            try { job(); } catch (e) { failures.add(`${e.code}`); } finally { this.done += 1; }
        }
    }
    func submit(job: () => void) { this.jobs.send(job); }
    func finish() {
        this.jobs.close();
        await Task.all(this.workers);
    }
}
let failures: List<String> = [];
const pool = new Pool(3);
const results = new Map<int, int>();
for (i in 0..10) {
    pool.submit(() => {
        sleep(i % 3);
        if (i == 7) { throw new Error(8501, "job 7"); }
        results[i] = i * i;
    });
}
pool.finish();
print(`${results.entries().sortBy((e) => e.key).map((e) => e.value)} ${pool.done} ${failures}`);
class Mutex {
    private const Channel<int> token = new Channel<int>(1);
    constructor() { this.token.send(1); }
    func lock<T>(body: () => T): T {
        this.token.receive();
        try { return body(); } finally { this.token.send(1); }
    }
}
const forks = List.generate(5, (i) => new Mutex());
let meals = 0;
func dine(i: int) {
    const a = forks[i.min((i + 1) % 5)];
    const b = forks[i.max((i + 1) % 5)];
    for (k in 0..3) {
        a.lock(() => b.lock(() => {
            sleep(0);
            meals += 1;
            return 0;
        }));
    }
}
await Task.all(List.generate(5, (i) => spawn dine(i)));
print(meals);
func slow(ms: int, v: int): int {
    sleep(ms);
    return v;
}
print(await Task.race([spawn slow(200, 1), spawn slow(1, 2), spawn slow(100, 3)]));
try { await (spawn slow(1000, 1)) within 5; } catch (e) { print(e.code); }
const t = spawn slow(1000, 1);
t.cancel();
try { await t; } catch (e) { print(`${e.code} ${t.isDone()} ${t.isCancelled()}`); }
func cleanup(log: List<String>) {
    try {
        sleep(1000);
        log.add("no");
    } finally {
        log.add("cleaned");
    }
}
const log: List<String> = [];
const ct = spawn cleanup(log);
sleep(1);
ct.cancel();
try { await ct; } catch (e) { print(`${e.code} ${log}`); }
func boom(): int {
    sleep(1);
    throw new Error(8502, "boom");
}
try { await Task.all([spawn slow(1, 1), spawn boom()]); } catch (e) { print(e.message); }
const bt = spawn boom();
try { await bt; } catch (e) { print(e.code); }
try { await bt; } catch (e) { print(e.code); }
func gen(n: int): Channel<int> {
    const ch = new Channel<int>(0);
    spawn feed(n, ch);
    return ch;
}
func feed(n: int, ch: Channel<int>) {
    for (i in 1..=n) { ch.send(i); }
    ch.close();
}
func mapCh(src: Channel<int>, f: (int) => int): Channel<int> {
    const out = new Channel<int>(0);
    spawn pump(src, out, f);
    return out;
}
func pump(src: Channel<int>, out: Channel<int>, f: (int) => int) {
    for (v in src) { out.send(f(v)); }
    out.close();
}
print(List.from(mapCh(mapCh(gen(5), (x) => x * x), (x) => x + 1)));
const closed = new Channel<int>(1);
closed.close();
try { closed.send(1); } catch (e) { print(e.code); }
try { closed.receive(); } catch (e) { print(e.code); }
print(closed.receiveOrNull());
print(closed.isClosed());
const c2 = new Channel<int?>(2);
print(c2.trySend(null));
print(c2.trySend(1));
print(c2.trySend(2));
print(c2.length);
print(c2.receive());
print(c2.tryReceive());
print(c2.tryReceive());
class Limiter {
    private int tokens;
    constructor(this.tokens) {}
    func run<T>(f: () => T): T {
        while (this.tokens == 0) { sleep(1); }
        this.tokens -= 1;
        try { return f(); } finally { this.tokens += 1; }
    }
}
const lim = new Limiter(2);
let active = 0;
let peak = 0;
func job(): int {
    return lim.run(() => {
        active += 1;
        peak = peak.max(active);
        sleep(2);
        active -= 1;
        return 1;
    });
}
print(int.sum(await Task.all(List.generate(6, (i) => spawn job()))));
print(peak);
func counter(n: int): int {
    let s = 0;
    for (i in 0..n) {
        s += i;
        if (i % 1000 == 0) { sleep(0); }
    }
    return s;
}
print(await Task.all([spawn counter(5000), spawn counter(7000)]));
let shared = 0;
func inc() {
    for (i in 0..100) {
        const v = shared;
        if (i % 10 == 0) { sleep(0); }
        shared = v + 1;
    }
}
await Task.all([spawn inc(), spawn inc()]);
print(shared < 200);
func nested(): int {
    const inner = spawn slow(1, 5);
    return (await inner) + await spawn slow(1, 6);
}
print(await spawn nested());
try {
    const never = new Channel<int>(0);
    never.receive();
} catch (e) {
    print(e.code);
}
print(await spawn slow(0, 3) + await spawn slow(0, 4));
let ts: List<Task<int>> = [];
for (i in 0..50) { ts.add(spawn slow(i % 5, i)); }
print(int.sum(await Task.all(ts)));

// expect: ["p0:0", "p0:1", "p0:2", "p1:0", "p1:1", "p1:2", "p2:0", "p2:1", "p2:2"]
// expect: [0, 1, 4, 9, 16, 25, 36, 64, 81] 10 ["8501"]
// expect: 15
// expect: 2
// expect: 3302
// expect: 3301 true true
// expect: 3301 ["cleaned"]
// expect: boom
// expect: 8502
// expect: 8502
// expect: [2, 5, 10, 17, 26]
// expect: 3305
// expect: 3306
// expect: null
// expect: true
// expect: true
// expect: true
// expect: false
// expect: 2
// expect: null
// expect: 1
// expect: null
// expect: 6
// expect: 2
// expect: [12497500, 24496500]
// expect: true
// expect: 11
// expect: 3303
// expect: 7
// expect: 1225
