interface Shape {
    constructor() {}
    func area(): float
}
