// hot loops with exceptions, finally, break/continue labels, closures, type switches in OSR loops
class Err extends Error {
    const int v;
    constructor(this.v) { super(8123, "e"); }
}
func risky(i: int): int {
    if (i % 11 == 0) { throw new Err(i); }
    if (i % 13 == 0) { return [1, 2][i % 3]; }
    return i / (i % 17 == 0 ? 0 : 1);
}
func loop(n: int): String {
    let ok = 0;
    let a = 0;
    let b = 0;
    let c = 0;
    let f = 0;
    let sum = 0;
    outer: for (i in 1..n) {
        for (j in 0..3) {
            try {
                sum += risky(i + j);
                ok += 1;
                if (j == 1 && i % 5 == 0) { continue outer; }
                if (sum > 1000000000) { break outer; }
            } catch (e: Err) {
                a += e.v % 7;
            } catch (e) {
                if (e.code == 3102) { b += 1; } else { c += 1; }
                if (c > 100000) { return "many"; }
            } finally {
                f += 1;
            }
        }
    }
    return `${ok} ${a} ${b} ${c} ${f} ${sum}`;
}
print(loop(2000));
func nested(n: int): int {
    let t = 0;
    for (i in 0..n) {
        try {
            try {
                if (i % 3 == 0) { throw new Error(8001, "x"); }
                t += 1;
            } finally {
                t += 2;
                if (i % 4 == 0) { t += 3; }
            }
        } catch (e) {
            t += 5;
            try {
                if (i % 6 == 0) { throw new Error(8002, "y", cause: e); }
            } catch (e2) {
                t += e2.cause != null ? 7 : 0;
            }
        }
    }
    return t;
}
print(nested(3000));
func retFinally(i: int): int {
    for (k in 0..3) { try { if (k == i % 4) { return k; } } finally { g += 1; } }
    return -1;
}
let g = 0;
let rf = 0;
for (i in 0..2000) { rf += retFinally(i); }
print(`${rf} ${g}`);
func gen(i: int): any {
    return i % 4 == 0 ? i : i % 4 == 1 ? i * 0.5 : i % 4 == 2 ? `${i % 10}` : null;
}
let ti = 0;
let tf = 0.0;
let ts = 0;
let tn = 0;
for (i in 0..4000) {
    const v = i < 2000 ? gen(0) : gen(i);
    if (v is int) {
        ti += v + 1;
    } else if (v is float) {
        tf += v;
    } else if (v is String) {
        ts += v.toInt();
    } else {
        tn += 1;
    }
}
print(`${ti} ${tf} ${ts} ${tn}`);
let acc = 1;
for (i in 0..4000) { acc = i < 3960 ? acc + 1 : acc * 3; }
print(acc);
let fl = 0.0;
let iv = 9007199254740000;
for (i in 0..1000) {
    iv += 1;
    fl += iv * 0.5;
}
print(`${iv} ${fl}`);
let xs: List<int?> = [];
for (i in 0..1000) { xs.add(i % 7 == 0 ? null : i); }
let tot = 0;
for (r in 0..40) { for (x in xs) { tot += x ?? -1; } }
print(tot);
func sw(x: int): int {
    return match (x) {
        0 => 5,
        1 | 2 => 7,
        n if (n > 100) => n % 3,
        9007199254740993 => 1,
        -1 => 11,
        _ => 0,
    };
}
let sws = 0;
for (i in 0..1000) { sws += sw(i % 130 - 3) + sw(9007199254740993); }
print(sws);
func deepRec(n: int): int { return n <= 0 ? 0 : 1 + deepRec(n - 1); }
let dr = 0;
for (i in 0..200) { dr += deepRec(i * 10); }
print(dr);
func mutual(n: int, b: bool): int {
    if (n == 0) { return b ? 1 : 0; }
    return b ? mutual(n - 1, false) + 1 : mutual(n - 1, true) + 2;
}
print(mutual(3000, true));
class Obj {
    int a = 0;
    float b = 0;
    String c = "";
    any d = null;
    Obj? e = null;
}
const o = new Obj();
for (i in 0..2000) {
    o.a += i;
    o.b += o.a;
    o.c = `${o.a % 100}`;
    o.d = i % 2 == 0 ? o.a : o.b;
    const q = o.e;
    if (q == null) {
        o.e = new Obj();
    } else {
        q.a ^= o.a;
        q.d = o.c;
        if (i % 100 == 0) { o.e = null; }
    }
}
print(`${o.a} ${o.b} ${o.c} ${o.d} ${o.e?.a} ${o.e?.d}`);
let late: List<() => int> = [];
for (i in 0..2000) {
    let k = i;
    if (i % 1000 == 0) {
        late.add(() => {
            k += 1;
            return k + i;
        });
    }
}
print(late.map((h) => h() + h()).reduce((p, q) => p + q, 0));
let text = "";
for (i in 0..2000) {
    text += i % 3 == 0 ? "a" : i % 3 == 1 ? `${i % 10}` : "é";
    if (text.length > 50) { text = text.substring(20); }
}
print(text);
let big = 1;
for (i in 1..25) { big *= i; }
print(big);
let m = 0;
for (i in 0..1000) { m = (m * 31 + i) % 1000000007; }
print(m);
let u = 1;
for (i in 0..3000) { u = (u << 1) ^ (u >>> 3) ^ i; }
print(u);
let mn = int.MIN;
let cnt = 0;
while (mn < 0) {
    mn += 9007199254740991 * 7;
    cnt += 1;
}
print(`${mn} ${cnt}`);
let dd = 0;
for (i in -20000..2000) { if (i != 0) { dd += (1000000 / i) ^ (1000000 % i) ^ (-7 / i); } }
print(dd);

// expect: 4746 1545 131 277 5664 4485940
// expect: 18750
// expect: 1000 4500
// expect: 1501500 749750.0 2000 500
// expect: -7935893131144288615
// expect: 9007199254741000 4503599627370321400.0
// expect: 17131440
// expect: 422
// expect: 199000
// expect: 4501
// expect: 1999000 1333333000.0 0 1333333000.0 249873 0
// expect: 4006
// expect: 0éa3éa6éa9éa2éa5éa8éa1éa4éa7éa0éa3éa6éa9
// expect: -7835185981329244160
// expect: 691508967
// expect: -7613598129332973395
// expect: 45035996273703931 147
// expect: -103566270
