// Collections in depth: mutation while iterating, edge cases, nested, equality, hashing of collections, all kinds of loops over all kinds of things.
import noodlecore.collections.deque
import noodlecore.collections.priority_queue
import noodlecore.collections.sorted_map
import noodlecore.sequence
func attempt(f: () => any) { try { print(f()); } catch (e) { print(`${e.code} ${e.message}`); } }
let xs = [1, 2, 3];
for (x in xs) { if (x < 10) { xs.add(x + 10); } }
print(xs);
for (x in xs.copy()) { if (x % 2 == 0) { xs.remove(x); } }
print(xs);
let m = { "a": 1, "b": 2, "c": 3 };
for (k, v in m) {
    if (v == 1) {
        m["z"] = 26;
        m.delete("b");
    }
    print(k);
}
print(m);
let s = new Set<int>([3, 1, 2]);
for (x in s) {
    if (x == 3) {
        s.add(9);
        s.delete(1);
    }
}
print(s);
print([1, 2, 3, 4].slice(1, 3));
attempt(() => [1].slice(2));
attempt(() => [1, 2].slice(1, 0));
attempt(() => new List<int>()[0]);
attempt(() => [1].removeAt(1));
attempt(() => new List<int>().pop());
attempt(() => new List<int>().first());
attempt(() => new List<int>().min());
attempt(() => {
    [1, 2].insert(5, 1);
    return 0;
});
attempt(() => List.filled(-1, 0));
attempt(() => {
    let l = [1];
    l[1] = 2;
    return l;
});
attempt(() => [1, 2, 3].chunked(0));
print([1, 2, 3, 4, 5].chunked(2));
print([1, 2, 3, 4].windowed(2));
print([1, 2, 3].zip(["a", "b"]));
print([3, 1, 2].sortedDescending());
print([1, 2, 3].scan(0, (a, b) => a + b));
print([1, 2, 3, 4].partition((x) => x > 2));
print([[1], [2, 3]].flatMap((l) => l));
print(List.flatten([[1], [], [2]]));
print([1, 1, 2].distinct());
print([1, 2, 3].rotated(1));
print(["a", "b"].withIndex());
print([1, 2].concat([3]).reversed());
print([1, 2, 3].takeWhile((x) => x < 3));
print([5, 3].indexOf(3));
print([1, 2, 3].fold("", (a, x) => a + x));
print([1, 2, 3, 4].associateWith((x) => x * x));
print(["x", "yy"].associateBy((w) => w.length));
print([1, 2, 3].any((x) => x > 2) && [1, 2].all((x) => x > 0));
print([1, null, 2].mapNotNull((x) => x));
print(List.transpose([[1, 2], [3, 4]]));
print([1, 2, 3].intersperse(0));
print([4, 5].joinBy((x) => `<${x}>`, "|", "[", "]"));
print([1, 2, 3].toSet() == new Set<int>([3, 2, 1]));
print([0.5, 1.5].sumOfFloat((x) => x * 2));
print([1, 2, 3].minus([2]));
print([2, 3].union([3, 4]));
let sw = [1, 2, 3];
sw.swap(0, 2);
print(sw);
sw.fill(7);
print(sw);
sw.insertAll(1, [8, 9]);
print(sw);
sw.removeRange(0, 2);
print(sw);
let mm = new Map<List<int>, String>();
mm[[1, 2]] = "a";
print(mm[[1, 2]]);
let key = [5];
mm[key] = "k";
print(mm.has([5]));
let ms = new Map<Set<int>, int>();
ms[new Set<int>([1, 2])] = 1;
print(ms[new Set<int>([2, 1])]);
let nested: Map<String, Map<int, List<String>>> = {};
nested.getOrPut("x", () => new Map<int, List<String>>()).getOrPut(1, () => []).add("deep");
print(nested);
print(nested["x"]?.get(1)?.first() ?? "none");
print(m.entries().map((e) => `${e.key}${e.value}`));
print(m.keys().sorted());
print(m.getOrDefault("q", 7));
m.update("a", 0, (v) => v + 1);
print(m["a"]);
const dq = new Deque<int>();
for (i in 0..5) {
    dq.addLast(i);
    dq.addFirst(-i);
}
print(dq.toList());
print(dq.removeFirst() + dq.removeLast());
const pq = new PriorityQueue<int>((a, b) => b - a);
for (x in [3, 9, 1, 7]) { pq.add(x); }
print(pq.pop());
const sm = new SortedMap<String, int>();
sm.set("b", 2);
sm.set("a", 1);
print(sm);
print((0..10).step(3).toList());
print((5..0).toList());
print((0..=5).reversed().step(2).toList());
print((0..5).contains(5));
for (i in (0..3).reversed()) { print(i); }
let it = [1, 2].iterator();
print(it.next() + it.next());
attempt(() => it.next());
print(List.generate(3, (i) => List.generate(i, (j) => i * j)));
let grid = List.generate(3, (i) => List.filled(3, 0));
grid[1][2] = 5;
grid[0][0] += 3;
print(grid);
let fl: List<float> = [1, 2];
fl.add(0.5);
print(fl);
let la: List<any> = [1, "a"];
la.add(2.0);
la.add(null);
print(la);
print(la.contains(2));
print(la.indexOf(2.0));
let bools = [true, false];
bools[0] = !bools[0];
print(bools);
print([[1, 2], [1, 2]].distinct());
print([1, 2] == [1, 2, 3]);
let ints = [1, 2, 3];
let total = 0;
ints.forEach((x) => total += x);
print(total);
let big = List.filled(10000, 1);
big[9999] = 5;
print(int.sum(big));
print(big.reduce((a, b) => a + b, 0));
let hot = [0];
for (i in 0..1000) {
    if (i % 3 == 0) {
        hot.add(i);
    } else if (i % 5 == 0 && hot.length > 0) {
        hot.pop();
    } else {
        hot[hot.length - 1] = i;
        if (hot.isEmpty()) { hot.add(1); }
    }
}
print(`${hot.length} ${hot.last()}`);
print(Sequence.of([1, 2, 3]).map((x) => x * 2).toList());

