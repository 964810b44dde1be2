record P(x: int, y: int)
record Box<T>(v: T)
enum E { A, B(n: int), C(s: String) }
let m = new Map<any, String>();
m[1] = "int";
m[1.0] = "float";
m["1"] = "string";
m[true] = "true";
m[null] = "null";
m[new P(1, 2)] = "P";
m[E.A] = "A";
m[E.B(1)] = "B1";
m[[1, 2]] = "list";
m[E.C("x")] = "Cx";
m[-0.0] = "-0";
m[0.0 / 0.0] = "nan";
m[new Set<int>([1, 2])] = "set";
m[{ "a": 1 }] = "map";
m[new Box<int>(1)] = "boxint";
m[new Box<float>(1.0)] = "boxfloat";
print(m.size);
print(m);
print(`${m[1]} ${m[1.0]} ${m["1"]} ${m[true]} ${m[null]} ${m[new P(1, 2)]} ${m[E.A]} ${m[E.B(1)]} ${m[[1, 2]]} ${m[E.C("x")]}`);
print(`${m[0.0]} ${m[0]} ${m[0.0 / 0.0]} ${m[new Set<int>([2, 1])]} ${m[{"a": 1}]} ${m[new Box<int>(1)]} ${m[new Box<float>(1.0)]}`);
print(`${m[2]} ${m[false]} ${m[new P(2, 1)]} ${m[E.B(2)]} ${m[[1, 2.0]]}`);
let grid = new Map<P, int>();
for (x in 0..60) { for (y in 0..60) { grid[new P(x, y)] = x * y; } }
let t = 0;
for (x in 0..60) { for (y in 0..60) { t += grid[new P(x, y)] ?? -1; } }
print(t);
for (x in 0..60) { grid.delete(new P(x, x)); }
print(grid.size);
let big = new Map<int, int>();
for (i in 0..5000) {
    big[i * 4294967296] = i;
    big[-i * 1000003] = i;
}
print(big.size);
let q = 0;
for (i in 0..5000) { q += big[i * 4294967296] ?? 0; }
print(q);
let fm = new Map<float, int>();
for (i in 0..2000) { fm[i / 4.0] = i; }
print(fm[2.25]);
print(fm[499.75]);
let s = new Set<any>([1, 1.0, "1", 1, 1.0, "1", null, null]);
print(s);
print(s.size);
print(1 == 1.0);
let ai: any = 1;
let af: any = 1.0;
print(ai == af);
print(af == ai);
print([1] == [1]);
print({ "a": 1 } == { "a": 1 });
print({ "a": 1, "b": 2 } == { "b": 2, "a": 1 });
let l1: List<any> = [1, 2.0];
let l2: List<any> = [1.0, 2];
print(l1 == l2);
print(0.0 == -0.0);
let z1: any = 0.0;
let z2: any = -0.0;
print(z1 == z2);
let n1: any = 0.0 / 0.0;
print(n1 == n1);
print([n1] == [n1]);
print([n1].contains(n1));
print(new Box<float>(0.0 / 0.0) == new Box<float>(0.0 / 0.0));
print("a".hashCode() == "a".hashCode());
for (v in m.keys()) {
    if (!(v is Set) && !(v is Map)) { print(`${v} ${v == null ? 0 : v.hashCode()}`); }
}

// expect: 16
// expect: {1: "int", 1.0: "float", "1": "string", true: "true", null: "null", P(x: 1, y: 2): "P", A: "A", B(1): "B1", [1, 2]: "list", C("x"): "Cx", -0.0: "-0", NaN: "nan", {1, 2}: "set", {"a": 1}: "map", Box(v: 1): "boxint", Box(v: 1.0): "boxfloat"}
// expect: int float string true null P A B1 list Cx
// expect: -0 null nan set map boxint boxfloat
// expect: null null null null null
// expect: 3132900
// expect: 3540
// expect: 9999
// expect: 12497500
// expect: 9
// expect: 1999
// expect: {1, 1.0, "1", null}
// expect: 4
// expect: true
// expect: false
// expect: false
// expect: true
// expect: true
// expect: true
// expect: false
// expect: true
// expect: true
// expect: false
// expect: false
// expect: false
// expect: false
// expect: true
// expect: 1 1
// expect: 1.0 1
// expect: 1 49
// expect: true 1231
// expect: null 0
// expect: P(x: 1, y: 2) 583360
// expect: A 68327
// expect: B(1) 2118169
// expect: [1, 2] 994
// expect: C("x") 2118319
// expect: -0.0 0
// expect: NaN 2146959360
// expect: Box(v: 1) 2092935
// expect: Box(v: 1.0) 2092935
