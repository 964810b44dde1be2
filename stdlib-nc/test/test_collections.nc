import noodlecore.collections.bit_set
import noodlecore.collections.combinatorics
import noodlecore.collections.counter
import noodlecore.collections.deque
import noodlecore.collections.lru_cache
import noodlecore.collections.multi_map
import noodlecore.collections.priority_queue
import noodlecore.collections.sorted_map
import noodlecore.collections.sorted_set
import noodlecore.random
import noodlecore.sequence

@test
func dequesMatchLists() {
    const random = new Random(1);
    const deque = new Deque<int>();
    const list = new List<int>();
    for (i in 0..2000) {
        const choice = random.nextInt(5);
        if (choice < 2) {
            deque.addLast(i);
            list.add(i);
        } else if (choice == 2) {
            deque.addFirst(i);
            list.insert(0, i);
        } else if (list.isNotEmpty()) {
            if (choice == 3) {
                assertEqual(deque.removeFirst(), list.removeAt(0));
            } else {
                assertEqual(deque.removeLast(), list.pop());
            }
        }
    }
    assertEqual(deque.toList(), list);
    assertEqual(deque.size(), list.length);
    assertEqual(deque.get(1), list[1]);
    assertThrows(() => deque.get(list.length), 3102);
    deque.clear();
    assertNull(deque.removeFirstOrNull());
    assertThrows(() => deque.removeLast(), 3108);
}

@test
func queuesSort() {
    const random = new Random(2);
    const numbers = List.generate(500, (i) => random.nextInt(100));
    const queue = PriorityQueue.from(numbers);
    assertTrue(queue.remove(numbers[10]));
    numbers.removeAt(10);
    const popped = new List<int>();
    while (queue.isNotEmpty()) { popped.add(queue.pop()); }
    assertEqual(popped, numbers.sorted());
    assertThrows(() => queue.pop(), 3108);
    assertNull(queue.peekOrNull());
}

@test
func sortedMapsMatchMaps() {
    const random = new Random(3);
    const sorted = new SortedMap<int, int>();
    const plain = new Map<int, int>();
    for (i in 0..2000) {
        const key = random.nextInt(300);
        if (random.nextInt(3) == 0) {
            assertEqual(sorted.delete(key), plain.delete(key));
        } else {
            sorted.set(key, i);
            plain.set(key, i);
        }
    }
    assertEqual(sorted.size(), plain.size);
    assertEqual(sorted.keys(), plain.keys().sorted());
    for (key in 0..300) {
        assertEqual(sorted.get(key), plain.get(key));
        assertEqual(sorted.ceiling(key)?.key, plain.keys().filter((k) => k >= key).minOrNull());
        assertEqual(sorted.higher(key)?.key, plain.keys().filter((k) => k > key).minOrNull());
        assertEqual(sorted.floor(key)?.key, plain.keys().filter((k) => k <= key).maxOrNull());
        assertEqual(sorted.lower(key)?.key, plain.keys().filter((k) => k < key).maxOrNull());
    }
    assertEqual(sorted.first().key, sorted.keys().first());
    assertEqual(sorted.last().key, sorted.keys().last());
    assertEqual(
        sorted.between(10, 20).map((e) => e.key),
        sorted.keys().filter((k) => k >= 10 && k < 20),
    );
    assertThrows(() => new SortedMap<int, int>().first(), 3108);
}

@test
func bitSets() {
    const a = BitSet.of([0, 31, 32, 63, 64, 500]);
    assertEqual(a.toList(), [0, 31, 32, 63, 64, 500]);
    assertEqual(a.count(), 6);
    assertFalse(a.has(-1));
    assertFalse(a.has(5000));
    a.delete(32);
    a.flip(33);
    a.flip(33);
    assertEqual(a.next(32), 63);
    assertEqual(a.next(501), -1);
    const b = BitSet.of([31, 64, 70]);
    assertEqual(a.union(b).toList(), [0, 31, 63, 64, 70, 500]);
    assertEqual(a.intersect(b).toList(), [31, 64]);
    assertEqual(a.minus(b).toList(), [0, 63, 500]);
    assertEqual(a.symmetricDifference(b).toList(), [0, 63, 70, 500]);
    assertTrue(BitSet.of([1]) == BitSet.of([1]));
    assertThrows(() => a.add(-1), 3501);
}

