// What is declared, and what has nearly the same name.
class Square { func size(): int { return 1; } }
class Circle { func name(): String { return "circle"; } }

func first(): int {
    constsquare = new Square();
    return square.size();
}

func second() {
    letcircle = new Circle();
    print(circle.name() + first());
}

second();
