abstract class Machine {
    protected int energy;
    constructor(this.energy) {}
}

class Robot extends Machine {
    const String name;
    constructor(name: String, energy: int) {
        Machine(energy);
        this.name = name;
    }
    func left(): int { return this.energy; }
}

print(new Robot("marvin", 3).left());