@test
func cachesForget() {
    const gone = new List<String>();
    const cache = new LruCache<String, int>(2, (key, value) => { gone.add(key); });
    cache.set("a", 1);
    cache.set("b", 2);
    cache.get("a");
    cache.set("c", 3);
    assertEqual(gone, ["b"]);
    assertEqual(cache.getOrPut("d", () => 4), 4);
    assertEqual(cache.keys(), ["c", "d"]);
    assertNull(cache.get("a"));
    assertClose(cache.hitRate(), 1.0 / 3.0);
}

@test
func multiMapsAndCounters() {
    const m = new MultiMap<String, int>();
    m.add("a", 1);
    m.add("a", 2);
    m.add("b", 3);
    assertEqual(m.size(), 3);
    assertTrue(m.remove("a", 1));
    assertFalse(m.remove("a", 9));
    assertEqual(m.removeAll("b"), [3]);
    assertEqual(m.toMap(), { "a": [2] });
    const counter = Counter.of("mississippi".chars());
    assertEqual(counter.mostCommon(2).map((e) => e.value), [4, 4]);
    assertEqual(counter.total(), 11);
    assertEqual(counter.get("z"), 0);
}

@test
func sequencesAreLazy() {
    let made = 0;
    const numbers = Sequence.iterate(1, (n) => {
        made += 1;
        return n + 1;
    });
    assertEqual(numbers.map((n) => n * n).filter((n) => n.isOdd()).take(3).toList(), [1, 9, 25]);
    assertTrue(made < 10, `${made} were made`);
    const xs = Sequence.of([1, 2, 3, 4]);
    assertEqual(xs.drop(1).takeWhile((x) => x < 4).toList(), [2, 3]);
    assertEqual(xs.dropWhile((x) => x < 3).toList(), [3, 4]);
    assertEqual(xs.flatMap((x) => 0..x).count(), 10);
    assertEqual(xs.chunked(3).toList(), [[1, 2, 3], [4]]);
    assertEqual(xs.concat([5]).toList(), [1, 2, 3, 4, 5]);
    assertEqual(xs.withIndex().map((p) => p.first + p.second).toList(), [1, 3, 5, 7]);
    assertEqual(xs.toList(), xs.toList(), "it can be walked again");
    assertEqual(xs.reduce((a, b) => a + b, 0), 10);
    assertNull(xs.find((x) => x > 9));
    assertThrows(() => xs.filter((x) => x > 9).first(), 3108);
    let n = 0;
    assertEqual(Sequence
        .generate(() => {
            n += 1;
            return n < 4 ? n : null;
        })
        .toList(), [1, 2, 3]);
}

@test
func dequesAreReachedByPosition() {
    const deque = Deque.from(1..=3);
    deque.addFirst(0);
    deque.set(0, 9);
    deque.addAll([4, 5]);
    assertEqual(deque.toList(), [9, 1, 2, 3, 4, 5]);
    assertEqual([deque.firstOrNull(), deque.lastOrNull()], [9, 5]);
    assertThrows(() => { deque.set(6, 0); }, 3102);
    assertThrows(() => { deque.get(-1); }, 3102);
    assertNull(new Deque<int>().firstOrNull());
    assertNull(new Deque<int>().lastOrNull());
    assertThrows(() => { new Deque<int>().first(); }, 3108);
}

@test
func heapsMadeAtOnceAreHeaps() {
    const random = new Random(4);
    for (size in 0..40) {
        const items = List.generate(size, (i) => random.nextInt(20));
        const queue = PriorityQueue.from(items);
        queue.addAll([7, 3]);
        const popped = new List<int>();
        while (queue.isNotEmpty()) { popped.add(queue.pop()); }
        assertEqual(popped, items.concat([7, 3]).sorted());
    }
}

