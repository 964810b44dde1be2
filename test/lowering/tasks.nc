// The operands of a spawned call are evaluated first.
class Worker {
    func run(n: int): float { return n / 2.0; }
}

func work(name: String, n: int): int { return n; }

func main() {
    const t = spawn work("a" + 1, 2);
    const u = spawn new Worker().run(3);
    print((await t) + (await u within 100));
}
