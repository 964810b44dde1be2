class Animal {}
class Dog extends Animal {}

func feed(animals: List<Animal>) { animals.add(new Animal()); }

func main() {
    const dogs: List<Dog> = [new Dog()];
    feed(dogs);
}
