class Part {
    String name;
    List<int> sizes;
    int total = 0;

    constructor(this.name) {
        for (i in 0..3) { this.total += i; }
        this.sizes = [this.total];
    }

    func show(): String { return this.name + this.sizes.length; }
}

/// A method sees the object before its field has a value.
class Seen {
    String name;
    constructor() {
        this.greet();
        this.name = "late";
    }
    func greet(): String { return this.name; }
}

/// Not on every way.
class Sometimes {
    String name;
    constructor(named: bool) { if (named) { this.name = "named"; } }
    func show(): String { return this.name; }
}

class Branches {
    String name;
    constructor(named: bool) { if (named) { this.name = "named"; } else { this.name = "unnamed"; } }
    func show(): String { return this.name; }
}

/// The constructor above calls a method that is overridden here.
class Above extends Seen {
    String extra;
    constructor() { super(); this.extra = "x"; }
    override func greet(): String { return this.extra; }
}

class Below extends Part {
    String extra;
    constructor() { super("below"); this.extra = "x"; }
    func both(): String { return this.extra + this.name; }
}

class Captured {
    String name;
    () => String show;
    constructor() {
        this.show = () => this.name;
        this.name = "captured";
    }
    func shown(): String { return this.name; }
}
