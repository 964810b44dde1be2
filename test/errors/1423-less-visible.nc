class Animal {
    func speak(): String { return "…"; }
}

class Fish extends Animal {
    private func speak(): String { return ""; }
}
