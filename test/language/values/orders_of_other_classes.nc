record Ranked(name: String, rank: int) implements Comparable<Ranked> {
    func compareTo(other: Ranked): int { return this.rank - other.rank; }
}
record Other(a: int, b: String) implements Comparable<Other> {
    func compareTo(other: Other): int { return this.b.length - other.b.length; }
}
func attempt(f: () => any) { try { print(f()); } catch (e) { print(`${e.code} ${e.message}`); } }
let items: List<any> = [
    new Ranked("a", 3),
    new Ranked("b", 1),
    "x",
    1,
    new Other(1, "q"),
    null,
    [1],
];
for (a in items) { for (b in items) { attempt(() => compareValues(a, b)); } }
let mixed: List<any> = [new Ranked("a", 1), "x"];
attempt(() => {
    mixed.sort();
    return mixed;
});
let mixed2: List<any> = [new Ranked("a", 1), new Other(1, "x")];
attempt(() => {
    mixed2.sort();
    return mixed2;
});

// expect: 0
// expect: 2
// expect: 3103 expected Ranked, but this is String
// expect: 3103 expected Ranked, but this is int
// expect: 3103 expected Ranked, but this is Other
// expect: 1
// expect: 3103 expected Ranked, but this is List
// expect: -2
// expect: 0
// expect: 3103 expected Ranked, but this is String
// expect: 3103 expected Ranked, but this is int
// expect: 3103 expected Ranked, but this is Other
// expect: 1
// expect: 3103 expected Ranked, but this is List
// expect: 3115 String and Ranked have no order
// expect: 3115 String and Ranked have no order
// expect: 0
// expect: 3115 String and int have no order
// expect: 3115 String and Other have no order
// expect: 1
// expect: 3115 String and List have no order
// expect: 3115 int and Ranked have no order
// expect: 3115 int and Ranked have no order
// expect: 3115 int and String have no order
// expect: 0
// expect: 3115 int and Other have no order
// expect: 1
// expect: 3115 int and List have no order
// expect: 3103 expected Other, but this is Ranked
// expect: 3103 expected Other, but this is Ranked
// expect: 3103 expected Other, but this is String
// expect: 3103 expected Other, but this is int
// expect: 0
// expect: 1
// expect: 3103 expected Other, but this is List
// expect: -1
// expect: -1
// expect: -1
// expect: -1
// expect: -1
// expect: 0
// expect: -1
// expect: 3115 List and Ranked have no order
// expect: 3115 List and Ranked have no order
// expect: 3115 List and String have no order
// expect: 3115 List and int have no order
// expect: 3115 List and Other have no order
// expect: 1
// expect: 0
// expect: 3103 expected Ranked, but this is String
// expect: 3103 expected Ranked, but this is Other
