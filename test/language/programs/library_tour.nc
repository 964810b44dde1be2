// The library as somebody meets it: json, regex, random, durations, sequences, collections, text.
import noodlecore.json
import noodlecore.regex
import noodlecore.random
import noodlecore.sequence
import noodlecore.duration
import noodlecore.collections.deque
import noodlecore.collections.counter
import noodlecore.collections.sorted_map
import noodlecore.collections.multi_map
import noodlecore.collections.bit_set
import noodlecore.collections.lru_cache
import noodlecore.collections.priority_queue

record Job(name: String, priority: int = 1, tags: List<String> = [])
class Fibonacci implements Iterable<int> {
    private const int limit;
    constructor(this.limit) {}
    func iterator(): Iterator<int> { return new FibonacciIterator(this.limit); }
}
class FibonacciIterator implements Iterator<int> {
    private int a = 0;
    private int b = 1;
    private const int limit;
    constructor(this.limit) {}
    func hasNext(): bool { return this.a <= this.limit; }
    func next(): int {
        const value = this.a;
        [this.a, this.b] = [this.b, this.a + this.b];
        return value;
    }
}
class Matrix implements Iterable<List<float>> {
    private const List<List<float>> rows;
    constructor(this.rows) {}
    static func identity(n: int): Matrix { return new Matrix(List.generate(n, (i) => List.generate(n, (j) => i == j ? 1.0 : 0.0))); }
    func times(o: Matrix): Matrix {
        const columns = List.transpose(o.rows);
        return new Matrix(this.rows.map((r) => columns.map((c) => float.sum(r.zipWith(c, (x, y) => x * y)))));
    }
    func power(n: int): Matrix { return n == 0 ? Matrix.identity(this.rows.length) : n % 2 == 0 ? this.times(this).power(n / 2) : this.times(this.power(n - 1)); }
    func iterator(): Iterator<List<float>> { return this.rows.iterator(); }
}
func main() {
    const parsed = Json.parse('{"a": [1, 2.5, true, null], "b": {"c": "x"}}');
    print(parsed);
    print(Json.stringify({ "n": 1, "f": 1.0, "s": "q\"", "l": [1, null], "t": new Job("t") }));
    print(Job.fromJson('{"name": "n", "tags": ["x"]}').copy(priority: 3));
    try { Json.parse("{bad}"); } catch (e) { print(e.code > 3000); }
    const date = new Regex("(\\d{4})-(\\d\\d)-(\\d\\d)");
    print(date.replace("on 2024-05-06 and 1999-12-31", "$3.$2.$1"));
    print(date.findAll("2024-05-06 1999-12-31").map((m) => m.groups()[0]));
    print(new Regex("[,;]\\s*").split("a, b;c,d"));
    const a = new Random(7);
    const b = new Random(7);
    print((0..5).map((_) => a.between(1, 6)) == (0..5).map((_) => b.between(1, 6)));
    print((0..100).all((_) => { const f = a.nextFloat(); return f >= 0 && f < 1; }));
    print(Sequence.iterate(1, (n) => n * 3).filter((n) => n % 2 == 1).map((n) => n + 1).take(4).toList());
    print(Sequence.of(new Fibonacci(50)).dropWhile((n) => n < 5).toList());
    let total = 0;
    for (n in new Fibonacci(100)) { if (n % 2 == 0) { total += n; } }
    print(total);
    print(List.from(new Fibonacci(10)).windowed(3).map((w) => w.join("+")));
    for (row in new Matrix([[1, 1], [1, 0]]).power(10)) { print(row); }
    const d = new Deque<int>();
    d.addLast(1);
    d.addLast(2);
    d.addFirst(0);
    print(`${d.removeLast()} ${d.removeFirst()} ${d.size()}`);
    const counter = Counter.of("mississippi".chars());
    print(counter.mostCommon(2));
    const sorted = new SortedMap<String, int>();
    for (w in ["pear", "apple", "fig"]) { sorted.set(w, w.length); }
    print(sorted.keys());
    const multi = new MultiMap<String, int>();
    multi.add("x", 1);
    multi.add("x", 2);
    print(multi.get("x"));
    const bits = new BitSet();
    for (i in [1, 5, 64]) { bits.add(i); }
    print(bits.toList());
    const cache = new LruCache<String, int>(2);
    for (k in ["a", "b", "c"]) { cache.set(k, k.charCodeAt(0)); }
    print(`${cache.get("a")} ${cache.get("c")}`);
    const queue = new PriorityQueue<Job>((x, y) => y.priority - x.priority);
    for (t in [new Job("low"), new Job("high", 9), new Job("mid", 5)]) { queue.add(t); }
    let order = "";
    while (queue.isNotEmpty()) { order += queue.pop().name + " "; }
    print(order);
    print([3, 1, 2].sorted().reversed().map((n) => n * n).filter((n) => n > 1).join(" "));
    print(["a", "b", "c"].zip([1, 2, 3]).map((t) => `${t.first}${t.second}`));
    print((1..=10).toList().partition((n) => n % 3 == 0));
    print([1, 2, 3, 4, 5].chunked(2));
    print([5, 3, 8].minBy((n) => -n));
    print(["x", "y"].flatMap((s) => [s, s + s]));
    print([1, 2, 3].scan(0, (acc, n) => acc + n));
    print(["b", "a", "b"].distinct());
    print({ "a": 1, "b": 2 }.mapValues((v) => v + 1));
    print([1, 2, 3, 4].foldRight("", (n, acc) => acc + n));
    print(Math.lcm(4, 6) + Math.gcd(12, 18));
    print("%".repeat(3) + "ab".center(6) + "|" + "CamelCase".decapitalize() + " " + "x=1=2".splitOnce("=") );
    print(Duration.ofSeconds(90).inMinutes());
}
// expect: {"a": [1, 2.5, true, null], "b": {"c": "x"}}
// expect: {"n":1,"f":1.0,"s":"q\"","l":[1,null],"t":{"name":"t","priority":1,"tags":[]}}
// expect: Job(name: "n", priority: 3, tags: ["x"])
// expect: true
// expect: on 06.05.2024 and 31.12.1999
// expect: ["2024", "1999"]
// expect: ["a", "b", "c", "d"]
// expect: true
// expect: true
// expect: [2, 4, 10, 28]
// expect: [5, 8, 13, 21, 34]
// expect: 44
// expect: ["0+1+1", "1+1+2", "1+2+3", "2+3+5", "3+5+8"]
// expect: [89.0, 55.0]
// expect: [55.0, 34.0]
// expect: 2 0 1
// expect: [MapEntry(key: "i", value: 4), MapEntry(key: "s", value: 4)]
// expect: ["apple", "fig", "pear"]
// expect: [1, 2]
// expect: [1, 5, 64]
// expect: null 99
// expect: high mid low 
// expect: 9 4
// expect: ["a1", "b2", "c3"]
// expect: Tuple(first: [3, 6, 9], second: [1, 2, 4, 5, 7, 8, 10])
// expect: [[1, 2], [3, 4], [5]]
// expect: 8
// expect: ["x", "xx", "y", "yy"]
// expect: [0, 1, 3, 6]
// expect: ["b", "a"]
// expect: {"a": 2, "b": 3}
// expect: 4321
// expect: 18
// expect: %%%  ab  |camelCase Tuple(first: "x", second: "1=2")
// expect: 1.5
