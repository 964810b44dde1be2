// Interface methods, default ones, and implementations that are inherited from a superclass.
interface Named {
    func name(): String;
    func greet(): String { return "hello " + this.name(); }
}

interface Sized<T> {
    func size(): T;
    func isBig(limit: T): bool;
}

class Base {
    func name(): String { return "base"; }
    func size(): int { return 10; }
    func isBig(limit: int): bool { return this.size() > limit; }
}

// Everything that the interfaces ask for comes from Base, which knows nothing of them.
class Derived extends Base implements Named, Sized<int> {
}

class Loud extends Derived {
    override func name(): String { return "LOUD"; }
    override func greet(): String { return super.greet() + "!"; }
    override func size(): int { return 1; }
}

func show(n: Named): String { return n.greet(); }

func measure<T>(s: Sized<T>, limit: T): String { return s.size() + " " + s.isBig(limit); }

func main() {
    print(show(new Derived()));
    // expect: hello base
    print(show(new Loud()));
    // expect: hello LOUD!
    print(measure(new Derived(), 5));
    // expect: 10 true
    print(measure(new Loud(), 5));
    // expect: 1 false
}
