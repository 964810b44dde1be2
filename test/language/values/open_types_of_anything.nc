// What is put into a List or Map first may be anything: then it holds anything.
func read(n: int): any { return n > 1 ? "many" : n; }

func all(): List<any> {
    let found = [];
    for (n in 0..3) { found.add(read(n)); }
    return found;
}

func named(): Map<String, any> {
    let found = {};
    found["one"] = read(1);
    found["two"] = read(2);
    return found;
}

print(all());
// expect: [0, 1, "many"]
print(named());
// expect: {"one": 1, "two": "many"}

// A place that takes anything says nothing.
let items = [];
print(items);
// expect: []
items.add(3);
print(items[0] + 1);
// expect: 4
