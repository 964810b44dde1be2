class Base { static func make(): int { return 1; } }

class Derived extends Base {
    static override func make(): int { return 2; }
}
