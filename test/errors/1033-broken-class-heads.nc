interface Shape { func area(): float; func name(): String }
abstract class Base {
    abstract func run(): int;
    func stop() { print("stop"); }
}

class Circle extends implements Shape {
    override func name(): String { return "c"; }
    override func nothing(): int { return this.radius; }
}

class Car extends Base implements {
    override func stop() { super.stop(); }
    override func nope() { print(this.speed); }
}

class Van : {
    override func run(): int { return super.start(); }
}

class Bike extends {
    constructor() { super(1); }
    override func ride() { print("ride"); }
}

class Tram<extends Base {
    override func run(): int { return 1; }
    override func stop() { print("x"); }
}
