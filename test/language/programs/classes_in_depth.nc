// Classes in depth.

interface Named { func name(): String; func greet(): String { return "Hi, " + this.name(); } }
interface Aged { func age(): int; func greet(): String { return `I am ${this.age()}`; } }
interface Loud extends Named { func shout(): String { return this.greet().toUpperCase() + "!"; } }

abstract class Animal implements Loud {
    private static int created = 0;
    protected static const List<String> registry = [];
    static const String KINGDOM = "animalia";
    protected String label;
    const int id;

    constructor(label: String = "thing") {
        Animal.created += 1;
        this.id = Animal.created;
        this.label = label;
        this.init();
        Animal.registry.add(`${this.id}:${this.label}`);
    }

    protected func init() {}
    abstract func sound(): String;
    func name(): String { return this.label; }
    func speak(times: int = 1, separator: String = "-"): String {
        return List.filled(times, this.sound()).join(separator);
    }
    static func count(): int { return Animal.created; }
    static func names(): String { return Animal.registry.join(","); }
    func equals(other: any): bool { return other is Animal && other.label == this.label; }
    func hashCode(): int { return this.label.hashCode(); }
    func toString(): String { return `${this.kind()}(${this.label})`; }
    protected func kind(): String { return "Animal"; }
}

class Dog extends Animal {
    private bool trained;
    private List<String> tricks = ["sit"];
    constructor(name: String, trained: bool = false) {
        super(name);
        this.trained = trained;
    }
    override func init() { this.label += "*"; }
    override func sound(): String { return this.trained ? "woof" : "WOOF"; }
    override func kind(): String { return "Dog"; }
    func teach(trick: String): Dog { this.tricks.add(trick); return this; }
    func show(): List<String> { return this.tricks; }
}

class Puppy extends Dog {
    constructor(name: String) { super(name, trained: true); }
    override func sound(): String { return super.sound() + "?"; }
    override func speak(times: int = 2, separator: String = "/"): String { return "<" + super.speak(times, separator) + ">"; }
    override func kind(): String { return "Puppy/" + super.kind(); }
}

class Cat extends Animal {
    override func sound(): String { return "meow"; }
}

class Robot implements Named, Aged {
    func name(): String { return "R2"; }
    func age(): int { return 40; }
    override func greet(): String { return `${this.name()} is ${this.age()}`; }
}

class Point {
    const int x;
    const int y;
    constructor(this.x = 0, this.y = 0) {}
    func plus(o: Point): Point { return new Point(this.x + o.x, this.y + o.y); }
    func with(x: int? = null, y: int? = null): Point { return new Point(x ?? this.x, y ?? this.y); }
    func equals(other: any): bool { return other is Point && this.x == other.x && this.y == other.y; }
    func hashCode(): int { return this.x * 31 + this.y; }
    func toString(): String { return `(${this.x},${this.y})`; }
    static const Point ORIGIN = new Point();
    static func parse(text: String): Point {
        const [x, y] = text.split(",").map((s) => s.trim().toInt());
        return new Point(x, y);
    }
}

class Account {
    private float balance;
    private const List<() => void> listeners = [];
    const String owner;
    constructor(owner: String, initial: float = 0) { this.owner = owner; this.balance = initial; }
    func onChange(f: () => void): Account { this.listeners.add(f); return this; }
    func deposit(amount: float) {
        this.balance += amount;
        for (l in this.listeners) { l(); }
    }
    func isRicherThan(other: Account): bool { return this.balance > other.balance; }
    func total(): float { return this.balance; }
}

class Builder {
    private String method = "GET";
    private Map<String, String> headers = {};
    private String? body;
    func setMethod(m: String): Builder { this.method = m; return this; }
    func header(k: String, v: String): Builder { this.headers[k] = v; return this; }
    func setBody(b: String?): Builder { this.body = b; return this; }
    func build(): String {
        return `${this.method} ${this.headers} ${this.body?.length ?? 0}`;
    }
}

class Singleton {
    private static Singleton? instance;
    int hits = 0;
    private constructor() {}
    static func get(): Singleton {
        if (Singleton.instance == null) { Singleton.instance = new Singleton(); }
        const it = Singleton.instance!;
        it.hits++;
        return it;
    }
}

func main() {
    const d = new Dog("Rex");
    const p = new Puppy("Bit");
    const c = new Cat();
    const animals: List<Animal> = [d, p, c];
    for (a in animals) { print(`${a} ${a.id} ${a.speak()} ${a.speak(3)} ${a.shout()}`); }
    print(p.speak(separator: "~", times: 3));
    print(`${Animal.count()} ${Animal.names()} ${Animal.KINGDOM}`);
    print(d.teach("roll").teach("beg").show());
    print(new Robot().greet());
    const named: List<Named> = [d, new Robot()];
    print(named.map((n) => n.greet()));
    print(named.filter((n) => n is Loud).length);
    print(`${new Dog("A") == new Dog("A")} ${new Dog("A") == new Cat("A*")} ${new Dog("A") != new Dog("B")}`);
    print(Point.parse("3, 4").plus(new Point(y: 1)).with(x: 9));
    print(`${Point.ORIGIN} ${Point.ORIGIN == new Point(0, 0)}`);
    const seen = new Map<Point, String>();
    seen[new Point(1, 2)] = "a";
    seen[new Point(1, 2)] = "b";
    print(`${seen.size} ${seen[new Point(1, 2)]} ${seen}`);
    let changes = 0;
    const acc = new Account("ann", 10).onChange(() => { changes++; }).onChange(() => changes += 10);
    acc.deposit(5);
    acc.deposit(2.5);
    print(`${acc.total()} ${changes} ${acc.isRicherThan(new Account("bob"))}`);
    print(new Builder().setMethod("POST").header("a", "1").header("b", "2").setBody("hello").build());
    Singleton.get();
    Singleton.get();
    print(`${Singleton.get().hits} ${Singleton.get() == Singleton.get()}`);
    const f = d.speak;
    print(f(2, "+"));
    const makers: Map<String, (String) => Animal> = { "dog": (n) => new Dog(n), "cat": (n) => new Cat(n), "pup": (n) => new Puppy(n) };
    print(makers.entries().map((e) => e.value(e.key).toString()).join(" "));
    const x: any = d;
    if (x is Dog) { print(x.show().length); }
    print((x as Animal).name());
    print(x is Cat);
    try { print((x as Cat).name()); } catch (e) { print(e.code); }
    match (x) {
        p is Puppy => print("puppy"),
        d is Dog => print(`dog ${d.show().first()}`),
        _ => print("else"),
    }
}
// expect: Dog(Rex*) 1 WOOF WOOF-WOOF-WOOF HI, REX*!
// expect: Puppy/Dog(Bit*) 2 <woof?> <woof?-woof?-woof?> HI, BIT*!
// expect: Animal(thing) 3 meow meow-meow-meow HI, THING!
// expect: <woof?~woof?~woof?>
// expect: 3 1:Rex*,2:Bit*,3:thing animalia
// expect: ["sit", "roll", "beg"]
// expect: R2 is 40
// expect: ["Hi, Rex*", "R2 is 40"]
// expect: 1
// expect: true true true
// expect: (9,5)
// expect: (0,0) true
// expect: 1 b {(1,2): "b"}
// expect: 17.5 22 true
// expect: POST {"a": "1", "b": "2"} 5
// expect: 3 true
// expect: WOOF+WOOF
// expect: Dog(dog*) Animal(cat) Puppy/Dog(pup*)
// expect: 3
// expect: Rex*
// expect: false
// expect: 3103
// expect: dog sit
