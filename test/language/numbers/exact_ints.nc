// Ints are exact: products, remainders, sums beyond 2^53, wrap-around, shifts; hot loops too.
func lcg(n: int): int {
    let s = 42;
    for (i in 0..n) { s = s * 6364136223846793005 + 1442695040888963407; }
    return s;
}
func minstd(n: int): int {
    let s = 1;
    for (i in 0..n) { s = s * 48271 % 2147483647; }
    return s;
}
func mulmod(n: int): int {
    let s = 123456789;
    let t = 0;
    for (i in 1..n) {
        s = s * 1103515245 % 4294967291;
        t ^= s * i;
    }
    return t;
}
func powmod(b: int, e: int, m: int): int {
    let r = 1;
    let x = b % m;
    let k = e;
    while (k > 0) {
        if (k % 2 == 1) { r = r * x % m; }
        x = x * x % m;
        k /= 2;
    }
    return r;
}
func fnv(text: String): int {
    let h = -3750763034362895579;
    for (i in 0..text.length) { h = (h ^ text.charCodeAt(i)) * 1099511628211; }
    return h;
}
func xorshift(n: int): int {
    let x = 88172645463325252;
    for (i in 0..n) {
        x = x ^ (x << 13);
        x = x ^ (x >>> 7);
        x = x ^ (x << 17);
    }
    return x;
}
func fact(n: int): int { return n <= 1 ? 1 : n * fact(n - 1); }
func fib(n: int): int {
    let a = 0;
    let b = 1;
    for (i in 0..n) {
        let c = a + b;
        a = b;
        b = c;
    }
    return a;
}
func sumSquares(n: int): int {
    let s = 0;
    for (i in 0..n) { s += i * i * i; }
    return s;
}
func collatz(start: int): int {
    let n = start;
    let steps = 0;
    while (n != 1) {
        n = n % 2 == 0 ? n / 2 : 3 * n + 1;
        steps += 1;
    }
    return steps;
}
func isqrt(n: int): int {
    let lo = 0;
    let hi = 3037000499;
    while (lo < hi) {
        const mid = (lo + hi + 1) / 2;
        if (mid * mid <= n) { lo = mid; } else { hi = mid - 1; }
    }
    return lo;
}
func gcd(a: int, b: int): int { return b == 0 ? a : gcd(b, a % b); }
func murmur(k: int): int {
    let h = k;
    h = h ^ (h >>> 33);
    h = h * -49064778989728563;
    h = h ^ (h >>> 33);
    h = h * -4265267296055464877;
    h = h ^ (h >>> 33);
    return h;
}
print(lcg(3000));
print(minstd(3000));
print(mulmod(3000));
print(powmod(3, 1000003, 1000000007));
print(powmod(123456789, 987654321, 3037000493));
print(fnv("hello world"));
print(xorshift(3000));
print(fact(25));
print(fib(100));
print(sumSquares(5000));
print(collatz(837799));
print(isqrt(int.MAX));
print(isqrt(999999999999));
let acc = 0;
for (i in 0..5000) { acc = acc ^ murmur(i * 7919); }
print(acc);
print(gcd(1234567890123456789, 987654321987654321));
const edges = [
    0,
    1,
    -1,
    2,
    -2,
    7,
    2147483647,
    2147483648,
    -2147483648,
    4294967295,
    4294967296,
    9007199254740991,
    9007199254740992,
    9007199254740993,
    -9007199254740991,
    -9007199254740992,
    -9007199254740993,
    4611686018427387904,
    int.MAX,
    int.MIN,
    int.MIN + 1,
    3037000499,
    3037000500,
    94906267,
    94906266,
];
let h = 17;
func mix(x: int) { h = h * 31 + x; }
for (round in 0..2) {
    for (a in edges) {
        for (b in edges) {
            mix(a + b);
            mix(a - b);
            mix(a * b);
            mix(a & b);
            mix(a | b);
            mix(a ^ b);
            mix(a << b);
            mix(a >> b);
            mix(a >>> b);
            mix(-a);
            mix(~a);
            mix(a * b % 1000003);
            mix((a + b) * (a - b));
            mix(a * a + b * b);
            if (b != 0) {
                mix(a / b);
                mix(a % b);
                mix(a * b / b);
                mix((a * 3) % b);
            }
            mix(a < b ? 1 : 0);
            mix(a <= b ? 2 : 0);
            mix(a == b ? 3 : 0);
            mix(a.toFloat() < b.toFloat() ? 4 : 0);
            mix(a.compareTo(b));
            if (b >= 0 && b < 70) { mix(a ** b); }
        }
    }
}
print(h);
for (a in edges) {
    print(`${a} ${-a} ${a * a} ${a.toFloat()} ${a.toString(16)} ${a.toString(2).length} ${a.abs()} ${a * 3 % 7} ${a.toFloat().toInt()} ${a >>> 1} ${a << 1}`);
}
for (a in edges) {
    for (b in [0, 3, -3]) {
        try { print(a / b); } catch (e) { print(e.code); }
        try { print(a % b); } catch (e) { print(e.code); }
    }
}
print(int.MIN / -1);
print(int.MIN % -1);
print(9007199254740993 - 9007199254740992);
print(9007199254740993 * 3 % 10);
for (f in [
    1e18,
    1e19,
    -1e19,
    9.2e18,
    0.0 / 0.0,
    1.0 / 0.0,
    -1.0 / 0.0,
    1.9,
    -1.9,
    4503599627370496.5,
    9007199254740993.0,
    1e300,
]) { print(`${f} ${f.toInt()}`); }
let mixedSum = 0.0;
for (a in edges) {
    mixedSum += a;
    mixedSum += a * 0.5;
}
print(mixedSum);
print(7 / 2 * 2.0);
print(-7 / 2);
print(-7 % 3);
print(7 % -3);
print(2 ** 62);
print(2 ** 63);
print(2 ** 64);
print((-2) ** 63);
print(3 ** 50);
try { print(2 ** -1); } catch (e) { print(e.code); }
print(0xFFFFFFFFFFFFFFFF);
print(1 << 63);
print(1 << 64);
print(1 << -1);
print(-1 >>> 60);
print(-1 >> 70);

