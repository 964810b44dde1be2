class Animal {
    func speak(): String { return ""; }
}

class Dog extends Animal {
    @Override override func speak(): String { return "Wuff"; }
}
