record Key(a: int, b: String)

class Person {
    String name;
    constructor(this.name) {}
    func equals(other: any): bool { return other is Person && other.name == this.name; }
    func hashCode(): int { return this.name.hashCode(); }
}

@test
func keysKeepTheirOrder() {
    const m = { "b": 1, "a": 2 };
    m.set("c", 3);
    m.set("b", 9);
    assertEqual(m.keys(), ["b", "a", "c"]);
    m.delete("b");
    m.set("b", 1);
    assertEqual(m.values(), [2, 3, 1]);
}

@test
func keysAreFoundByValue() {
    const m = new Map<Key, int>();
    m.set(new Key(1, "x"), 5);
    assertEqual(m.get(new Key(1, "x")), 5);
    m.set(new Key(1, "x"), 6);
    assertEqual(m.size, 1);
    assertTrue(m.delete(new Key(1, "x")));
    assertTrue(m.isEmpty());

    const people = new Set<Person>();
    assertTrue(people.add(new Person("ann")));
    assertFalse(people.add(new Person("ann")));

    const lists = new Map<List<int>, String>();
    lists.set([1, 2], "a");
    assertEqual(lists.get([1, 2]), "a");

    const floats = new Map<float, String>();
    floats.set(1.0, "one");
    floats.set(1.5, "more");
    assertEqual(floats.get(1.0), "one");
    assertEqual(floats.size, 2);
}

@test
func missingKeys() {
    const m = { "a": 1 };
    assertNull(m.get("b"));
    assertNull(m["b"]);
    assertEqual(m.getOrDefault("b", 7), 7);
    assertEqual(m.getOrElse("b", () => 8), 8);
    assertThrows(() => m.getOrThrow("b"), 3114);
    assertFalse(m.delete("b"));
    assertNull(m.take("b"));
    assertFalse(m.setIfAbsent("a", 5));
    assertTrue(m.setIfAbsent("z", 5));
}

@test
func nullCanBeAValue() {
    const m = new Map<String, int?>();
    m.set("a", null);
    assertTrue(m.has("a"));
    assertNull(m.getOrDefault("a", 3));
    assertEqual(m.getOrDefault("b", 3), 3);
}

@test
func counting() {
    const counts = new Map<String, int>();
    for (word in "a b a".words()) { counts.update(word, 0, (n) => n + 1); }
    assertEqual(counts, { "a": 2, "b": 1 });
    const lists = new Map<String, List<int>>();
    lists.getOrPut("x", () => []).add(1);
    lists.getOrPut("x", () => []).add(2);
    assertEqual(lists.get("x"), [1, 2]);
}

@test
func changedCopies() {
    const m = { "b": 1, "a": 2 };
    assertEqual(m.mapValues((v) => v * 10), { "b": 10, "a": 20 });
    assertEqual(m.mapKeys((k) => k + k).keys(), ["bb", "aa"]);
    assertEqual(m.filter((k, v) => v > 1), { "a": 2 });
    assertEqual(m.sortedByKey().keys(), ["a", "b"]);
    assertEqual(m.sortedByValue((x, y) => y - x).keys(), ["a", "b"]);
    assertEqual(m.inverted().get(2), "a");
    assertEqual(m.map((k, v) => `${k}${v}`), ["b1", "a2"]);
    assertEqual(m.minBy((k, v) => v)!.key, "b");
    assertEqual(m.reduce((sum, k, v) => sum + v, 0), 3);
    const other = m.copy();
    other.merge({ "a": 5, "z": 1 }, (x, y) => x + y);
    assertEqual(other, { "b": 1, "a": 7, "z": 1 });
    assertEqual(m.size, 2);
}

@test
func loopsMayChangeTheMap() {
    const m = { "a": 1, "b": 2 };
    const seen = new List<String>();
    for (key, value in m) {
        seen.add(key);
        if (key == "a") {
            m.delete("b");
            m.set("c", 3);
        }
    }
    assertEqual(seen, ["a", "c"]);
    for (entry in m) { assertEqual(m.get(entry.key), entry.value); }
    assertEqual(m.removeWhere((k, v) => true), 2);
}

