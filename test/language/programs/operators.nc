// Operator corners.
func show(label: String, value: any) { print(`${label}: ${value}`); }

show("max+1", 9223372036854775807 + 1);
show("min-1", int.MIN - 1);
show("min*-1", int.MIN * -1);
show("-min", -int.MIN);
show("min/-1", int.MIN / -1);
show("min%-1", int.MIN % -1);
show("abs min", int.MIN.abs());
show("mul", 3037000500 * 3037000500);
show("mul2", 0x7fffffff * 0x7fffffff * 5);
show("fnv", (0xcbf29ce484222325 ^ c'a') * 1099511628211);
show("shl", 1 << 63);
show("shl64", 1 << 64);
show("shl65", 1 << 65);
show("shr", -8 >> 1);
show("ushr", -8 >>> 60);
show("ushr0", -1 >>> 0);
show("ushr1", -1 >>> 1);
show("shr neg count", 16 >> -62);
show("and", 0xff00ff & 0x0ff0);
show("or", 0xf0 | 0x0f);
show("xor", 0xff ^ 0x0f);
show("not", ~0);
show("not2", ~5);
show("div", `${7 / 2} ${-7 / 2} ${7 / -2} ${-7 / -2}`);
show("mod", `${7 % 3} ${-7 % 3} ${7 % -3} ${-7 % -3}`);
show("fmod", `${7.5 % 2} ${-7.5 % 2} ${7.5 % -2.0}`);
show("pow", `${2 ** 10} ${2 ** 63} ${2 ** 64} ${3 ** 0} ${(-2) ** 3}`);
show("powf", `${2.0 ** 0.5} ${2 ** -1.0} ${4.0 ** 0.5}`);
show("pow right", 2 ** 3 ** 2);
show("prec", 1 + 2 * 3 - 4 / 2 % 3);
show("prec2", 1 | 2 ^ 3 & 4);
show("prec3", 1 << 2 + 1);
show("cmp", 1 < 2 == true);
show("float", `${0.1 + 0.2} ${1e21} ${1e20} ${1.0} ${-0.0} ${1e-7} ${123456789.123} ${5e-324} ${1.7976931348623157e308}`);
show("nan", `${0.0 / 0.0} ${1.0 / 0.0} ${-1.0 / 0.0}`);
show("nan eq", `${float.NAN == float.NAN} ${float.NAN != float.NAN} ${float.NAN < 1.0}`);
show("zero", `${0.0 == -0.0} ${1.0 / -0.0}`);
show("mixed", `${1 == 1.0} ${2 > 1.5} ${7 / 2.0} ${1 + 0.5}`);
show("toInt", `${3.99.toInt()} ${(-3.99).toInt()} ${1e18.toInt()}`);
show("round", `${Math.round(2.5)} ${Math.round(-2.5)} ${Math.round(0.49999999999999994)} ${Math.floor(-1.5)} ${Math.ceil(-1.5)}`);
show("hex", `${255.toString(16)} ${(-255).toString(16)} ${"ff".toInt(16)} ${5.toString(2)}`);
show("fixed", `${3.14159.toFixed(2)} ${2.5.toFixed(0)} ${1.005.toFixed(2)} ${1e21.toFixed(2)} ${10.toFixed(1)}`);
show("bits", `${255.bitCount()} ${1.leadingZeros()} ${8.trailingZeros()} ${0.trailingZeros()} ${(-1).bitCount()}`);
show("str", "a" + 1 + 2 + "b");
show("str2", 1 + 2 + "b" + 3.0 + true + null);
show("str cmp", `${"apple" < "banana"} ${"Z" < "a"} ${"a" < "aa"} ${"" < "a"} ${"é" > "z"}`);
show("cond", true && false || true);
show("cond2", true || false && false);
show("not prec", !true == false);
show("neg", - -5);
show("compound", compound());
func compound(): List<int> {
    let x = 10;
    x += 5; const a = x;
    x -= 3; const b = x;
    x *= 2; const c = x;
    x /= 5; const d = x;
    x %= 3; const e = x;
    x <<= 4; const f = x;
    x >>= 1; const g = x;
    x |= 1; const h = x;
    x ^= 3; const i = x;
    x &= 10; const j = x;
    x **= 2; const k = x;
    x = -1; x >>>= 60; const l = x;
    return [a, b, c, d, e, f, g, h, i, j, k, l];
}
let s = "x";
s += 1; s += 2.5; s += null; s += [1, 2];
show("s", s);
let nullable: String? = null;
nullable ??= "set";
nullable ??= "again";
show("??=", nullable);
show("chain", null ?? null ?? "c");
show("ternary", 5 > 3 ? 1 > 2 ? "a" : "b" : "c");
show("hash", "hello".hashCode() == "hello".hashCode());
show("lcg", lcg(5));
func lcg(n: int): int {
    let state = 42;
    for (i in 0..n) { state = state * 6364136223846793005 + 1442695040888963407; }
    return state;
}
show("xorshift", xorshift(3));
func xorshift(n: int): int {
    let x = 88172645463325252;
    for (i in 0..n) { x ^= x << 13; x ^= x >>> 7; x ^= x << 17; }
    return x;
}
// expect: max+1: -9223372036854775808
// expect: min-1: 9223372036854775807
// expect: min*-1: -9223372036854775808
// expect: -min: -9223372036854775808
// expect: min/-1: -9223372036854775808
// expect: min%-1: 0
// expect: abs min: -9223372036854775808
// expect: mul: -9223372036709301616
// expect: mul2: 4611685996952551429
// expect: fnv: -5808556873153909620
// expect: shl: -9223372036854775808
// expect: shl64: 1
// expect: shl65: 2
// expect: shr: -4
// expect: ushr: 15
// expect: ushr0: -1
// expect: ushr1: 9223372036854775807
// expect: shr neg count: 4
// expect: and: 240
// expect: or: 255
// expect: xor: 240
// expect: not: -1
// expect: not2: -6
// expect: div: 3 -3 -3 3
// expect: mod: 1 -1 1 -1
// expect: fmod: 1.5 -1.5 1.5
// expect: pow: 1024 -9223372036854775808 0 1 -8
// expect: powf: 1.4142135623730951 0.5 2.0
// expect: pow right: 512
// expect: prec: 5
// expect: prec2: 3
// expect: prec3: 8
// expect: cmp: true
// expect: float: 0.30000000000000004 1e+21 100000000000000000000.0 1.0 -0.0 1e-7 123456789.123 5e-324 1.7976931348623157e+308
// expect: nan: NaN Infinity -Infinity
// expect: nan eq: false true false
// expect: zero: true -Infinity
// expect: mixed: true true 3.5 1.5
// expect: toInt: 3 -3 1000000000000000000
// expect: round: 3.0 -2.0 0.0 -2.0 -1.0
// expect: hex: ff -ff 255 101
// expect: fixed: 3.14 3 1.00 1e+21 10.0
// expect: bits: 8 63 3 64 64
// expect: str: a12b
// expect: str2: 3b3.0truenull
// expect: str cmp: true true true true true
// expect: cond: true
// expect: cond2: true
// expect: not prec: true
// expect: neg: 5
// expect: compound: [15, 12, 24, 4, 1, 16, 8, 9, 10, 10, 100, 15]
// expect: s: x12.5null[1, 2]
// expect: ??=: set
// expect: chain: c
// expect: ternary: b
// expect: hash: true
// expect: lcg: -5900231541219507851
// expect: xorshift: 3453997556048239312
