class Animal {
    func speak(): String { return ""; }
}

class Dog extends Animal {
    func speak(): String { return "Wuff"; }
}
