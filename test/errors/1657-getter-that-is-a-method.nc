class Person {
    int age = 3;
    func adult(): bool { return this.age >= 18; }
}

const people = [new Person()];
print(people.filter((each) => each.adult).length);
print(`${people[0].adult}`);