// expect: [1, 2, 3, 11, 12, 13]
// expect: [1, 3, 11, 13]
// expect: a
// expect: c
// expect: z
// expect: {"a": 1, "c": 3, "z": 26}
// expect: {3, 2, 9}
// expect: [2, 3]
// expect: 3110 the range 2..1 is outside 0..1
// expect: 3110 the range 1..0 is outside 0..2
// expect: 3102 index 0 is outside 0..0
// expect: 3102 index 1 is outside 0..1
// expect: 3108 pop of an empty List
// expect: 3108 first of an empty List
// expect: 3108 min of an empty List
// expect: 3102 index 5 is outside 0..2
// expect: 3111 the count must not be negative, but is -1
// expect: 3102 index 1 is outside 0..1
// expect: 3116 the size of chunked() must be greater than zero, but is 0
// expect: [[1, 2], [3, 4], [5]]
// expect: [[1, 2], [2, 3], [3, 4]]
// expect: [Tuple(first: 1, second: "a"), Tuple(first: 2, second: "b")]
// expect: [3, 2, 1]
// expect: [0, 1, 3, 6]
// expect: Tuple(first: [3, 4], second: [1, 2])
// expect: [1, 2, 3]
// expect: [1, 2]
// expect: [1, 2]
// expect: [3, 1, 2]
// expect: [Tuple(first: 0, second: "a"), Tuple(first: 1, second: "b")]
// expect: [3, 2, 1]
// expect: [1, 2]
// expect: 1
// expect: 123
// expect: {1: 1, 2: 4, 3: 9, 4: 16}
// expect: {1: "x", 2: "yy"}
// expect: true
// expect: [1, 2]
// expect: [[1, 3], [2, 4]]
// expect: [1, 0, 2, 0, 3]
// expect: [<4>|<5>]
// expect: true
// expect: 4.0
// expect: [1, 3]
// expect: [2, 3, 4]
// expect: [3, 2, 1]
// expect: [7, 7, 7]
// expect: [7, 8, 9, 7, 7]
// expect: [9, 7, 7]
// expect: a
// expect: true
// expect: 1
// expect: {"x": {1: ["deep"]}}
// expect: deep
// expect: ["a1", "c3", "z26"]
// expect: ["a", "c", "z"]
// expect: 7
// expect: 2
// expect: [-4, -3, -2, -1, 0, 0, 1, 2, 3, 4]
// expect: 0
// expect: 9
// expect: {"a": 1, "b": 2}
// expect: [0, 3, 6, 9]
// expect: []
// expect: [5, 3, 1]
// expect: false
// expect: 2
// expect: 1
// expect: 0
// expect: 3
// expect: 3108 next() was called after the last item
// expect: [[], [0], [0, 2]]
// expect: [[3, 0, 0], [0, 0, 5], [0, 0, 0]]
// expect: [1.0, 2.0, 0.5]
// expect: [1, "a", 2.0, null]
// expect: false
// expect: 2
// expect: [false, false]
// expect: [[1, 2]]
// expect: false
// expect: 6
// expect: 10004
// expect: 10004
// expect: 202 999
// expect: [2, 4, 6]
