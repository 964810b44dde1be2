record Item(name: String, price: int)

@test
func emptyListsSayWhatTheyLack() {
    const empty = new List<int>();
    assertEqual(assertThrows(() => empty.first(), 3108).message, "first of an empty List");
    assertThrows(() => empty.last(), 3108);
    assertThrows(() => empty.pop(), 3108);
    assertThrows(() => empty.min(), 3108);
    assertThrows(() => empty.removeFirst(), 3108);
    assertNull(empty.firstOrNull());
    assertNull(empty.popOrNull());
    assertNull(empty.maxOrNull());
    assertEqual(empty.reduce((sum, x) => sum + x, 7), 7);
}

@test
func positionsOutsideAreErrors() {
    const xs = [1, 2, 3];
    assertThrows(() => xs[3], 3102);
    assertThrows(() => xs[-1], 3102);
    assertThrows(() => { xs[3] = 0; }, 3102);
    assertThrows(() => xs.removeAt(3), 3102);
    assertThrows(() => xs.insert(4, 0), 3102);
    assertThrows(() => xs.slice(2, 1), 3110);
    assertThrows(() => xs.slice(0, 4), 3110);
    assertThrows(() => xs.removeRange(-1, 2), 3110);
    assertEqual(xs.slice(3), []);
    assertEqual(xs, [1, 2, 3]);
}

@test
func changesInPlace() {
    const xs = [5];
    xs.addAll([6, 7]);
    xs.addAll(xs);
    assertEqual(xs, [5, 6, 7, 5, 6, 7]);
    xs.insert(6, 8);
    xs.insert(0, 4);
    xs.insertAll(1, xs.slice(0, 2));
    assertEqual(xs, [4, 4, 5, 5, 6, 7, 5, 6, 7, 8]);
    assertTrue(xs.remove(5));
    assertFalse(xs.remove(99));
    assertEqual(xs.removeAt(0), 4);
    assertEqual(xs.removeAt(xs.length - 1), 8);
    xs.fill(0, 1, 3);
    assertEqual(xs, [4, 0, 0, 7, 5, 6, 7]);
    xs.truncate(4);
    xs.reverse();
    assertEqual(xs, [7, 0, 0, 4]);
    xs.retainWhere((x) => x > 0);
    assertEqual(xs, [7, 4]);
    xs.clear();
    assertTrue(xs.isEmpty());
}

@test
func sortingIsStable() {
    const items = List.generate(200, (i) => new Item(`i${i}`, (i * 37) % 10));
    const sorted = items.sortBy((item) => item.price);
    for (i in 1..sorted.length) {
        const a = sorted[i - 1];
        const b = sorted[i];
        assertTrue(a.price <= b.price);
        if (a.price == b.price) { assertTrue(a.name.drop(1).toInt() < b.name.drop(1).toInt()); }
    }
    items.sort((a, b) => b.price - a.price);
    assertEqual(items.first().name, "i7");
    assertTrue(items.isSorted((a, b) => b.price - a.price));
}

@test
func sortingTakesWhateverHasAnOrder() {
    assertEqual([3, 1, 2].sorted(), [1, 2, 3]);
    assertEqual([0.5, -1.0, 2.25].sorted(), [-1.0, 0.5, 2.25]);
    assertEqual(["b", "B", "a"].sorted(), ["B", "a", "b"]);
    assertEqual([true, false].sorted(), [false, true]);
    assertEqual([2, 10, 9223372036854775807, -5].sorted(), [-5, 2, 10, 9223372036854775807]);
    assertThrows(() => [new Item("a", 1), new Item("b", 2)].sorted(), 3115);
}

@test
func anErrorInACompareLeavesTheItemsThere() {
    const xs = List.generate(50, (i) => 50 - i);
    assertThrows(() => xs.sort((a, b) => a == 7 ? throw new Error(8001, "no") : a - b), 8001);
    assertEqual(xs.length, 50);
}

@test
func searching() {
    const xs = [1, 3, 5, 3];
    assertEqual(xs.indexOf(3), 1);
    assertEqual(xs.indexOf(3, 2), 3);
    assertEqual(xs.lastIndexOf(3), 3);
    assertEqual(xs.indexWhere((x) => x > 3), 2);
    assertEqual(xs.lastIndexWhere((x) => x < 4), 3);
    assertEqual([new Item("a", 1)].indexOf(new Item("a", 1)), 0, "records are found by value");
    assertEqual([1.0, 2.0].indexOf(2.0), 1);
    assertTrue([[1], [2]].contains([2]));
    assertEqual([10, 20, 30].binarySearch(25), -3);
    assertEqual(["a", "ccc"].binarySearch("bb", (a, b) => a.length - b.length), -2);
    assertNull([1, 2].find((x) => x > 5));
    assertEqual([1, 2, 3].findLast((x) => x < 3), 2);
}

