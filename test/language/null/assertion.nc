// `x!` gives the value, or throws the null error; so does a `T?` that is used unguarded.
class User {
    String name;
    int? age = null;
    constructor(this.name) {}
}

func main() {
    let u: User? = new User("ann");
    print(u!.name);
    // expect: ann
    const n: int? = 3;
    print(n! + 1);
    // expect: 4
    u!.age = 30;
    print(u!.age! + 1);
    // expect: 31
    const nobody: Map<String, User> = {};
    try {
        print(nobody["x"]!.name);
    } catch (e) {
        print("caught");
    }
    // expect: caught
}
