improt noodlecore.json

interfase Shape { func area(): float }

recrod Point(x: int, y: int)

abstarct class Base {
    privat int count = 0;
    constuctor() { this.count = 1; }
    fucn next(): int { retrun this.count + 1; }
    ovverride func toString(): String { return "Base"; }
}

class Circle extend Base implemets Shape {
    func area(): float { return 3.14; }
}

func main() {
    cosnt circle = nwe Circle();
    whlie (circle.next() < 3) { print(Json.stringify(circle.next())); }
    if (circle.next() > 3) { print("large"); } esle { print("small"); }
    fro (i in 0..3) { print(i); }
}
