class Shape {
    float width = 1.0;
    func area()= float { return this.width; }
}

func main() {
    const nested = { "list" [1, 2], "map" { "k": "v" }, "n" 3 };
    for (let x = 0; x < 10: x++) { print(x); }
    print(`${new Shape().area()} ${nested}`);
}
