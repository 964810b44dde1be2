class User {
    String name;
    constructor(this.name) {}
    func greet(): String { return `Hello, $name!`; }
}

func report(count: int, users: List<User>) {
    print(`$count of $users.length}, ${users[0].name} and $others for \$count`);
    print(`${count} cost $5 or $${count}`);
}

report(1, [new User("Ada")]);
print(new User("Ada").greet());
