// A stack that overflows inside a `try` which may wait is an error like any other.
func forever(n: int): int { return forever(n + 1) + 1; }
func maybeWaits(n: int): int {
    if (n == -1) { sleep(1); }
    return maybeWaits(n + 1) + 1;
}
func attempt(channel: Channel<int>): String {
    try {
        channel.send(forever(0));
        return "unreachable";
    } catch (e) {
        return `caught ${e.code}`;
    } finally {
        channel.send(7);
    }
}
let channel = new Channel<int>(10);
print(attempt(channel));
print(channel.receive());
try { maybeWaits(0); } catch (e) { print(e.code); }
func inTask(): String {
    let seen = 0;
    for (i in 0..3) {
        try {
            sleep(1);
            seen += 1;
            maybeWaits(0);
        } catch (e) {
            seen += e.code;
            continue;
        }
    }
    return `${seen}`;
}
print(await Task.all([spawn inTask(), spawn inTask()]));
func wait(n: int): int {
    sleep(1);
    if (n == 0) { throw new Error(8001, "deep down"); }
    return wait(n - 1) + 1;
}
func middle(): int { try { return wait(3); } catch (e: IndexError) { return 0; } }
class IndexError extends Error { constructor() { super(8002, ""); } }
func outer(): int { return middle() + 1; }
try { outer(); } catch (e) { print(`${e.code} ${e.trace.length > 2}`); }
func counting(): int {
    let n = 0;
    for (i in 0..20) {
        try {
            if (i % 5 == 4) { break; }
            if (i % 2 == 0) { continue; }
            sleep(0);
            n += walk(i);
        } finally {
            n += 100;
        }
    }
    return n;
}
func walk(n: int): int {
    sleep(0);
    return n == 0 ? 0 : 1 + walk(n - 1);
}
print(counting());
let order: List<String> = [];
func worker(name: String) {
    for (i in 0..3) {
        try {
            order.add(`${name}${i}`);
            walk(2);
        } catch (e) {
            order.add("never");
        }
    }
}
await Task.all([spawn worker("a"), spawn worker("b")]);
print(order);
let limit = spawn wait(1000000);
try { await limit within 20; } catch (e) { print(e.code); }
limit.cancel();
try { await limit; } catch (e) { print(e.code); }

// expect: caught 3201
// expect: 7
// expect: 3201
// expect: ["9606", "9606"]
// expect: 8001 true
// expect: 504
// expect: ["a0", "b0", "a1", "b1", "a2", "b2"]
// expect: 3302
// expect: 3301
