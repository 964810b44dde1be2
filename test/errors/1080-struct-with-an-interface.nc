interface Force {
    func on(mass: float): float
}

struct Gravity: Force {
    func on(mass: float): float { return mass * 9.81; }
}

const force: Force = new Gravity();
print(force.on(2.0));
