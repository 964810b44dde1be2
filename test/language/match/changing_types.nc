// any, type tests, narrowing, nullable everything, match on types in hot loops whose types change.
record P(x: int, y: int)
enum E { A, B(n: int) }
class K { func name(): String { return "K"; } }
class L extends K { override func name(): String { return "L" + super.name(); } }
func kind(x: any): String {
    return match (x) {
        null => "null",
        true => "yes",
        b is bool => "no",
        0 => "zero",
        n is int if (n < 0) => "neg",
        n is int => `int${n % 10}`,
        f is float => f.isNaN() ? "nan" : "float",
        "" => "empty",
        s is String => `str${s.length}`,
        l is List => l.isEmpty() ? "nil" : `list${l.length}${kind(l[0])}`,
        m is Map => `map${m.size}`,
        s is Set => `set${s.size}`,
        P(0, _) => "P0",
        P(a, b) => `P${a + b}`,
        E.A => "enumA",
        E.B(n) if (n > 5) => "bigB",
        E.B(n) => `B${n}`,
        k is K => k.name(),
        r is Range => "range",
        b is Bytes => `bytes${b.length}`,
        e is Error => `error${e.code}`,
        _ => typeName(x),
    };
}
let all: List<any> = [
    null,
    true,
    false,
    0,
    -5,
    123,
    1.0,
    0.0 / 0.0,
    -0.0,
    "",
    "abc",
    [],
    [1, [2]],
    { "a": 1 },
    new Set<int>(),
    new P(0, 1),
    new P(2, 3),
    E.A,
    E.B(9),
    E.B(2),
    new K(),
    new L(),
    0..3,
    "xy".toBytes(),
    new Error(8701, "m"),
    (x: int) => x,
    9007199254740993,
    int.MIN,
    1e300,
];
for (v in all) { print(kind(v)); }
let counts = new Map<String, int>();
for (i in 0..300) { counts.update(kind(all[(i * 7 + i / 100) % all.length]), 0, (n) => n + 1); }
print(counts.size);
print(counts.values().reduce((a, b) => a + b, 0));
func add(a: any, b: any): any {
    if (a is int && b is int) { return a + b; }
    if (a is float && b is float) { return a + b; }
    if (a is int && b is float) { return a + b; }
    if (a is float && b is int) { return a + b; }
    if (a is String || b is String) { return `${a}${b}`; }
    if (a is List && b is List) { return a.concat(b); }
    if (a is P && b is P) { return new P(a.x + b.x, a.y + b.y); }
    if (a == null) { return b; }
    return null;
}
let acc: any = 0;
for (i in 0..1000) { acc = add(acc, i); }
print(acc);
for (i in 0..1000) { acc = add(acc, i % 2 == 0 ? i : i / 2.0); }
print(acc);
acc = int.MAX;
acc = add(acc, 1);
print(acc);
acc = add(9007199254740991, 1);
print(acc);
acc = add(acc, 1);
print(acc);
acc = add(acc, "s");
print(acc);
print(add([1], [2.5]));
print(add(new P(1, 2), new P(3, 4)));
print(add(null, null));
print(add(true, 1));
func narrow(x: int?): int {
    if (x == null) { return -1; }
    return x + 1;
}
print(narrow(null));
print(narrow(1));
func narrow2(a: String?, b: String?): String {
    return a != null && b != null ? a + b : a ?? b ?? "none";
}
print(narrow2("x", null) + narrow2(null, "y") + narrow2("p", "q") + narrow2(null, null));
class Node {
    int v;
    Node? next;
    constructor(this.v, this.next = null) {}
}
let list: Node? = null;
for (i in 0..5) { list = new Node(i, list); }
let s = 0;
let at = list;
while (at) {
    s = s * 10 + at.v;
    at = at.next;
}
print(s);
print(list?.next?.next?.v ?? -1);
print(list?.next?.next?.next?.next?.next?.v ?? -1);
let maybe: Node? = list;
if (maybe != null && maybe.v > 3 && maybe.next != null) { print(maybe.v); }
const first = list!;
print(first.v);
let ns: List<int?> = [1, null, 3];
let t = 0;
for (n in ns) { t += n ?? 10; }
print(t);
print(ns.mapNotNull((n) => n));
let nf: List<float?> = [1.5, null];
print(nf);
let nb: bool? = null;
print(nb == true);
nb = true;
print(nb == true);
print(nb ?? false);
let m: Map<String, bool?> = { "a": null, "b": false };
print(m["a"] ?? true);
print(m.has("a"));
print(m["zz"] == null);
func asserts(x: String?): int { return x!.length; }
print(asserts("abc"));
try { asserts(null); } catch (e) { print(`${e.code}`); }
let anyv: any = "text";
print((anyv as String).length);
try { print(anyv as int); } catch (e) { print(`${e.code} ${e.message}`); }
try { let l = anyv as List; } catch (e) { print(e.message); }
try { print((null as any) as String); } catch (e) { print(e.message); }
let ok = anyv as String?;
print(ok);
let nothing: any = null;
print(nothing as String?);
print(anyv is String && anyv.length > 3);
print(!(anyv is int));
func f(x: any): int {
    if (!(x is K)) { return 0; }
    return x.name().length;
}
print(f(new L()) + f(5));
func g(x: K?): String { return match (x) { null => "none", l is L => "L!", k => k.name() }; }
print(g(null) + g(new L()) + g(new K()));
let hot = 0;
for (i in 0..500) {
    let v: any = i < 2500 ? i : i < 4000 ? i.toFloat() : `${i}`;
    hot += v is int ? v % 3 : v is float ? (v / 2).toInt() % 5 : v is String ? v.length : 0;
}
print(hot);
func poly(x: any, n: int): any {
    let r = x;
    for (i in 0..n) {
        if (r is int) {
            r = r + 1;
        } else if (r is float) {
            r = r * 1.5;
        } else if (r is String) {
            r = r.length > 5 ? r.substring(1) : r + "z";
        } else if (r is List) {
            r = r.length;
        }
    }
    return r;
}
print(poly(1, 1000));
print(poly(1.0, 10));
print(poly("a", 100));
print(poly([1, 2], 10));
print(poly(null, 10));
print(poly(int.MAX - 5, 10));
print(poly(9007199254740985, 20));
let e1: any = E.B(3);
if (e1 is E.B(n)) { print(n * 2); }
print(e1 is E);
print(e1 == E.B(3));
print(typeName(e1));
let tup: List<any> = [1, "a", 2.5];
const [t1, t2, t3] = tup;
print(`${t3} ${t2} ${t1}`);

