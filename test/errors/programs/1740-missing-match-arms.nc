enum Shape { Circle(radius: float), Square(side: float), Triangle(a: float, b: float, c: float) }
enum Light { Red, Yellow, Green }

func area(shape: Shape): float {
    return match (shape) {
        Circle(r) => 3.14 * r * r,
        Square(s) => s * s,
    };
}

func next(light: Light): Light {
    match (light) {
        Red => { return Light.Green; }
        Green => { return Light.Yellow; }
    }
    return Light.Red;
}

func main() { print(area(Shape.Circle(2.0))); print(next(Light.Red)); }
