import noodlecore.sequence

record Named(name: String, count: int)
record Box<T>(label: String, content: T)

class Pages implements Iterable<Tuple<int, String>> {
    func iterator(): Iterator<Tuple<int, String>> {
        return ["first", "second"].withIndex().iterator();
    }
}

for (i, word in ["a", "b"].withIndex()) { print(`${i} ${word}`); }
// expect: 0 a
// expect: 1 b
for (name, count in [new Named("x", 2), new Named("y", 3)]) { print(name.repeat(count)); }
// expect: xx
// expect: yyy
for (word, n in ["one", "two"].zip([1, 2])) { print(word + n); }
// expect: one1
// expect: two2
for (key, value in { "k": 1 }.entries()) { print(`${key} ${value + 1}`); }
// expect: k 2
for (label, _ in new Set([new Named("s", 1)])) { print(label); }
// expect: s
for (label, content in [new Box("floats", 1.5), new Box("more", 2.5)]) {
    print(`${label} ${content * 2}`);
}
// expect: floats 3.0
// expect: more 5.0
for (n, page in new Pages()) { print(`${n + 1}: ${page}`); }
// expect: 1: first
// expect: 2: second
for (i, n in Sequence.iterate(1, (n) => n * 2).withIndex().take(3)) { print(i + n); }
// expect: 1
// expect: 3
// expect: 6
for (_, Named(name, _) in [new Named("p", 1), new Named("q", 2)].withIndex()) { print(name); }
// expect: p
// expect: q
const later = [];
outer: for (i, xs in [[1, 2], [3]].withIndex()) {
    for (x in xs) {
        if (x == 2) { continue outer; }
        later.add(() => `${i}${x}`);
    }
}
print(later.map((f) => f()));
// expect: ["01", "13"]
for (i, item in [1, 2].withIndex()) {
    i += 10;
    print(i + item);
}
// expect: 11
// expect: 13
