// Arguments of a spawned call are evaluated at once, its body later; await gives the result or throws the error.
func say(text: String): String {
    print(text);
    return text;
}

func work(name: String, n: int): int {
    print("work " + name);
    return n * 2;
}

class Worker {
    int done = 0;
    func run(n: int): float {
        this.done += n;
        return n / 2.0;
    }
}

func fail(): int { throw new Error(8500, "failed"); }

func nothing() { print("nothing"); }

func main() {
    const t = spawn work(say("argument"), 21);
    print("spawned");
    print(await t);
    // expect: argument
    // expect: spawned
    // expect: work argument
    // expect: 42
    const w = new Worker();
    const u = spawn w.run(3);
    print((await u) + 1);
    // expect: 2.5
    print(w.done);
    // expect: 3
    try {
        print(await spawn fail());
    } catch (e) {
        print("caught " + e.message);
    }
    // expect: caught failed
    await spawn nothing();
    // expect: nothing
    const add = (a: int, b: int) => a + b;
    print(await spawn add(1, 2));
    // expect: 3
    const tasks = [1, 2, 3].map((n) => spawn work("w" + n, n));
    let total = 0;
    for (task in tasks) { total += await task; }
    print(total);
    // expect: work w1
    // expect: work w2
    // expect: work w3
    // expect: 12
    print(await t within 100);
    // expect: 42
}
