interface Handler {
    func handle(request: String): String
}

class Echo implements Handler {
    func process(request: String): String { return request; }
    func reset() {}
}

abstract class Shape {
    func area(): float
    func name(): String { return "shape"; }
}

class Circle extends Shape {
    override func area(): float { return 1.0; }
    override func title(): String { return "circle"; }
}

print(new Echo());
print(new Circle().name());
