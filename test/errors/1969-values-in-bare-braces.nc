class Counter {
    private int count = 0;
    func show(): String { return `count: {this.count} of {total}`; }
}

record User(name: String);

func greet(user: User): String {
    return `Hello, {user.name}, your page is /users/{id} or {{user.name}} or {user.nam}`;
}
