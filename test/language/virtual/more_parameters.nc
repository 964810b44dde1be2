// An override may take more than the method above, with defaults: who calls it as the method above gives it those.
class Shape {
    func area(scale: int): float { return 1.0; }
    func name(): String { return "shape"; }
    func tags(...more: List<String>): List<String> { return more; }
}

class Square extends Shape {
    int side = 3;
    override func area(
        scale: int,
        height: int = this.side,
        note: String = `x${scale}`,
        ...more: List<float>,
    ): float {
        return (scale * height).toFloat() + note.length + more.sum();
    }
    override func name(long: bool = true): String { return long ? "a square" : "sq"; }
    override func tags(...all: List<String>): List<String> { return ["square", ...all]; }
}

interface Named { func label(n: int): String; }

class Tag implements Named {
    func label(n: int, mark: String = "#", width: float = 1): String {
        return `${mark}${n}/${width}`;
    }
}

class Below extends Square {
    override func name(long: bool = true, twice: int = 2): String {
        return super.name(long).repeat(twice);
    }
}

func main() {
    const shapes: List<Shape> = [new Shape(), new Square(), new Below()];
    for (shape in shapes) {
        print(`${shape.area(2)} ${shape.name()} ${shape.tags("a")} ${shape.tags()}`);
    }
    // expect: 1.0 shape ["a"] []
    // expect: 8.0 a square ["square", "a"] ["square"]
    // expect: 8.0 a squarea square ["square", "a"] ["square"]
    const square = new Below();
    print(`${square.area(2, 5, "", 0.5, 0.25)} ${square.name(false, 3)}`);
    // expect: 10.75 sqsqsq
    const named: Named = new Tag();
    print(`${named.label(7)} ${new Tag().label(8, width: 2)}`);
    // expect: #7/1.0 #8/2.0
    print(shapes.map((shape) => shape.area(1)));
    // expect: [1.0, 5.0, 5.0]
}
