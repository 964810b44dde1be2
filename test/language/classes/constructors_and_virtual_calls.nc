// A base constructor that calls an overridden method sees the fields as they are then; chains of super through several classes.
abstract class Base {
    String log = "";
    constructor() { this.log += this.describe(); }
    func describe(): String;
    func level(n: int): float { return n; }
}

class Middle extends Base {
    int size = 7;
    override func describe(): String { return "middle " + this.size + ";"; }
    override func level(n: int): float { return super.level(n) + 10; }
}

class Leaf extends Middle {
    bool ready = true;
    constructor() {
        super();
        this.log += this.describe();
    }
    override func describe(): String { return "leaf " + this.ready + ";" + super.describe(); }
    override func level(n: int): float { return super.level(n) * 2; }
}

class Chain {
    int n = 0;
    func add(k: int): Chain {
        this.n += k;
        return this;
    }
    func self(): Chain { return this; }
}

class SubChain extends Chain {
    override func add(k: int): SubChain {
        super.add(k * 2);
        return this;
    }
    func only(): String { return "sub " + this.n; }
}

func main() {
    print(new Middle().log);
    // expect: middle 0;
    print(new Leaf().log);
    // expect: leaf false;middle 0;leaf true;middle 7;
    print(new Leaf().level(1));
    // expect: 22.0
    print(new SubChain().add(1).add(2).only());
    // expect: sub 6
    const c: Chain = new SubChain();
    print(c.add(5).self().n);
    // expect: 10
}