// expect: -7435728696976703486
// expect: 965423241
// expect: 4366817492029
// expect: 753256171
// expect: 137964647
// expect: 8618312879776256743
// expect: -2277383315927291294
// expect: 7034535277573963776
// expect: 3736710778780434371
// expect: 156187506250000
// expect: 524
// expect: 3037000499
// expect: 999999
// expect: -6504663023108945198
// expect: 9
// expect: 8765766162195470737
// expect: 0 0 0 0.0 0 1 0 0 0 0 0
// expect: 1 -1 1 1.0 1 1 1 3 1 0 2
// expect: -1 1 1 -1.0 -1 2 1 -3 -1 9223372036854775807 -2
// expect: 2 -2 4 2.0 2 2 2 6 2 1 4
// expect: -2 2 4 -2.0 -2 3 2 -6 -2 9223372036854775807 -4
// expect: 7 -7 49 7.0 7 3 7 0 7 3 14
// expect: 2147483647 -2147483647 4611686014132420609 2147483647.0 7fffffff 31 2147483647 3 2147483647 1073741823 4294967294
// expect: 2147483648 -2147483648 4611686018427387904 2147483648.0 80000000 32 2147483648 6 2147483648 1073741824 4294967296
// expect: -2147483648 2147483648 4611686018427387904 -2147483648.0 -80000000 33 2147483648 -6 -2147483648 9223372035781033984 -4294967296
// expect: 4294967295 -4294967295 -8589934591 4294967295.0 ffffffff 32 4294967295 2 4294967295 2147483647 8589934590
// expect: 4294967296 -4294967296 0 4294967296.0 100000000 33 4294967296 5 4294967296 2147483648 8589934592
// expect: 9007199254740991 -9007199254740991 -18014398509481983 9007199254740991.0 1fffffffffffff 53 9007199254740991 2 9007199254740991 4503599627370495 18014398509481982
// expect: 9007199254740992 -9007199254740992 0 9007199254740992.0 20000000000000 54 9007199254740992 5 9007199254740992 4503599627370496 18014398509481984
// expect: 9007199254740993 -9007199254740993 18014398509481985 9007199254740992.0 20000000000001 54 9007199254740993 1 9007199254740992 4503599627370496 18014398509481986
// expect: -9007199254740991 9007199254740991 -18014398509481983 -9007199254740991.0 -1fffffffffffff 54 9007199254740991 -2 -9007199254740991 9218868437227405312 -18014398509481982
// expect: -9007199254740992 9007199254740992 0 -9007199254740992.0 -20000000000000 55 9007199254740992 -5 -9007199254740992 9218868437227405312 -18014398509481984
// expect: -9007199254740993 9007199254740993 18014398509481985 -9007199254740992.0 -20000000000001 55 9007199254740993 -1 -9007199254740992 9218868437227405311 -18014398509481986
// expect: 4611686018427387904 -4611686018427387904 0 4611686018427388000.0 4000000000000000 63 4611686018427387904 -4 4611686018427387904 2305843009213693952 -9223372036854775808
// expect: 9223372036854775807 -9223372036854775807 1 9223372036854776000.0 7fffffffffffffff 63 9223372036854775807 5 9223372036854775807 4611686018427387903 -2
// expect: -9223372036854775808 -9223372036854775808 0 -9223372036854776000.0 -8000000000000000 65 -9223372036854775808 -1 -9223372036854775808 4611686018427387904 0
// expect: -9223372036854775807 9223372036854775807 1 -9223372036854776000.0 -7fffffffffffffff 64 9223372036854775807 -5 -9223372036854775808 4611686018427387904 2
// expect: 3037000499 -3037000499 9223372030926249001 3037000499.0 b504f333 32 3037000499 3 3037000499 1518500249 6074000998
// expect: 3037000500 -3037000500 -9223372036709301616 3037000500.0 b504f334 32 3037000500 6 3037000500 1518500250 6074001000
// expect: 94906267 -94906267 9007199515875289 94906267.0 5a8279b 27 94906267 3 94906267 47453133 189812534
// expect: 94906266 -94906266 9007199326062756 94906266.0 5a8279a 27 94906266 0 94906266 47453133 189812532
// expect: 3104
// expect: 3104
// expect: 0
// expect: 0
// expect: 0
// expect: 0
// expect: 3104
// expect: 3104
// expect: 0
// expect: 1
// expect: 0
// expect: 1
// expect: 3104
// expect: 3104
// expect: 0
// expect: -1
// expect: 0
// expect: -1
// expect: 3104
// expect: 3104
// expect: 0
// expect: 2
// expect: 0
// expect: 2
// expect: 3104
// expect: 3104
// expect: 0
// expect: -2
// expect: 0
// expect: -2
// expect: 3104
// expect: 3104
// expect: 2
// expect: 1
// expect: -2
// expect: 1
// expect: 3104
// expect: 3104
// expect: 715827882
// expect: 1
// expect: -715827882
// expect: 1
// expect: 3104
// expect: 3104
// expect: 715827882
// expect: 2
// expect: -715827882
// expect: 2
// expect: 3104
// expect: 3104
// expect: -715827882
// expect: -2
// expect: 715827882
// expect: -2
// expect: 3104
// expect: 3104
// expect: 1431655765
// expect: 0
// expect: -1431655765
// expect: 0
// expect: 3104
// expect: 3104
// expect: 1431655765
// expect: 1
// expect: -1431655765
// expect: 1
// expect: 3104
// expect: 3104
// expect: 3002399751580330
// expect: 1
// expect: -3002399751580330
// expect: 1
// expect: 3104
// expect: 3104
// expect: 3002399751580330
// expect: 2
// expect: -3002399751580330
// expect: 2
// expect: 3104
// expect: 3104
// expect: 3002399751580331
// expect: 0
// expect: -3002399751580331
// expect: 0
// expect: 3104
// expect: 3104
// expect: -3002399751580330
// expect: -1
// expect: 3002399751580330
// expect: -1
// expect: 3104
// expect: 3104
// expect: -3002399751580330
// expect: -2
// expect: 3002399751580330
// expect: -2
// expect: 3104
// expect: 3104
// expect: -3002399751580331
// expect: 0
// expect: 3002399751580331
// expect: 0
// expect: 3104
// expect: 3104
// expect: 1537228672809129301
// expect: 1
// expect: -1537228672809129301
// expect: 1
// expect: 3104
// expect: 3104
// expect: 3074457345618258602
// expect: 1
// expect: -3074457345618258602
// expect: 1
// expect: 3104
// expect: 3104
// expect: -3074457345618258602
// expect: -2
// expect: 3074457345618258602
// expect: -2
// expect: 3104
// expect: 3104
// expect: -3074457345618258602
// expect: -1
// expect: 3074457345618258602
// expect: -1
// expect: 3104
// expect: 3104
// expect: 1012333499
// expect: 2
// expect: -1012333499
// expect: 2
// expect: 3104
// expect: 3104
// expect: 1012333500
// expect: 0
// expect: -1012333500
// expect: 0
// expect: 3104
// expect: 3104
// expect: 31635422
// expect: 1
// expect: -31635422
// expect: 1
// expect: 3104
// expect: 3104
// expect: 31635422
// expect: 0
// expect: -31635422
// expect: 0
// expect: -9223372036854775808
// expect: 0
// expect: 1
// expect: 9
// expect: 1000000000000000000.0 1000000000000000000
// expect: 10000000000000000000.0 9223372036854775807
// expect: -10000000000000000000.0 -9223372036854775808
// expect: 9200000000000000000.0 9200000000000000000
// expect: NaN 0
// expect: Infinity 9223372036854775807
// expect: -Infinity -9223372036854775808
// expect: 1.9 1
// expect: -1.9 -1
// expect: 4503599627370496.0 4503599627370496
// expect: 9007199254740992.0 9007199254740992
// expect: 1e+300 9223372036854775807
// expect: -6917529002139234000.0
// expect: 6.0
// expect: -3
// expect: -1
// expect: 1
// expect: 4611686018427387904
// expect: -9223372036854775808
// expect: 0
// expect: -9223372036854775808
// expect: 6048575297968530377
// expect: 3107
// expect: -1
// expect: -9223372036854775808
// expect: 1
// expect: -9223372036854775808
// expect: 15
// expect: -1