@test
func parts() {
    const xs = [1, 2, 3, 4, 5];
    assertEqual(xs.take(2), [1, 2]);
    assertEqual(xs.take(9), xs);
    assertEqual(xs.take(-1), []);
    assertEqual(xs.drop(3), [4, 5]);
    assertEqual(xs.takeLast(2), [4, 5]);
    assertEqual(xs.dropLast(4), [1]);
    assertEqual(xs.takeWhile((x) => x < 3), [1, 2]);
    assertEqual(xs.dropWhile((x) => x < 3), [3, 4, 5]);
    assertEqual(xs.chunked(2), [[1, 2], [3, 4], [5]]);
    assertEqual(xs.windowed(4), [[1, 2, 3, 4], [2, 3, 4, 5]]);
    assertThrows(() => xs.chunked(0), 3116);
    assertEqual(xs.partition((x) => x.isEven()).first, [2, 4]);
    assertEqual(xs.scan(0, (a, b) => a + b), [0, 1, 3, 6, 10, 15]);
}

@test
func groups() {
    const words = ["apple", "bob", "cat", "avocado"];
    assertEqual(words.groupBy((w) => w.length).get(3), ["bob", "cat"]);
    assertEqual(words.associateBy((w) => w.charAt(0)).get("a"), "avocado");
    assertEqual(words.associateWith((w) => w.length).get("bob"), 3);
    assertEqual(words.countBy((w) => w.charAt(0)).get("a"), 2);
    assertEqual(words.distinctBy((w) => w.charAt(0)).length, 3);
    assertEqual([3, 1, 3].distinct(), [3, 1]);
    assertEqual([new Item("a", 1), new Item("a", 1)].distinct().length, 1);
}

@test
func combining() {
    assertEqual([1, 2, 3].zip(["a", "b"]).map((p) => `${p.first}${p.second}`), ["1a", "2b"]);
    const halves = List.unzip([new Tuple(1, "a"), new Tuple(2, "b")]);
    assertEqual(halves.second, ["a", "b"]);
    assertEqual(List.flatten([[1], [], [2, 3]]), [1, 2, 3]);
    assertEqual([1, 2].flatMap((x) => 0..x), [0, 0, 1]);
    assertEqual(List.transpose([[1, 2, 3], [4, 5, 6]]), [[1, 4], [2, 5], [3, 6]]);
    assertEqual([1, 2].concat(0..2), [1, 2, 0, 1]);
    assertEqual([1, 2, 3].minus([2]), [1, 3]);
    assertEqual([1, 2].join(), "12");
    assertEqual(["a", null].join("-"), "a-null");
    assertEqual([1, 2, 3].foldRight("", (x, s) => s + x), "321");
}

@test
func aLoopSeesWhatItAdds() {
    const xs = [1];
    for (x in xs) { if (x < 5) { xs.add(x + 1); } }
    assertEqual(xs, [1, 2, 3, 4, 5]);
}

@test
func listsAreEqualByValue() {
    assertTrue([1, [2, "x"]] == [1, [2, "x"]]);
    assertFalse([1] == [1, 2]);
    assertFalse(isSame([1], [1]));
    assertEqual([1, 2].hashCode(), [1, 2].hashCode());
    assertEqual(`${[1, "a", null, 1.0]}`, "[1, \"a\", null, 1.0]");
}

@test
func aListCanHoldItself() {
    const xs = new List<any>();
    xs.add(xs);
    assertEqual(`${xs}`, "[[…]]");
}

@test
func extremes() {
    const words = ["ccc", "a", "bb"];
    assertEqual(words.minBy((w) => w.length), "a");
    assertEqual(words.maxBy((w) => w.length), "ccc");
    assertEqual(words.min(), "a");
    assertEqual(words.max((a, b) => a.length - b.length), "ccc");
    assertEqual(words.sumOf((w) => w.length), 6);
    assertClose(words.averageOf((w) => w.length.toFloat()), 2.0);
    assertEqual(int.sum([1, 2]), 3);
    assertClose(float.sum([0.5, 1.5]), 2.0);
}

record Ranked(name: String, rank: int) implements Comparable<Ranked> {
    func compareTo(other: Ranked): int { return this.rank - other.rank; }
}

