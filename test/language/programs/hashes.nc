// Hash functions, random number generators and tricks with bits, against their published values.
func popcount(x: int): int {
    let n = 0;
    let v = x;
    while (v != 0) {
        v &= v - 1;
        n++;
    }
    return n;
}
func fnv1a(text: String): int {
    let h = 0x811C9DC5;
    for (b in text.toBytes()) { h = ((h ^ b) * 0x01000193) & 0xFFFFFFFF; }
    return h;
}
func fnv1a64(text: String): int {
    let h = -3750763034362895579; // 0xcbf29ce484222325
    for (let i = 0; i < text.length; i++) {
        h ^= text.charCodeAt(i);
        h *= 0x100000001b3;
    }
    return h;
}
func djb2(s: String): int {
    return s.chars().reduce((h, c) => ((h << 5) + h + c.charCodeAt(0)) & 0xFFFFFFFF, 5381);
}
func crc32(bytes: Bytes): int {
    const table = List.generate(256, (n) => {
        let c = n;
        for (k in 0..8) { c = (c & 1) != 0 ? 0xEDB88320 ^ (c >>> 1) : c >>> 1; }
        return c;
    });
    let crc = 0xFFFFFFFF;
    for (b in bytes) crc = table[(crc ^ b) & 0xFF] ^ (crc >>> 8);
    return crc ^ 0xFFFFFFFF;
}
func adler32(s: String): int {
    let a = 1;
    let b = 0;
    for (c in s.toBytes()) {
        a = (a + c) % 65521;
        b = (b + a) % 65521;
    }
    return (b << 16) | a;
}
class XorShift {
    private int state;
    constructor(seed: int) { this.state = seed; }
    func next(): int {
        this.state ^= this.state << 13;
        this.state ^= this.state >>> 7;
        this.state ^= this.state << 17;
        return this.state;
    }
    func below(n: int): int { return (this.next() >>> 1) % n; }
}
class Lcg {
    private int s;
    constructor(this.s) {}
    func next(): int {
        this.s = (this.s * 48271) % 2147483647;
        return this.s;
    }
}
class SplitMix {
    private int x;
    constructor(seed: int) { this.x = seed; }
    func next(): int {
        this.x += -7046029254386353131;
        let z = this.x;
        z = (z ^ (z >>> 30)) * -4658895280553007687;
        z = (z ^ (z >>> 27)) * -7723592293110705685;
        return z ^ (z >>> 31);
    }
}
class Mt {
    private List<int> mt = List.filled(624, 0);
    private int index = 624;
    constructor(seed: int) {
        this.mt[0] = seed & 0xFFFFFFFF;
        for (i in 1..624) {
            const p = this.mt[i - 1];
            this.mt[i] = (1812433253 * (p ^ (p >>> 30)) + i) & 0xFFFFFFFF;
        }
    }
    private func twist() {
        for (i in 0..624) {
            const y = (this.mt[i] & 0x80000000) | (this.mt[(i + 1) % 624] & 0x7FFFFFFF);
            this.mt[i] = this.mt[(i + 397) % 624] ^ (y >>> 1) ^ (y % 2 != 0 ? 0x9908B0DF : 0);
        }
        this.index = 0;
    }
    func next(): int {
        if (this.index >= 624) this.twist();
        let y = this.mt[this.index];
        this.index++;
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9D2C5680;
        y ^= (y << 15) & 0xEFC60000;
        y ^= y >>> 18;
        return y & 0xFFFFFFFF;
    }
}
func gray(n: int): int { return n ^ (n >> 1); }
func reverseBits(x: int, width: int): int {
    let r = 0;
    for (i in 0..width) { if ((x >> i & 1) == 1) r |= 1 << (width - 1 - i); }
    return r;
}
func subsets<T>(xs: List<T>): List<List<T>> {
    return (0..1 << xs.length).map((mask) => xs.filterIndexed((i, x) => (mask >> i & 1) == 1));
}
func isqrt(n: int): int {
    if (n < 2) return n;
    let x = n;
    let y = (x + 1) / 2;
    while (y < x) {
        x = y;
        y = (x + n / x) / 2;
    }
    return x;
}
func powmod(b: int, e: int, m: int): int {
    let r = 1;
    let base = b % m;
    let exp = e;
    while (exp > 0) {
        if (exp % 2 == 1) { r = r * base % m; }
        base = base * base % m;
        exp >>= 1;
    }
    return r;
}
print(popcount(255) + popcount(-1) + popcount(0));
print(fnv1a("hello").toHex());
print(fnv1a64("hello"));
print(djb2("hello world"));
print(crc32("The quick brown fox jumps over the lazy dog".toBytes()).toHex());
print(adler32("Wikipedia").toString(16));
const xs = new XorShift(88172645463325252);
print([xs.next(), xs.next(), xs.next()]);
const lcg = new Lcg(1);
for (i in 0..9999) lcg.next();
print(lcg.next());
const sm = new SplitMix(1234567);
print([sm.next(), sm.next()]);
const mt = new Mt(5489);
let last = 0;
for (i in 0..10000) last = mt.next();
print(last);
print((0..8).map((i) => gray(i).toString(2).padStart(3, "0")).join(" "));
print(reverseBits(0b1011, 8).toBinary(8));
print(subsets(["a", "b", "c"]));
print(`${isqrt(1000000)} ${isqrt(2147395600)} ${powmod(2, 62, 1000000007)} ${powmod(3, 200, 13)}`);
print(`${1 << 62} ${1 << 63} ${1 << 64} ${-1 >>> 60} ${-16 >> 2} ${~5} ${5 & 3 | 8 ^ 2}`);
print(`${int.MAX} ${int.MIN} ${int.MAX + 1 == int.MIN} ${-int.MIN == int.MIN} ${int.MIN / -1}`);
print(`${7 % -3} ${-7 % 3} ${-7 / 2} ${(-7).floorDiv(2)} ${(-7).floorMod(3)}`);
print(`${0.1 + 0.2} ${1 / 3.0} ${1e100} ${5e-324} ${100.0} ${1.0e7} ${-0.0} ${0.0 / 0.0} ${1.0 / 0.0}`);
print(`${3.7.toInt()} ${(-3.7).toInt()} ${2.5.round()} ${-2.5.round()} ${3.14159.toFixed(2)} ${1e21.toFixed(0)} ${(255).toString(16)}`);
print(`${"ff".toInt(16)} ${"-101".toInt(2)} ${"3.5e2".toFloat()} ${" 7".toIntOrNull()} ${"9999999999999999999".toIntOrNull()}`);

// expect: 72
// expect: 4f9f2cab
// expect: -6615550055289275125
// expect: 894552257
// expect: 414fa339
// expect: 11e60398
// expect: [8748534153485358512, 3040900993826735515, 3453997556048239312]
// expect: 399268537
// expect: [6457827717110365317, 3203168211198807973]
// expect: 4123659995
// expect: 000 001 011 010 110 111 101 100
// expect: 11010000
// expect: [[], ["a"], ["b"], ["a", "b"], ["c"], ["a", "c"], ["b", "c"], ["a", "b", "c"]]
// expect: 1000 46340 145586002 9
// expect: 4611686018427387904 -9223372036854775808 1 15 -4 -6 11
// expect: 9223372036854775807 -9223372036854775808 true true -9223372036854775808
// expect: 1 -1 -3 -4 2
// expect: 0.30000000000000004 0.3333333333333333 1e+100 5e-324 100.0 10000000.0 -0.0 NaN Infinity
// expect: 3 -3 3.0 -3.0 3.14 1e+21 ff
// expect: 255 -5 350.0 null null
