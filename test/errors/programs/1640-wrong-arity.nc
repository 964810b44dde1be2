func area(width: float, height: float): float { return width * height; }

class Greeter {
    func greet(name: String, greeting: String = "Hello"): String { return `${greeting}, ${name}`; }
}

func main() {
    print(area(3.0));
    const greeter = new Greeter("x");
    print(greeter.greet());
    print(greeter.greet("Ada", "Hi"));
}
