class Animal {
    func name(): String { return "animal"; }
}

class Dog(Animal):
    override func name(): String { return "dog"; }
}

print(new Dog().nam());
