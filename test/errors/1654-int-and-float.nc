class Pay {
    constructor(salary: float, level: int, name: String = "") {}
}

func scale(factor: float, times: int): float { return factor * times; }

new Pay(3, 7000.0);
print(scale(2, 1.5));
print(scale(2.0, 1.5));