@test
func sortedMapsGiveTheirEndsAway() {
    const map = SortedMap.from({ 5: "e", 1: "a", 3: "c" });
    assertEqual(map.removeFirst().key, 1);
    assertEqual(map.removeLast().key, 5);
    assertEqual(map.getOrPut(3, () => "new"), "c");
    assertEqual(map.getOrPut(4, () => "d"), "d");
    assertEqual(map.update(4, "x", (text) => text + "!"), "d!");
    assertEqual(map.update(9, "x", (text) => text + "!"), "x!");
    assertEqual(map.keys(), [3, 4, 9]);
    map.clear();
    assertThrows(() => { map.removeFirst(); }, 3108);
    assertThrows(() => { map.removeLast(); }, 3108);
}

@test
func sortedSetsMatchSortedLists() {
    const random = new Random(6);
    const set = new SortedSet<int>();
    const model = new Set<int>();
    for (round in 0..1000) {
        const item = random.nextInt(100);
        if (random.nextBool()) {
            assertEqual(set.add(item), model.add(item));
        } else {
            assertEqual(set.delete(item), model.delete(item));
        }
        const sorted = model.sorted();
        const probe = random.nextInt(100);
        assertEqual(set.has(probe), model.has(probe));
        assertEqual(set.ceiling(probe), sorted.find((x) => x >= probe));
        assertEqual(set.higher(probe), sorted.find((x) => x > probe));
        assertEqual(set.floor(probe), sorted.findLast((x) => x <= probe));
        assertEqual(set.lower(probe), sorted.findLast((x) => x < probe));
    }
    assertEqual(set.toList(), model.sorted());
    assertEqual(
        [set.size(), set.first(), set.last()],
        [model.size, model.sorted().first(), model.sorted().last()],
    );
    assertEqual(set.between(20, 50), model.sorted().filter((x) => x >= 20 && x < 50));
    assertEqual(SortedSet.from(["bb", "a"], (a, b) => b.length - a.length).toList(), ["bb", "a"]);
    set.clear();
    assertTrue(set.isEmpty() && !set.isNotEmpty());
    assertThrows(() => { set.first(); }, 3108);
}

@test
func bitSetsCompare() {
    const small = BitSet.of([1, 40]);
    const large = BitSet.of([1, 2, 40, 100]);
    assertTrue(small.isSubsetOf(large));
    assertFalse(large.isSubsetOf(small));
    assertTrue(new BitSet().isSubsetOf(small));
    assertTrue(small.isDisjoint(BitSet.of([2, 41, 1000])));
    assertFalse(small.isDisjoint(large));
    assertTrue(small.isNotEmpty());
    const emptied = BitSet.of([500]);
    emptied.delete(500);
    assertEqual(emptied, new BitSet(), "what is not there does not count");
    assertEqual(large.next(-5), 1);
}

@test
func countersAddUp() {
    const counter = Counter.of(["a", "b"]);
    counter.addAll(["a", "a", "c"]);
    assertEqual(counter.toMap(), { "a": 3, "b": 1, "c": 1 });
    assertEqual(
        counter.mostCommon(2).map((entry) => entry.key),
        ["a", "b"],
        "equal counts in the order of coming",
    );
}

@test
func cachesForgetWhatWasUsedLongestAgo() {
    const evicted = new List<String>();
    const cache = new LruCache<String, int>(2, (key, value) => { evicted.add(key); });
    assertThrows(() => { new LruCache<String, int>(0); }, 3116);
    cache.set("a", 1);
    cache.set("b", 2);
    cache.get("a");
    cache.set("c", 3);
    assertEqual(evicted, ["b"]);
    assertTrue(cache.delete("c"));
    assertEqual(cache.keys(), ["a"]);
}

// ---- ways to choose

@test
func permutationsAreAllDifferentOrders() {
    const all = Combinatorics.permutations([1, 2, 3, 4]).toList();
    assertEqual(all.length, Combinatorics.factorial(4));
    assertEqual(all.distinct().length, 24);
    assertEqual(all.first(), [1, 2, 3, 4]);
    assertEqual(all.last(), [4, 3, 2, 1]);
    assertTrue(all.all((each) => each.sorted() == [1, 2, 3, 4]));
    assertEqual(Combinatorics.permutations(new List<int>()).toList(), [new List<int>()]);
    assertEqual(Combinatorics.permutations((0..20).toList()).take(2).toList()[1].takeLast(2), [
        19,
        18,
    ]);
}

