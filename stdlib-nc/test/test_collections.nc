import noodlecore.collections.bit_set
import noodlecore.collections.counter
import noodlecore.collections.deque
import noodlecore.collections.lru_cache
import noodlecore.collections.multi_map
import noodlecore.collections.priority_queue
import noodlecore.collections.sorted_map
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
