// `noise` got the name `sound` where it is declared, and in `Dog`; in two other places it kept the old one.
abstract class Animal {
    func sound(): String
    func describe(): String { return this.noise(); }
}

class Dog extends Animal { override func sound(): String { return "woof"; } }
class Cat extends Animal { override func noise(): String { return "miaow"; } }

for (animal in [new Dog(), new Cat()]) { print(animal.describe()); }
