// An override may hold its values otherwise than the declaration above it: the generic root hands boxed values on.
abstract class Transformer<A, B> {
    func apply(x: A): B;
    func twice(x: A): List<B> { return [this.apply(x), this.apply(x)]; }
}

class Doubler extends Transformer<int, int> {
    override func apply(x: int): int { return x * 2; }
}

class Tripler extends Doubler {
    override func apply(x: int): int { return x * 3; }
}

class Halver extends Transformer<int, float> {
    override func apply(x: int): float { return x / 2.0; }
}

class Negator extends Transformer<bool, bool> {
    override func apply(x: bool): bool { return !x; }
}

class Shouter extends Transformer<String, String> {
    override func apply(x: String): String { return x + "!"; }
}

func run<A, B>(t: Transformer<A, B>, x: A): B { return t.apply(x); }

func main() {
    print(run(new Doubler(), 4));
    // expect: 8
    print(run(new Tripler(), 4));
    // expect: 12
    print(run(new Halver(), 4));
    // expect: 2.0
    print(run(new Negator(), false));
    // expect: true
    print(run(new Shouter(), "hey"));
    // expect: hey!
    print(new Doubler().twice(1));
    // expect: [2, 2]
    const d: Doubler = new Tripler();
    print(d.apply(5) + 1);
    // expect: 16
    print(new Halver().twice(3));
    // expect: [1.5, 1.5]
}
