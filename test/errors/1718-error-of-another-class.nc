// What `super` is given shows which class of errors was meant.
class SheetError extends Error {
    const String cell;
    constructor(cell: String, message: String) {
        super(8300, message);
        this.cell = cell;
    }
}

class CircularError {
    constructor(cell: String, path: List<String>) {
        super(cell, `circle: ${path.join(" -> ")}`);
    }
}

try {
    throw new CircularError("A1", ["A1"]);
} catch (e: CircularError) {
    print(e.cell);
} catch (e: SheetError) {
    print(e.code);
}