@test
func combinationsAreCounted() {
    for (n in 0..7) {
        for (k in 0..=n) {
            const all = Combinatorics.combinations((0..n).toList(), k).toList();
            assertEqual(all.length, Combinatorics.binomial(n, k), `${k} of ${n}`);
            assertEqual(all.distinct().length, all.length);
            assertTrue(all.all((each) => each == each.sorted() && each.length == k));
        }
    }
    assertEqual(Combinatorics.combinations([1], 2).toList(), []);
    assertEqual(Combinatorics.combinations([1], -1).toList(), []);
    assertEqual(Combinatorics.subsets([1, 2, 3]).count(), 8);
}

@test
func productsAndNumbersOfWays() {
    assertEqual(Combinatorics.product([[1, 2], new List<int>()]).toList(), []);
    assertEqual(Combinatorics.product(new List<List<int>>()).toList(), [new List<int>()]);
    assertEqual(
        Combinatorics.product([["a"], ["b", "c"], ["d"]]).map((way) => way.join()).toList(),
        ["abd", "acd"],
    );
    assertEqual(Combinatorics.interleave(new List<List<int>>()), []);
    assertEqual(Combinatorics.factorial(20), 2432902008176640000);
    assertThrows(() => { Combinatorics.factorial(21); }, 3502);
    assertEqual(
        [
            Combinatorics.binomial(66, 33),
            Combinatorics.binomial(5, 7),
            Combinatorics.binomial(5, -1),
        ],
        [7219428434016265740, 0, 0],
    );
    assertThrows(() => { Combinatorics.binomial(70, 35); }, 3502);
}

@test
func sequencesCombine() {
    const naturals = Sequence.iterate(1, (n) => n + 1);
    assertEqual(naturals.mapNotNull((n) => n.isOdd() ? null : n * n).take(2).toList(), [4, 16]);
    assertEqual(naturals.zip(["a", "b"]).toList(), [new Tuple(1, "a"), new Tuple(2, "b")]);
    assertEqual(naturals.scan(0, (sum, n) => sum + n).takeWhile((sum) => sum < 11).toList(), [
        0,
        1,
        3,
        6,
        10,
    ]);
    assertEqual(Sequence.of([1, 2, 1, 3]).distinct().toList(), [1, 2, 3]);
    assertEqual(Sequence.of(1..4).windowed(2).toList(), [[1, 2], [2, 3]]);
    assertEqual(Sequence.of(1..3).windowed(5).toList(), []);
    assertThrows(() => { naturals.windowed(0); }, 3116);
    assertThrows(() => { naturals.chunked(-1); }, 3116);
    assertEqual(Sequence.of(new List<int>()).cycle().toList(), []);
    assertEqual(Sequence.of([1, 2]).cycle().take(5).toList(), [1, 2, 1, 2, 1]);
    assertEqual([naturals.get(0), naturals.get(99), Sequence.of([1]).get(1)], [1, 100, null]);
    const distinct = Sequence.of([1, 1]).distinct();
    assertEqual(distinct.toList(), distinct.toList(), "each walk has seen nothing yet");
}

@test
func sequencesEndInValues() {
    const xs = Sequence.of([1, 2, 3]);
    assertEqual([xs.sumOf((x) => x * 10), xs.fold(1, (a, b) => a * b), xs.count()], [60, 6, 3]);
    assertEqual([xs.lastOrNull(), Sequence.of(new List<int>()).lastOrNull()], [3, null]);
    assertEqual(
        [
            xs.any((x) => x > 2),
            xs.any((x) => x > 3),
            xs.all((x) => x > 0),
            xs.all((x) => x > 1),
            xs.none((x) => x > 3),
        ],
        [true, false, true, false, true],
    );
    assertEqual(xs.mapIndexed((i, x) => i * x).join(","), "0,2,6");
    assertThrows(() => { Sequence.of(new List<int>()).iterator().next(); }, 3108);
    assertThrows(
        () => {
            Sequence
                .generate(() => {
                    const none: int? = null;
                    return none;
                })
                .iterator()
                .next();
        },
        3108,
    );
}
