// Philosophers, an actor, a rate limiter, a circuit breaker, a pub/sub hub, a scheduler, a barrier, map-reduce.
class Mutex {
    private const Channel<bool> token = new Channel<bool>(1);
    constructor() { this.token.send(true); }
    func locked<T>(body: () => T): T {
        this.token.receive();
        try { return body(); } finally { this.token.send(true); }
    }
}
func dine(n: int, meals: int): List<int> {
    const forks = List.generate(n, (_) => new Mutex());
    const eaten = List.filled(n, 0);
    func philosopher(i: int) {
        const first = forks[Math.min(i, (i + 1) % n)];
        const second = forks[Math.max(i, (i + 1) % n)];
        for (m in 0..meals) { first.locked(() => second.locked(() => { sleep(0); eaten[i] += 1; })); }
    }
    await Task.all((0..n).map((i) => spawn philosopher(i)));
    return eaten;
}
enum Message { Deposit(amount: int), Withdraw(amount: int, reply: Channel<String>), Balance(reply: Channel<int>), Quit }
func account(inbox: Channel<Message>): String {
    let balance = 0;
    let handled = 0;
    for (message in inbox) {
        handled++;
        match (message) {
            Deposit(amount) => { balance += amount; }
            Withdraw(amount, reply) => reply.send(amount > balance ? "refused" : "paid"),
            Balance(reply) => reply.send(balance),
            Quit => break,
        }
    }
    return `handled ${handled}`;
}
class Breaker {
    private int failures = 0;
    private const int limit;
    constructor(this.limit) {}
    func call<T>(body: () => T): T {
        if (this.failures >= this.limit) { throw new Error(8503, "open"); }
        try {
            const result = body();
            this.failures = 0;
            return result;
        } catch (e) {
            this.failures++;
            throw new Error(8500, `failure ${this.failures}`, cause: e);
        }
    }
}
class Hub<T> {
    private const Map<String, List<Channel<T>>> topics = {};
    func subscribe(topic: String): Channel<T> {
        const channel = new Channel<T>(10);
        this.topics.getOrPut(topic, () => []).add(channel);
        return channel;
    }
    func publish(topic: String, value: T): int {
        const channels = this.topics[topic] ?? return 0;
        channels.forEach((c) => c.send(value));
        return channels.length;
    }
    func close() { for (_, channels in this.topics) { for (c in channels) { c.close(); } } }
}
class Barrier {
    private int waiting = 0;
    private const int parties;
    private const Channel<bool> gate = new Channel<bool>(100);
    constructor(this.parties) {}
    func await_() {
        this.waiting++;
        if (this.waiting == this.parties) { for (i in 0..this.parties) { this.gate.send(true); } }
        this.gate.receive();
    }
}
func mapReduce(texts: List<String>): Map<String, int> {
    const counted = texts.map((t) => spawn count(t));
    const total: Map<String, int> = {};
    for (part in await Task.all(counted)) { for (word, n in part) { total.update(word, 0, (old) => old + n); } }
    return total;
}
func count(text: String): Map<String, int> { sleep(1); return text.split(" ").countBy((w) => w); }
func countdown(n: int, log: List<String>): int {
    for (let i = n; i > 0; i--) {
        log.add(`${i}`);
        sleep(1);
    }
    return n;
}
func main() {
    print(dine(5, 3));
    const inbox = new Channel<Message>(4);
    const actor = spawn account(inbox);
    const reply = new Channel<String>();
    const balance = new Channel<int>();
    inbox.send(Message.Deposit(50));
    inbox.send(Message.Withdraw(70, reply));
    print(reply.receive());
    inbox.send(Message.Withdraw(20, reply));
    print(reply.receive());
    inbox.send(Message.Balance(balance));
    print(balance.receive());
    inbox.send(Message.Quit);
    print(await actor);
    const breaker = new Breaker(2);
    for (i in 0..4) {
        try { print(breaker.call(() => i == 0 ? "fine" : throw new Error(8001, `bad ${i}`))); }
        catch (e) { print(`${e.message} ${e.cause?.message}`); }
    }
    const hub = new Hub<int>();
    const a = hub.subscribe("n");
    const b = hub.subscribe("n");
    print(hub.publish("n", 1) + hub.publish("n", 2) + hub.publish("none", 3));
    hub.close();
    print(`${a.toList()} ${b.toList()}`);
    const barrier = new Barrier(3);
    const log: List<String> = [];
    func worker(name: String, ms: int) {
        sleep(ms);
        log.add(`before ${name}`);
        barrier.await_();
        log.add("after");
    }
    await Task.all([spawn worker("a", 3), spawn worker("b", 1), spawn worker("c", 2)]);
    print(log.take(3).sorted().concat(log.drop(3)));
    print(mapReduce(["a b a", "b c", "a"]).entries().sorted((x, y) => x.key.compareTo(y.key)).map((e) => `${e.key}${e.value}`));
    const steps: List<String> = [];
    const task = spawn countdown(1000, steps);
    sleep(5);
    task.cancel();
    try { await task; } catch (e) { print(`${e.code} ${steps.length > 0 && steps.length < 1000}`); }
    const slow = spawn countdown(500, []);
    try { await slow within 3; } catch (e) { print(e.code); } finally { slow.cancel(); }
    const winners = await Task.race([spawn countdown(50, []), spawn countdown(2, [])]);
    print(winners);
    const failing = (0..3).map((i) => spawn (() => i == 1 ? throw new Error(8002, "one") : i)());
    let outcomes = "";
    for (t in failing) { try { outcomes += `${await t} `; } catch (e) { outcomes += `${e.message} `; } }
    print(outcomes);
}
// expect: [3, 3, 3, 3, 3]
// expect: refused
// expect: paid
// expect: 50
// expect: handled 5
// expect: fine
// expect: failure 1 bad 1
// expect: failure 2 bad 2
// expect: open null
// expect: 4
// expect: [1, 2] [1, 2]
// expect: ["before a", "before b", "before c", "after", "after", "after"]
// expect: ["a3", "b2", "c1"]
// expect: 3301 true
// expect: 3302
// expect: 2
// expect: 0 one 2
