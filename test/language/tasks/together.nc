// Tasks take turns, wait for each other, time out, are cancelled, talk over channels.
func work(name: String, steps: int): int {
    for (i in 0..steps) { print(`${name} ${i}`); yieldNow(); }
    return steps;
}
func failing(): int { throw new Error(8001, "broken"); }
func spin(n: int): int { let x = 0; for (i in 0..n) { x = (x + i) % 1000; } return x; }
func main() {
    print("start");
    const a = spawn work("a", 3);
    const b = spawn work("b", 2);
    print(await a + await b);
    try { await spawn failing(); } catch (e) { print(`caught ${e.code} ${e.message}`); }
    const slow = spawn sleep(100000);
    try { await slow within 5; } catch (e) { print(`${e.code}`); }
    slow.cancel();
    try { await slow; } catch (e) { print(`${e.code}`); }
    const all = await Task.all([Task.of(1), Task.of(2), Task.of(3)]);
    print(all);
    func after(ms: int, x: int): int { sleep(ms); return x; }
    print(await Task.race([spawn after(50, 1), spawn after(5, 2)]));
    const s = await Task.settle([Task.of(5), spawn failing()]);
    print(s.map((o) => o.succeeded()));
    // fairness: two spinning tasks and a ticker
    const t1 = spawn spin(3000000);
    const t2 = spawn spin(3000000);
    print(await t1 == await t2);
    // channel ping-pong
    const ping = new Channel<int>();
    const pong = new Channel<int>();
    func player(inn: Channel<int>, out: Channel<int>) { for (v in inn) { out.send(v + 1); } out.close(); }
    spawn player(ping, pong);
    let v = 0;
    for (i in 0..1000) { ping.send(v); v = pong.receive(); }
    ping.close();
    print(v);
    // many tasks
    const tasks = List.generate(2000, (i) => spawn after(i % 7, i));
    print((await Task.all(tasks)).reduce((x, y) => x + y, 0));
    // cancel runs finally
    func cleanup(log: List<String>) { try { sleep(100000); } finally { log.add("cleaned"); } }
    const log: List<String> = [];
    const c = spawn cleanup(log);
    sleep(1);
    c.cancel();
    try { await c; } catch (e) { log.add(`${e.code}`); }
    print(log);
    // await inside closures, in loops
    let total = 0;
    for (t in [Task.of(1), Task.of(2)]) { total += await t; }
    print([Task.of(4), Task.of(5)].map((t) => await t)); print(total);
}
// expect: start
// expect: a 0
// expect: b 0
// expect: a 1
// expect: b 1
// expect: a 2
// expect: 5
// expect: caught 8001 broken
// expect: 3302
// expect: 3301
// expect: [1, 2, 3]
// expect: 2
// expect: [true, false]
// expect: true
// expect: 1000
// expect: 1999000
// expect: ["cleaned", "3301"]
// expect: [4, 5]
// expect: 3
