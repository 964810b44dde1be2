class Student {
    const String name;
    constructor(name) { this.name = name; }
    func grade(): int { return 1; }
}

print(new Student("a").grde());
print(new Student("a").age);
