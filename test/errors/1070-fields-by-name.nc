class User {
    String name;
    int age;

    constructor(this.name, this.age) {}
}

func load(name: String): User { return new User(name, 3); }

func main() {
    const user = new User("Ada", 36);
    const { name, age: years } = user;
    print(name + years);
    let { age } = load("Bob");
    age += 1;
    print(age);
    const { name: first = "none" } = load("Cid");
    print(first);
}
