class Animal {
    String name = "";
}

class Dog extends Animal {
    func name(): String { return "dog"; }
}
