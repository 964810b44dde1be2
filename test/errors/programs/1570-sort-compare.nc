record Person(name: String, age: int)

func main() {
    const people = [new Person("Ada", 36), new Person("Bob", 20)];
    people.sort((a, b) => a.age > b.age);
    print(people.sortBy("age"));
    print(people.map((p) => p.nmae));
}
