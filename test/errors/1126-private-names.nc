class Counter {
    #count = 0;
    static #total = 0;
    # a comment, as in Python
    func add(): int { this.#count += 1; return this.#count; }
    func #hidden(): int { return 1; }
    func shown(): int { return this.#hidden() + Counter.#total; }
}

func main() { print(new Counter().add()); }
