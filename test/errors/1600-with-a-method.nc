record Vec(x: float, y: float) {
    func plus(other: Vec): Vec { return new Vec(this.x + other.x, this.y + other.y); }
    func scale(by: float): Vec { return new Vec(this.x * by, this.y * by); }
}

func move(at: Vec, by: Vec): Vec { return at + by; }

print(move(new Vec(1, 2), new Vec(0, 1)) * 2.0);
