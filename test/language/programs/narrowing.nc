// Flow narrowing in all shapes.

class Tree {
    int value;
    Tree? left;
    Tree? right;
    constructor(this.value, this.left = null, this.right = null) {}
}

func depth(t: Tree?): int {
    if (!t) { return 0; }
    return 1 + Math.max(depth(t.left), depth(t.right));
}

func sumLoop(root: Tree?): int {
    const stack: List<Tree> = [];
    let current = root;
    let total = 0;
    while (current != null || !stack.isEmpty()) {
        while (current != null) {
            stack.add(current);
            current = current.left;
        }
        const top = stack.pop();
        total += top.value;
        current = top.right;
    }
    return total;
}

func classify(x: any): String {
    if (x == null) { return "null"; }
    if (x is int) { return x > 10 ? "big int" : "small int"; }
    if (x is float && x > 0.5) { return `float ${x * 2}`; }
    if (x is String) {
        if (x.isEmpty()) return "empty string";
        return `string of ${x.length}`;
    } else if (x is List) {
        return `list of ${x.length}`;
    }
    if (!(x is Tree)) { return "other"; }
    return `tree ${x.value}`;
}

func orDefault(a: int?, b: int?): int {
    if (a != null && b != null) { return a + b; }
    if (a != null || b != null) { return a ?? b ?? -1; }
    return 0;
}

func earlyExit(names: List<String?>): List<int> {
    const out: List<int> = [];
    for (n in names) {
        if (n == null) { continue; }
        out.add(n.length);
    }
    for (n in names) {
        if (n == null) { break; }
        out.add(n.length * 10);
    }
    return out;
}

func assign(flag: bool): String {
    let s: String? = null;
    if (flag) { s = "set"; }
    if (s == null) { s = "default"; }
    return s.toUpperCase();
}

func definite(n: int): String {
    let r: String;
    if (n > 0) { r = "pos"; } else if (n < 0) { r = "neg"; } else { r = "zero"; }
    return r;
}

func definiteMatch(n: int): int {
    let r: int;
    match (n) {
        0 => { r = 100; }
        1 | 2 => { r = 200; }
        _ => throw new Error(8000, "no"),
    }
    return r + 1;
}

func definiteTry(): int {
    let r: int;
    try { r = "12".toInt(); } catch (e) { r = -1; }
    return r;
}

func ternaryNarrow(s: String?): int { return s != null ? s.length : -1; }
func andNarrow(s: String?): bool { return s != null && s.length > 2; }
func orNarrow(s: String?): bool { return s == null || s.length > 2; }
func notNarrow(s: String?): int {
    if (!(s != null)) { return -1; }
    return s.length;
}

record Address(city: String, zip: String?)
record Person(name: String, address: Address?, boss: Person? = null)

func zipOf(p: Person?): String {
    return p?.address?.zip ?? "no zip";
}

func bossCity(p: Person): String {
    const boss = p.boss;
    if (boss == null || boss.address == null) { return "unknown"; }
    return boss.address.city;
}

func firstUpper(xs: List<String>): String? { return xs.find((x) => x == x.toUpperCase()); }

func closureCapture(): int {
    let count: int? = 5;
    const add = () => { count = (count ?? 0) + 1; };
    add();
    add();
    return count ?? -1;
}

func whileLet(): String {
    const queue: List<String> = ["a", "b", "c"];
    let out = "";
    while (let x = queue.length > 0 ? queue.removeAt(0) : null) { out += x; }
    return out;
}

func nestedMatch(x: any): String {
    return match (x) {
        null => "nothing",
        n is int if (n < 0) => "negative",
        n is int => `int ${n + 1}`,
        f is float => `float ${f.toFixed(1)}`,
        [] => "empty list",
        [a is int, b is int] => `two ints ${a + b}`,
        [first, ..._] => `list from ${first}`,
        Person(name, null, _) => `${name} has no address`,
        Person(name, Address(city, _), _) => `${name} of ${city}`,
        s is String => s.toUpperCase(),
        f is Tree => `tree ${f.value}`,
        _ => "?",
    };
}

func main() {
    const t = new Tree(1, new Tree(2, new Tree(4)), new Tree(3, null, new Tree(5)));
    print(`${depth(t)} ${depth(null)} ${sumLoop(t)} ${sumLoop(null)}`);
    for (x in [null, 5, 50, 0.7, 0.2, "", "abc", [1, 2], t, true]) { print(classify(x)); }
    print(`${orDefault(1, 2)} ${orDefault(null, 2)} ${orDefault(1, null)} ${orDefault(null, null)}`);
    print(earlyExit(["ab", null, "c"]));
    print(assign(true) + assign(false));
    print(definite(1) + definite(-1) + definite(0));
    print(definiteMatch(0) + definiteMatch(2));
    print(definiteTry());
    print(`${ternaryNarrow(null)} ${ternaryNarrow("abc")} ${andNarrow(null)} ${andNarrow("abc")} ${orNarrow(null)} ${orNarrow("a")} ${notNarrow("x")}`);
    const boss = new Person("Bo", new Address("Oslo", "0150"));
    const p = new Person("Al", new Address("Rome", null), boss);
    print(`${zipOf(p)} ${zipOf(boss)} ${zipOf(null)} ${bossCity(p)} ${bossCity(boss)}`);
    print(`${firstUpper(["a", "B"])} ${firstUpper(["a"])}`);
    print(closureCapture());
    print(whileLet());
    for (x in [null, -3, 3, 2.25, [], [1, 2], ["z", 1], new Person("No", null), p, "str", t, true]) { print(nestedMatch(x)); }
    const m: Map<String, int?> = { "a": 1, "n": null };
    print(`${m["a"]} ${m["n"]} ${m["zz"]} ${m.has("n")} ${m.get("a") ?? 0 + 1}`);
    const maybe: List<int?> = [1, null, 3];
    print(maybe.filter((x) => x != null).length);
    print(maybe.mapNotNull((x) => x).reduce((a, b) => a + b, 0));
    let s: String? = "x";
    print(s.length);
    s = null;
    print(s?.length ?? "none");
    const fn: ((int) => int)? = null;
    print(fn == null);
    const fs: List<((int) => int)?> = [null, (x) => x + 1];
    for (f in fs) { print(f ? f(1) : 0); }
    print((null as String?) == null);
}
// expect: 3 0 15 0
// expect: null
// expect: small int
// expect: big int
// expect: float 1.4
// expect: other
// expect: empty string
// expect: string of 3
// expect: list of 2
// expect: tree 1
// expect: other
// expect: 3 2 1 0
// expect: [2, 1, 20]
// expect: SETDEFAULT
// expect: posnegzero
// expect: 302
// expect: 12
// expect: -1 3 false true true false 1
// expect: no zip 0150 no zip Oslo unknown
// expect: B null
// expect: 7
// expect: abc
// expect: nothing
// expect: negative
// expect: int 4
// expect: float 2.3
// expect: empty list
// expect: two ints 3
// expect: list from z
// expect: No has no address
// expect: Al of Rome
// expect: STR
// expect: tree 1
// expect: ?
// expect: 1 null null true 1
// expect: 2
// expect: 4
// expect: 1
// expect: none
// expect: true
// expect: 0
// expect: 2
// expect: true
