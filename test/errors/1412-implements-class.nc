class Base {
    func id(): int { return 1; }
}

class Derived implements Base {}
