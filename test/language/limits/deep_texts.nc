// `toString` and `equals` of classes are called as any other method is, from templates, `+` and `==` too: as deep as others, and they may wait.
sealed interface Expr {}
class Num implements Expr {
    const int value;
    constructor(this.value) {}
    func toString(): String { return `${this.value}`; }
}
class Add implements Expr {
    const Expr left;
    const Expr right;
    constructor(this.left, this.right) {}
    func toString(): String { return `${this.left}+${this.right}`; }
}

class Chain {
    const int value;
    const Chain? next;
    constructor(this.value, this.next) {}
    func toString(): String { return this.value + " " + this.next; }
    func equals(other: any): bool { return other is Chain && other.value == this.value && this.next == other.next; }
    func hashCode(): int { return 31 * (this.next?.hashCode() ?? 0) + this.value; }
}

class Tree {
    const List<Tree> children;
    constructor(this.children) {}
    func toString(): String { return `(${this.children.join(" ")})`; }
}

class Building {
    const Building? inner;
    constructor(this.inner) {}
    func toString(): String {
        const out = new StringBuilder("[");
        if (let next = this.inner) { out.append(next); }
        return out.append("]").toString();
    }
}

class Selfish {
    func toString(): String { return `me: ${this}`; }
    func equals(other: any): bool { return this == new Selfish(); }
}

class Waiting {
    func toString(): String {
        sleep(1);
        return "waited";
    }
}

class Plain {
    const any part;
    constructor(this.part) {}
}

class Named extends Plain {
    constructor(part: any) { super(part); }
    func toString(): String { return `named ${this.part}`; }
}

interface Shown { func toString(): String { return "shown"; } }
class Default implements Shown {}

func attempt(body: () => any): String {
    try {
        return `${body()}`;
    } catch (e) {
        return `error ${e.code}`;
    }
}

const levels = 10000;
let sum: Expr = new Num(0);
let chain: Chain? = null;
let same: Chain? = null;
let tree = new Tree([]);
let building = new Building(null);
for (i in 0..levels) {
    sum = new Add(sum, new Num(i % 10));
    chain = new Chain(i, chain);
    same = new Chain(i, same);
    tree = new Tree([tree]);
    building = new Building(building);
}
print(attempt(() => `${sum}`.length));
// expect: 20001
print(attempt(() => sum.toString().length));
// expect: 20001
print(attempt(() => `${chain}`.length));
// expect: 48894
print(attempt(() => chain == same));
// expect: true
print(attempt(() => chain != same));
// expect: false
print(attempt(() => tree.toString().length));
// expect: 20002
print(attempt(() => building.toString().length));
// expect: 20002
print(attempt(() => new Selfish()));
// expect: error 3201
print(attempt(() => new Selfish() == new Selfish()));
// expect: error 3201
print(new Waiting());
// expect: waited
print(`${new Waiting()} and ${[1, 2].map((n) => new Waiting()).join()}`);
// expect: waited and waitedwaited

const plain: Plain = new Named([new Named(1), new Plain(2), null]);
const nothing: Named? = null;
print(`${plain} ${new Plain(1)} ${nothing} ${new Default()} ${nothing == null} ${nothing == plain}`);
// expect: named [named 1, Plain, null] Plain null shown true false
