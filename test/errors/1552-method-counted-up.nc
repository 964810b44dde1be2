class Machine {
    int width = 3;
    func step(): bool { return this.width > 2; }
    func run(): int {
        let steps = 0;
        while (this.step()) { step++; }
        width -= 1;
        return steps;
    }
}

new Machine().run();
