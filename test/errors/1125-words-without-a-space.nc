// Two words that are written as one, at the beginning of a line and within it.
class Shape {
    func size(): int { return 1; }
}

class Square extends Shape {
    privatefunc area(): int { return 2; }
    overridefunc size(): int { return this.area(); }
}

class Cube extendsShape {
    override func size(): int { return 3; }
}

print(new Square().size() + new Cube().size());
