// A class that says itself what is equal may say so of objects of other classes.
class Animal {
    const String name;
    constructor(this.name) {}
    func equals(other: any): bool { return other is Animal && other.name == this.name; }
    func hashCode(): int { return this.name.hashCode(); }
}
class Dog extends Animal
class Cat extends Animal

print(`${new Dog("Rex") == new Cat("Rex")} ${new Dog("Rex") != new Cat("Tom")}`);
// expect: true true
