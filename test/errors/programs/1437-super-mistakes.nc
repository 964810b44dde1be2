class Animal {
    const String name;
    constructor(this.name) {}
    func speak(): String { return "..."; }
}
class Dog extends Animal {
    constructor() {}
    override func speak(): String { return super.talk() + "!"; }
}
class Cat extends Animal {
    constructor(name: String) { super(); }
    override func speek(): String { return "Meow"; }
}
func main() { print(new Dog().speak()); }
