interface Shape { func area(): float }

record Circle(radius: float) implements Shape {
    func area(): float { return Math.PI * this.radius * this.radius; }
}

class Counter {
    private int count = 0;
    private Map<String, int> seen = new Map<String, int>();

    func add(word: String) {
        this.count += 1;
        this.seen.set(word, this.seen.getOrDefault(word, 0) + 1);
    }
}

func totalArea(shapes: List<Shape>): float {
    let total = 0.0;
    for (shape in shapes) { total += shape.area(); }
    return total;
}

func makeCounter(step: int): () => int {
    let n = 0;
    return () => {
        n += step;
        return n;
    };
}

func main() {
    let counter = new Counter();
    counter.add("noodle");
    let next = makeCounter(2);
    print(next() + next());
    print(totalArea([new Circle(1.0), new Circle(2.0)]));
}
