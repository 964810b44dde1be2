interface Shape {
    func area(): float
    get name(): String
    set size(value: float)
}

class Square implements Shape {
    const float size = 1.0;
    get area(): float { return 1.0; }
    func name(): String { return "square"; }
}

record Region(name: int, size: float) implements Shape {
    func area(): float { return 2.0; }
}

class Base {
    String title = "";
    get width(): int { return 1; }
    func height(): int { return 1; }
}

class Derived extends Base {
    get title(): String { return "x"; }
    int width = 2;
    set height(value: int) {}
}

class Twice {
    int size = 1;
    get size(): int { return 2; }
    set other(value: int) {}
    func other(): int { return 1; }
}
