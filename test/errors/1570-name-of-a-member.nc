const people = [new Person("Ann", 3)];
record Person(name: String, age: int) { func size(): int { return this.name.length; } }
print(people.sortedBy("age"), people.map("size"), people.map("none"));
