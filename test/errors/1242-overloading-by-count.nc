class Vector {
    float x = 0.0;
    func add(other: Vector): Vector { return other; }
    func add(x: float, y: float): Vector { return this; }
}
