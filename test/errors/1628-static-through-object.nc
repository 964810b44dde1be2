class Counter {
    static int made = 0;
    static func reset() { Counter.made = 0; }
}

func main() {
    const counter = new Counter();
    counter.reset();
    print(counter.made);
    print(counter);
}
