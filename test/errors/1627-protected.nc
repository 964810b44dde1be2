class Shape {
    protected float scale = 1.0;
}
class Square extends Shape {
    func size(): float { return this.scale; }
}

func main() { print(new Square().scale); }
