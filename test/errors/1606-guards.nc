// `a && b` for a value or an effect that depends on a condition, as in JavaScript.
class User {
    const String name;
    constructor(this.name) {}
    func greet() { print(`Hello, ${this.name}`); }
}

func nameOf(user: User?): String? {
    return user && user.name;
}

func label(isNew: bool, count: int): String {
    return isNew && "new" || `${count}`;
}

func main() {
    const user = new User("Ada");
    const isKnown = nameOf(user) == "Ada";
    isKnown && user.greet();
    !isKnown || user.greet();
    print(label(isKnown, 3));
}
