class Machine {
    private int energy = 0;
    set charge(value: int) { this.energy = value; }
    func left(): int { return this.energy; }
}

const machine = new Machine();
machine.charge(3);
print(machine.left());
