record Person(name: String, age: int, city: String)

const people = [new Person("Ann", 31, "Oslo"), new Person("Bob", 25, "Rome")];
const numbers = [3, 1, 2];
const seen = Set.from(numbers);
const ages = { "Ann": 31 };

func lists() {
    print(people.sortedBy((p) => p.age));
    print(people.sortedByDescending((p) => p.age));
    print(people.maxByOrNull((p) => p.age));
    print(people.filterNot((p) => p.age > 30));
    print(numbers.sortedWith((a, b) => b - a));
    print(numbers.runningFold(0, (a, b) => a + b));
    numbers.removeLast();
    numbers.removeAll((n) => n > 2);
    print(numbers.lastIndex);
    print(numbers.at(-1));
    print(numbers.shuffled());
    print(numbers.asSequence());
    print(people.sum());
}

func others() {
    print(seen.sortBy((n) => -n));
    print(seen.sumOfFloat((n) => n));
    print(ages.sortBy((entry) => entry.key));
    print("hello".groupBy((c) => c));
    print((0..4).zip(numbers));
    print(ages.computeIfAbsent("Bob", () => 3));
}

func arguments() {
    print(numbers.reduce((a, b) => a + b));
    print(numbers.first((n) => n > 1));
    print(people.associate((p) => new Tuple(p.name, p.age)));
    const [young, old] = people.partition((p) => p.age < 30);
    print(`${young} ${old}`);
}
