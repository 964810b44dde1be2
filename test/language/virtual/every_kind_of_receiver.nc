// Universal methods on receivers of every kind, at hot call sites.
record P(x: int, y: String)
record Q(f: float)
enum E { A, B(n: int), C }
enum Plain { X, Y, Z }
class K { int v; constructor(this.v) {} }
class WithText { func toString(): String { return "WT"; } }
class WithEq { int v; constructor(this.v) {} func equals(o: any): bool { return o is WithEq && o.v == this.v; } func hashCode(): int { return this.v * 7; } func toString(): String { return `WithEq${this.v}`; } }
class Sub extends WithEq { constructor(v: int) { super(v); } override func toString(): String { return "Sub" + super.toString(); } }

func textOf(x: any): String { return x.toString(); }
func eq(a: any, b: any): bool { return a.equals(b); }
func eq2(a: any, b: any): bool { return a == b; }
func hash(a: any): int { return a.hashCode(); }

let f = (x: int) => x + 1;
let values: List<any> = [
    1, 2, -1, 0, 9007199254740993, 1.0, 1.5, -0.0, 0.0, 0.0 / 0.0, 1e21, true, false, "a", "", "1", null,
    [1], [1.0], ["a"], [], {"a": 1}, {"a": 1.0}, new Set<int>(), new P(1, "a"), new P(1, "b"), new Q(1.0), new Q(0.0 / 0.0),
    E.A, E.B(1), E.B(2), E.C, Plain.X, Plain.Y, new WithText(), new WithEq(1), new WithEq(1), new Sub(1), f, "é😀", (0..3),
    "ab".toBytes(), "ab".toBytes(), new StringBuilder("q"),
];
for (v in values) { print(textOf(v)); }
let line = "";
for (i in 0..values.length) {
    line = "";
    for (j in 0..values.length) {
        const a = eq2(values[i], values[j]);
        line += a ? "1" : ".";
    }
    print(line);
}
func hashable(v: any): bool { return !(v is K) && !(v is Bytes) && !(v is StringBuilder) && !(v is WithText) && !(v is ((int) => int)); }
for (v in values) { if (hashable(v)) { print(`${v} ${hash(v)}`); } }
// hot
let total = 0;
for (round in 0..200) {
    for (v in values) {
        total += textOf(v).length;
        if (eq2(v, values[round % values.length])) { total += 1; }
        if (v != null && eq(v, values[(round * 7) % values.length])) { total += 3; }
        if (hashable(v)) { total += hash(v) % 7; }
    }
}
print(total);

// expect: 1
// expect: 2
// expect: -1
// expect: 0
// expect: 9007199254740993
// expect: 1.0
// expect: 1.5
// expect: -0.0
// expect: 0.0
// expect: NaN
// expect: 1e+21
// expect: true
// expect: false
// expect: a
// expect:
// expect: 1
// expect: null
// expect: [1]
// expect: [1.0]
// expect: ["a"]
// expect: []
// expect: {"a": 1}
// expect: {"a": 1.0}
// expect: {}
// expect: P(x: 1, y: "a")
// expect: P(x: 1, y: "b")
// expect: Q(f: 1.0)
// expect: Q(f: NaN)
// expect: A
// expect: B(1)
// expect: B(2)
// expect: C
// expect: X
// expect: Y
// expect: WT
// expect: WithEq1
// expect: WithEq1
// expect: SubWithEq1
// expect: function
// expect: é😀
// expect: 0..3
// expect: Bytes(61 62)
// expect: Bytes(61 62)
// expect: q
// expect: 1...........................................
// expect: .1..........................................
// expect: ..1.........................................
// expect: ...1........................................
// expect: ....1.......................................
// expect: .....1......................................
// expect: ......1.....................................
// expect: .......11...................................
// expect: .......11...................................
// expect: ............................................
// expect: ..........1.................................
// expect: ...........1................................
// expect: ............1...............................
// expect: .............1..............................
// expect: ..............1.............................
// expect: ...............1............................
// expect: ................1...........................
// expect: .................1..........................
// expect: ..................1.........................
// expect: ...................1........................
// expect: ....................1.......................
// expect: .....................1......................
// expect: ......................1.....................
// expect: .......................1....................
// expect: ........................1...................
// expect: .........................1..................
// expect: ..........................1.................
// expect: ...........................1................
// expect: ............................1...............
// expect: .............................1..............
// expect: ..............................1.............
// expect: ...............................1............
// expect: ................................1...........
// expect: .................................1..........
// expect: ..................................1.........
// expect: ...................................111......
// expect: ...................................111......
// expect: ...................................111......
// expect: ......................................1.....
// expect: .......................................1....
// expect: ........................................1...
// expect: .........................................11.
// expect: .........................................11.
// expect: ...........................................1
// expect: 1 1
// expect: 2 2
// expect: -1 -1
// expect: 0 0
// expect: 9007199254740993 2097153
// expect: 1.0 1
// expect: 1.5 1073217536
// expect: -0.0 0
// expect: 0.0 0
// expect: NaN 2146959360
// expect: 1e+21 -1834355276
// expect: true 1231
// expect: false 1237
// expect: a 97
// expect:  0
// expect: 1 49
// expect: null 0
// expect: [1] 32
// expect: [1.0] 32
// expect: ["a"] 128
// expect: [] 1
// expect: {"a": 1} 3007
// expect: {"a": 1.0} 3007
// expect: {} 0
// expect: P(x: 1, y: "a") 583455
// expect: P(x: 1, y: "b") 583456
// expect: Q(f: 1.0) 18849
// expect: Q(f: NaN) 2146978208
// expect: A 68327
// expect: B(1) 2118169
// expect: B(2) 2118170
// expect: C 68329
// expect: X 1170616099
// expect: Y 1170616100
// expect: WithEq1 7
// expect: WithEq1 7
// expect: SubWithEq1 7
// expect: é😀 1996812
// expect: 0..3 333108658
// expect: 61548