@test
func whatIsComparableHasItsOwnOrder() {
    const items = [new Ranked("a", 3), new Ranked("b", 1), new Ranked("c", 2)];
    assertEqual(items.sorted().map((item) => item.name), ["b", "c", "a"]);
    assertEqual(items.min().name, "b");
    assertEqual(items.max().name, "a");
    assertTrue(items[1] < items[0]);
    assertThrows(() => compareValues(items[0], "a"));
}

@test
func endsAndSplits() {
    const xs = [9, 1, 2];
    assertEqual(xs.takeLastWhile((x) => x < 5), [1, 2]);
    assertEqual(xs.takeLastWhile((x) => true), xs);
    assertEqual(xs.takeLastWhile((x) => false), []);
    assertEqual(xs.dropLastWhile((x) => true), []);
    assertEqual(xs.dropLastWhile((x) => false), xs);
    assertEqual(xs.splitAt(0), new Tuple(new List<int>(), xs));
    assertEqual(xs.splitAt(3).second, []);
    assertThrows(() => { xs.splitAt(4); }, 3110);
    assertEqual(xs.splitWhile((x) => true), new Tuple(xs, new List<int>()));
    assertEqual(xs.splitWhile((x) => x > 5), new Tuple([9], [1, 2]));
}

@test
func runsAndRotations() {
    assertEqual(new List<int>().chunkedBy((x) => x), []);
    assertEqual([1, 1, 2, 2, 1].chunkedBy((x) => x), [[1, 1], [2, 2], [1]]);
    const words: List<String?> = [null, null, "a"];
    assertEqual(words.chunkedBy((word) => word).length, 2, "null is a key too");
    assertEqual(new List<int>().rotated(3), []);
    assertEqual([1, 2, 3].rotated(7), [3, 1, 2]);
    assertEqual([1, 2, 3].rotated(-3), [1, 2, 3]);
}

@test
func severalKeysDecideInTurn() {
    const items = [new Item("b", 2), new Item("a", 2), new Item("c", 1)];
    const sorted = items.sorted(
        (a, b) => b.price.compareTo(a.price).breakTie(a.name.compareTo(b.name)),
    );
    assertEqual(sorted.map((item) => item.name), ["a", "b", "c"]);
    const byName = items.sortBy((item) => item.name).sortByDescending((item) => item.price);
    assertEqual(byName, sorted, "stable sorts may follow one another");
    const numbers = [3, 1, 2];
    numbers.sortDescending();
    assertEqual(numbers, [3, 2, 1]);
    assertEqual(numbers.sortedDescending(), numbers);
}

@test
func emptyListsHaveFallbacks() {
    const empty = new List<int>();
    assertEqual(empty.ifEmpty(() => [1]), [1]);
    const xs = [5];
    assertTrue(isSame(xs.ifEmpty(() => [1]), xs));
    assertEqual([empty.singleOrNull(), xs.singleOrNull(), [1, 2].singleOrNull()], [null, 5, null]);
    assertEqual(
        assertThrows(() => { [1, 2].single(); }, 3501).message,
        "single() was asked of a List of 2 items",
    );
    assertThrows(() => { empty.single(); }, 3108);
    assertNull(empty.firstNotNullOf((x) => x));
    assertEqual(["a", "3", "4"].firstNotNullOf((s) => s.toIntOrNull()), 3);
}

@test
func listsAsSets() {
    assertEqual([3, 1, 3, 2].intersect([2, 3, 9]), [3, 2]);
    assertEqual([3, 1].union([1, 2, 2]), [3, 1, 2]);
    assertEqual(new List<int>().union(1..3), [1, 2]);
    assertEqual([1, 2].minus(new List<int>()), [1, 2]);
    assertEqual([1, 2, 3, 4].foldBy((x) => x % 2, 100, (sum, x) => sum + x), { 1: 104, 0: 106 });
}

@test
func changingEveryItem() {
    const xs = [1, 2, 3];
    xs.replaceAll((x) => x * x);
    assertEqual(xs, [1, 4, 9]);
    const seen = new List<int>();
    assertTrue(isSame(xs.onEach((x) => { seen.add(x); }), xs));
    assertEqual(seen, xs);
}

/// `NaN` comes last, and equals nothing, itself neither.
@test
func nanHasAPlaceInTheOrder() {
    const nan = 0.0 / 0.0;
    const sorted = [nan, 1.0, -1.0 / 0.0, nan, 0.5].sorted();
    assertEqual(sorted.take(3), [-1.0 / 0.0, 0.5, 1.0]);
    assertTrue(sorted[3].isNaN() && sorted[4].isNaN());
    assertEqual([1.0, nan].max().isNaN(), true);
    assertEqual([nan, 1.0].min(), 1.0);
}
