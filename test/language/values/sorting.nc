// Sorting: stable, by any order, and an error in the midst of it loses nothing.
record Person(name: String, age: int)
class Version implements Comparable<Version> {
    int major;
    int minor;
    constructor(this.major, this.minor) {}
    func compareTo(other: Version): int {
        if (this.minor < 0 || other.minor < 0) { throw new Error(8001, "negative"); }
        return this.major != other.major ? this.major - other.major : this.minor - other.minor;
    }
    func toString(): String { return `${this.major}.${this.minor}`; }
}
enum Level { Low, Mid, High }
let people = [
    new Person("Cy", 30),
    new Person("Al", 25),
    new Person("Bo", 30),
    new Person("Di", 25),
];
print(people.sortBy((p) => p.age).map((p) => p.name));
print(people.sortBy((p) => p.name).map((p) => p.name));
print(people.sorted((a, b) => b.age - a.age).map((p) => p.name));
print(people.sortByDescending((p) => p.age).map((p) => p.name));
let vs = [new Version(2, 1), new Version(1, 10), new Version(1, 9), new Version(0, 0)];
print(vs.sorted());
print(vs.min());
print(vs.max());
vs.sortDescending();
print(vs);
vs.sort();
print(vs);
vs.add(new Version(1, -1));
vs.insert(0, new Version(9, 9));
const before = `${vs}`;
try { vs.sort(); } catch (e) { print(`${e.message} ${before == `${vs}`}`); }
let nums = List.generate(40, (i) => (i * 37) % 41);
const kept = `${nums}`;
let calls = 0;
try {
    nums.sort((a, b) => {
        calls += 1;
        if (calls == 70) { throw new Error(8002, "stop"); }
        return a - b;
    });
} catch (e) {
    print(`${e.message} ${kept == `${nums}`}`);
}
nums.sort();
print(nums.isSorted());
print([Level.High, Level.Low, Level.Mid].sorted());
print([true, false, true].sorted());
print([3, 1.5, 2].sorted());
print(["b", "B", "a", "é", ""].sorted());
let withNull: List<int?> = [3, null, 1];
print(withNull.sorted());
func attempt(f: () => any) { try { print(f()); } catch (e) { print(`${e.code} ${e.message}`); } }
let mixed: List<any> = [1, "a"];
attempt(() => mixed.sorted());
let lists = [[2], [1]];
attempt(() => lists.sorted());
let m2: List<any> = [new Version(1, 1), 5, "x"];
attempt(() => m2.sorted());
let m3: List<any> = [5, new Version(1, 1)];
attempt(() => m3.sorted());
attempt(() => [new Person("a", 1), new Person("b", 2)].sorted());
class Slow implements Comparable<Slow> {
    int v;
    constructor(this.v) {}
    func compareTo(other: Slow): int {
        sleep(0);
        return this.v - other.v;
    }
}
print([new Slow(3), new Slow(1), new Slow(2)].sorted().map((s) => s.v));
let order: List<String> = [];
class Noisy implements Comparable<Noisy> {
    int v;
    constructor(this.v) {}
    func compareTo(other: Noisy): int {
        order.add(`${this.v}:${other.v}`);
        return this.v - other.v;
    }
}
[3, 1, 2, 5, 4].map((v) => new Noisy(v)).sort();
print(order);
let big = List.generate(2000, (i) => new Version(i * 7919 % 1000, i % 10));
big.sort();
let ok = true;
for (i in 1..big.length) { if (big[i - 1].compareTo(big[i]) > 0) { ok = false; } }
print(ok);
let shrink = [3, 2, 1];
attempt(() => {
    shrink.sort((a, b) => {
        shrink.clear();
        return a - b;
    });
    return shrink;
});

// expect: ["Al", "Di", "Cy", "Bo"]
// expect: ["Al", "Bo", "Cy", "Di"]
// expect: ["Cy", "Bo", "Al", "Di"]
// expect: ["Cy", "Bo", "Al", "Di"]
// expect: [0.0, 1.9, 1.10, 2.1]
// expect: 0.0
// expect: 2.1
// expect: [2.1, 1.10, 1.9, 0.0]
// expect: [0.0, 1.9, 1.10, 2.1]
// expect: negative true
// expect: stop true
// expect: true
// expect: [Low, Mid, High]
// expect: [false, true, true]
// expect: [1.5, 2.0, 3.0]
// expect: ["", "B", "a", "b", "é"]
// expect: [null, 1, 3]
// expect: 3115 int and String have no order
// expect: 3115 List and List have no order
// expect: 3103 expected Version, but this is int
// expect: 3115 int and Version have no order
// expect: 3115 Person and Person have no order
// expect: [1, 2, 3]
// expect: ["3:1", "3:2", "1:2", "3:5", "5:4", "3:4"]
// expect: true
// expect: 3102 index 0 is outside 0..0
