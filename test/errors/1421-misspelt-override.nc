class Animal {
    func speak(): String { return ""; }
}

class Dog extends Animal {
    override func speek(): String { return "Wuff"; }
}
