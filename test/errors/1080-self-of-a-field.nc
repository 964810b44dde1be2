class Machine {
    private int energy;
    constructor(self.energy) {}
    func left(): int { return this.energy; }
}

print(new Machine(3).left());
