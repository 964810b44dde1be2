class Animal {
    func create(): Animal { return this; }
}

class Dog extends Animal {
    static func create(): Dog { return new Dog(); }
}