// expect: null
// expect: yes
// expect: no
// expect: zero
// expect: neg
// expect: int3
// expect: float
// expect: nan
// expect: float
// expect: empty
// expect: str3
// expect: nil
// expect: list2int1
// expect: map1
// expect: set0
// expect: P0
// expect: P5
// expect: enumA
// expect: bigB
// expect: B2
// expect: K
// expect: LK
// expect: range
// expect: bytes2
// expect: error8701
// expect: function
// expect: int3
// expect: neg
// expect: float
// expect: 25
// expect: 300
// expect: 499500
// expect: 874000.0
// expect: -9223372036854775808
// expect: 9007199254740992
// expect: 9007199254740993
// expect: 9007199254740993s
// expect: [1, 2.5]
// expect: P(x: 4, y: 6)
// expect: null
// expect: null
// expect: -1
// expect: 2
// expect: xypqnone
// expect: 43210
// expect: 2
// expect: -1
// expect: 4
// expect: 4
// expect: 14
// expect: [1, 3]
// expect: [1.5, null]
// expect: false
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
// expect: 3
// expect: 3101
// expect: 4
// expect: 3103 expected int, but this is String
// expect: expected List, but this is String
// expect: expected String, but this is null
// expect: text
// expect: null
// expect: true
// expect: true
// expect: 2
// expect: noneL!K
// expect: 499
// expect: 1001
// expect: 57.6650390625
// expect: zzzzz
// expect: 11
// expect: null
// expect: -9223372036854775804
// expect: 9007199254741005
// expect: 6
// expect: true
// expect: true
// expect: E.B
// expect: 2.5 a 1
