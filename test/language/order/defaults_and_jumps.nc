// defaults, named args, spread-like, destructuring, labelled breaks, evaluation order
let log: List<String> = [];
func t<T>(name: String, v: T): T {
    log.add(name);
    return v;
}
func f(a: int, b: int = t("db", 10), c: int = t("dc", 100)): int { return a + b + c; }
print(f(1));
print(f(1, c: 2));
print(f(b: t("b", 3), a: t("a", 1)));
print(log);
log.clear();
class P {
    int x;
    int y;
    constructor(x: int = 1, y: int = 2) {
        this.x = x;
        this.y = y;
    }
    func move(dx: int = 0, dy: int = 0): P { return new P(this.x + dx, this.y + dy); }
    func toString(): String { return `(${this.x}, ${this.y})`; }
}
print(new P());
print(new P(y: 9));
print(new P(5).move(dy: 3));
record R(a: int, b: int = 7, c: String = "z")
print(new R(1));
print(new R(1, c: "q"));
print(new R(1).copy(b: 0));
print(new R(a: 3, b: 4) == new R(3, 4));
const [x, y, ...rest] = [1, 2, 3, 4, 5];
print(`${x} ${y} ${rest}`);
let [p, q] = [1, 2];
[p, q] = [q, p];
print(`${p} ${q}`);
const R(ra, rb, rc) = new R(8, 9, "w");
print(`${ra} ${rb} ${rc}`);
let arr = [1, 2, 3];
[arr[0], arr[2]] = [arr[2], arr[0]];
print(arr);
outer: for (i in 0..5) {
    for (j in 0..5) {
        if (j == 3) { continue outer; }
        if (i == 2) { break outer; }
        log.add(`${i}${j}`);
    }
}
print(log.join(" "));
log.clear();
let n = 0;
loop: while (true) {
    do {
        n += 1;
        if (n > 5) { break loop; }
    } while (n % 2 == 1);
    n += 10;
}
print(n);
func early(xs: List<int>): String {
    for (x in xs) {
        if (x < 0) { return `neg ${x}`; }
        if (x == 0) { continue; }
        if (x > 100) { break; }
    }
    return "ok";
}
print(early([1, 0, -3]));
print(early([1, 200, -3]));
func fin(): int { try { return t("try", 1); } finally { t("fin", 2); } }
print(fin());
func fin2(): int {
    for (i in 0..3) {
        try {
            if (i == 1) { continue; }
            if (i == 2) { break; }
            t(`b${i}`, 0);
        } finally {
            t(`f${i}`, 0);
        }
    }
    return 5;
}
print(fin2());
print(log);
log.clear();
func nested(): String {
    try {
        try { throw new Error(8001, "a"); } finally { log.add("inner"); }
    } catch (e) {
        try {
            throw new Error(8002, "b", cause: e);
        } catch (e2) {
            return `${e2.code} ${e2.cause?.code}`;
        } finally {
            log.add("outer");
        }
    }
}
print(nested());
print(log);
log.clear();

// expect: 111
// expect: 13
// expect: 104
// expect: ["db", "dc", "db", "b", "a", "dc"]
// expect: (1, 2)
// expect: (1, 9)
// expect: (5, 5)
// expect: R(a: 1, b: 7, c: "z")
// expect: R(a: 1, b: 7, c: "q")
// expect: R(a: 1, b: 0, c: "z")
// expect: true
// expect: 1 2 [3, 4, 5]
// expect: 2 1
// expect: 8 9 w
// expect: [3, 2, 1]
// expect: 00 01 02 10 11 12
// expect: 13
// expect: neg -3
// expect: ok
// expect: 1
// expect: 5
// expect: ["try", "fin", "b0", "f0", "f1", "f2"]
// expect: 8002 8001
// expect: ["inner", "outer"]
