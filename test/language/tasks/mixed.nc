// Tasks: all, race, channels, time limits, cancelling.
func slow(n: int): int { sleep(10 * n); return n; }
func producer(c: Channel<int>) { for (i in 0..3) { c.send(i); } c.close(); }
@test func t() {}
func main() {
    const tasks = [3, 1, 2].map((n) => spawn slow(n));
    print(await Task.all(tasks));
    // expect: [3, 1, 2]
    print(await Task.race([spawn slow(40), spawn slow(1)]));
    // expect: 1
    const c = new Channel<int>(1);
    spawn producer(c);
    let text = "";
    for (v in c) { text += v; }
    print(text);
    // expect: 012
    try { await (spawn slow(100)) within 5; } catch (e) { print("timeout"); }
    // expect: timeout
    const t = spawn slow(50);
    t.cancel();
    try { await t; } catch (e) { print("cancelled"); }
    // expect: cancelled
    let shared = 0;
    const inc = () => { for (i in 0..10) { const s = shared; sleep(0); shared = s + 1; } };
    await Task.all([spawn inc()]);
    print(shared);
    // expect: 10
}
