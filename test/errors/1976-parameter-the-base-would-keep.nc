class SheetError extends Error {
    const String cell;
    constructor(cell: String, message: String) {
        this.cell = cell;
    }
}

class Shape {
    String name;
    constructor(name: String = "shape") { this.name = name; }
}

class Circle extends Shape {
    float radius;
    constructor(name: String, radius: float) { this.radius = radius; }
}

// What is used here needs no `super`.
class Square extends Shape {
    constructor(name: String) { this.name = name.trim(); }
}

func fail(): never { throw new SheetError("A1", "circle"); }

print(`${new Circle("a", 1).radius} ${new Square("b").name}`);
if (new Circle("c", 2).radius > 3) { fail(); }
