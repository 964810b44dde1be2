// Maps and Sets whose keys are all of one kind, null among them, beside those of all kinds.
class Plain {
    int n;
    constructor(this.n) {}
}
class Eq {
    int n;
    constructor(this.n) {}
    override func equals(o: any): bool { return o is Eq && o.n == this.n; }
    override func hashCode(): int { return this.n; }
}
record R(a: int)
func generic<K>(m: Map<K, int>, k: K, v: int): int? {
    m[k] = v;
    return m[k];
}
func main() {
    const names: Map<String?, int> = {};
    names["a"] = 1;
    names[null] = 2;
    names["b"] = 3;
    print(`${names} ${names[null]} ${names["a"]} ${names["zz"]} ${names.has(null)} ${names.delete(null)} ${names.has(null)} ${names}`);
    const ints: Map<int?, String> = {};
    ints[1] = "x";
    ints[null] = "n";
    ints[9007199254740993] = "big";
    ints[-1] = "neg";
    print(`${ints} ${ints[1]} ${ints[null]} ${ints[9007199254740993]} ${ints[2]}`);
    const plain: Map<Plain?, int> = {};
    const keys = List.generate(20, (i) => new Plain(i));
    for (k in keys) { plain[k] = k.n; }
    plain[null] = 99;
    for (i in 0..20) { if (i % 2 == 0) { plain.delete(keys[i]); } }
    for (k in keys) { plain[k] = (plain[k] ?? 100) + 1; }
    print(`${plain.size} ${plain.values()} ${plain[null]} ${plain[new Plain(1)]} ${plain.has(keys[3])}`);
    const anys: Map<any, int> = {};
    anys[keys[0]] = 1;
    anys["a"] = 2;
    anys[1] = 3;
    anys[1.0] = 4;
    anys[null] = 5;
    anys[new R(1)] = 6;
    anys[new Eq(2)] = 7;
    anys[true] = 8;
    print(`${anys[keys[0]]} ${anys["a"]} ${anys[1]} ${anys[1.0]} ${anys[null]} ${anys[new R(1)]} ${anys[new Eq(2)]} ${anys[true]} ${anys.size}`);
    print(`${generic(names, "q", 4)} ${generic(plain, keys[0], 7)} ${plain[keys[0]]} ${generic(names, null, 8)} ${names[null]}`);
    const eqs: Map<Eq, int> = {};
    eqs[new Eq(1)] = 1;
    eqs[new Eq(1)] = 2;
    print(`${eqs.size} ${eqs[new Eq(1)]}`);
    const set: Set<Plain?> = Set.from([]);
    print(`${set.add(keys[1])} ${set.add(keys[1])} ${set.has(keys[1])} ${set.has(null)} ${set.add(null)} ${set.has(null)} ${set.delete(keys[1])} ${set.size}`);
    const texts: Set<String> = Set.from(["a"]);
    print(`${texts.add("a")} ${texts.add("b")} ${texts.has("b")} ${texts}`);
    const nums: Set<int> = Set.from([3, 1]);
    for (i in 0..40) { nums.add(i * 7 % 11); }
    print(`${nums} ${nums.has(5)} ${nums.has(50)}`);
    const copy = plain.copy();
    plain.clear();
    print(`${copy.size} ${copy[keys[5]]} ${plain.size} ${plain[keys[5]]} ${copy == copy.copy()}`);
    const records: Map<R?, int> = {};
    for (i in 0..30) { records[new R(i % 7)] = i; }
    records[null] = -1;
    print(`${records} ${records[new R(3)]} ${records[new R(9)]} ${records.has(new R(6))} ${records[null]} ${records.delete(new R(0))} ${records.size}`);
    const marks: Set<R> = Set.from([new R(1)]);
    print(`${marks.add(new R(1))} ${marks.add(new R(2))} ${marks.has(new R(2))} ${marks.has(new R(3))} ${marks.size}`);
}

// expect: {"a": 1, null: 2, "b": 3} 2 1 null true true false {"a": 1, "b": 3}
// expect: {1: "x", null: "n", 9007199254740993: "big", -1: "neg"} x n big null
// expect: 21 [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 99, 101, 101, 101, 101, 101, 101, 101, 101, 101, 101] 99 null true
// expect: 1 2 3 4 5 6 7 8 8
// expect: 4 7 7 8 8
// expect: 1 2
// expect: true false true false true true true 1
// expect: false true true {"a", "b"}
// expect: {3, 1, 0, 7, 10, 6, 2, 9, 5, 8, 4} true false
// expect: 21 6 0 null true
// expect: {R(a: 0): 28, R(a: 1): 29, R(a: 2): 23, R(a: 3): 24, R(a: 4): 25, R(a: 5): 26, R(a: 6): 27, null: -1} 24 null true -1 true 7
// expect: false true true false 2
