class Animal {
    static func count(): int { return 0; }
}

class Dog extends Animal {
    func count(): int { return 1; }
}