@test
func iteratorsEnd() {
    const walk = { "a": 1 }.iterator();
    assertTrue(walk.hasNext());
    assertTrue(walk.hasNext());
    assertEqual(walk.next().value, 1);
    assertFalse(walk.hasNext());
    assertThrows(() => walk.next(), 3108);
}

@test
func setAlgebra() {
    const a = Set.of([1, 2, 3]);
    const b = Set.of([3, 4]);
    assertEqual(a.union(b), Set.of([1, 2, 3, 4]));
    assertEqual(a.intersect(b), Set.of([3]));
    assertEqual(a.minus(b), Set.of([1, 2]));
    assertEqual(a.symmetricDifference(b), Set.of([1, 2, 4]));
    assertTrue(Set.of([1]).isSubsetOf(a));
    assertTrue(a.isSupersetOf(Set.of([2])));
    assertTrue(a.isDisjoint(Set.of([9])));
    assertEqual(a, Set.of([3, 2, 1]), "order does not count");
    assertEqual(a.hashCode(), Set.of([3, 2, 1]).hashCode());
    assertEqual(`${a}`, "{1, 2, 3}");
}

@test
func setsOfStrings() {
    const s = "banana".chars().toSet();
    assertEqual(s.toList(), ["b", "a", "n"]);
    assertEqual(s.sorted(), ["a", "b", "n"]);
    assertTrue(s.delete("a"));
    assertFalse(s.has("a"));
    assertEqual(s.join("+"), "b+n");
    for (x in s) { s.delete(x); }
    assertTrue(s.isEmpty());
}

@test
func partsOfMaps() {
    const m = { "a": 1, "b": 2, "c": 3 };
    assertEqual(m.pick(["c", "x", "a", "c"]), { "c": 3, "a": 1 });
    assertEqual(m.omit(["c", "x"]), { "a": 1, "b": 2 });
    assertEqual(m.filterKeys((key) => key > "a").keys(), ["b", "c"]);
    assertEqual(m.filterValues((value) => value.isOdd()).keys(), ["a", "c"]);
    assertEqual(m.partition((key, value) => value == 2).first, { "b": 2 });
    assertEqual(m.mapNotNull((key, value) => value > 1 ? key : null), ["b", "c"]);
    assertTrue(m.none((key, value) => value > 3));
    assertEqual(m.plus({ "b": 20, "d": 4 }), { "a": 1, "b": 20, "c": 3, "d": 4 });
    assertEqual(m, { "a": 1, "b": 2, "c": 3 }, "all of these are copies");
    m.replaceAll((key, value) => value * 10);
    assertEqual(m.values(), [10, 20, 30]);
    const nulls = new Map<String, int?>();
    nulls.set("a", null);
    assertTrue(nulls.pick(["a", "b"]).has("a"), "null is a value");
}

@test
func mapsInTheOrderOfTheirKeysAndValues() {
    const m = { "b": 1, "a": 2, "c": 0 };
    assertEqual(m.sortedByKey().keys(), ["a", "b", "c"]);
    assertEqual(m.sortedByKey((x, y) => y.compareTo(x)).keys(), ["c", "b", "a"]);
    assertEqual(m.sortedByValue().keys(), ["c", "b", "a"]);
    assertEqual(m.minBy((key, value) => value)?.key, "c");
    assertNull(new Map<String, int>().maxBy((key, value) => value));
    assertEqual(m.inverted(), { 1: "b", 2: "a", 0: "c" });
}

@test
func partsOfSets() {
    const s = Set.of([3, 1, 2]);
    assertEqual(s.partition((x) => x > 1).second, Set.of([1]));
    assertEqual([s.firstOrNull(), new Set<int>().firstOrNull()], [3, null]);
    assertTrue(s.toggle(9));
    assertFalse(s.toggle(3));
    assertEqual(s.toList(), [1, 2, 9]);
    s.retainWhere((x) => x.isOdd());
    assertEqual(s.toList(), [1, 9]);
    assertEqual(s.find((x) => x > 5), 9);
    assertNull(s.find((x) => x > 50));
    assertThrows(() => { new Set<int>().first(); }, 3108);
}
