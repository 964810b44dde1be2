// Base first, then field values, then the constructor's body.
func say(text: String): String {
    print(text);
    return text;
}

class Base {
    String a = say("base field");
    constructor(name: String) { say("base body " + name); }
}

class Derived extends Base {
    String b = say("derived field");
    int n;
    constructor(this.n) {
        super(say("argument"));
        say("derived body " + this.b + " " + this.n);
    }
}

class Plain extends Base {
    List<int> items = [1, 2];
}

class Leaf extends Derived {
    String c = say("leaf field");
}

class Empty {
    int count;
    float ratio;
    bool on;
    String? text;
}

func main() {
    new Derived(7);
    // expect: argument
    // expect: base field
    // expect: base body argument
    // expect: derived field
    // expect: derived body derived field 7
    const p = new Plain("x");
    // expect: base field
    // expect: base body x
    print(p.items);
    // expect: [1, 2]
    const q = new Plain("y");
    // expect: base field
    // expect: base body y
    p.items.add(3);
    print(q.items);
    // expect: [1, 2]
    const l = new Leaf(1);
    // expect: argument
    // expect: base field
    // expect: base body argument
    // expect: derived field
    // expect: derived body derived field 1
    // expect: leaf field
    print(l.c + l.n);
    // expect: leaf field1
    const e = new Empty();
    print(`${e.count} ${e.ratio} ${e.on} ${e.text}`);
    // expect: 0 0.0 false null
}
