func distance(x: float, y: float, x: float): float { return y; }
