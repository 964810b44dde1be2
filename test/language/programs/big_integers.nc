// Whole numbers of any length.
class BigInt implements Comparable<BigInt> {
    private static const int BASE = 1_000_000_000;
    private const List<int> digits; // little endian
    private const bool negative;
    constructor(digits: List<int>, negative: bool = false) {
        while (digits.length > 1 && digits.last() == 0) { digits.pop(); }
        this.digits = digits;
        this.negative = negative && !(digits.length == 1 && digits[0] == 0);
    }
    static func of(n: int): BigInt {
        const negative = n < 0;
        let rest = negative ? -n : n;
        const digits: List<int> = [];
        do {
            digits.add(rest % BigInt.BASE);
            rest /= BigInt.BASE;
        } while (rest > 0);
        return new BigInt(digits, negative);
    }
    static func parse(text: String): BigInt {
        const negative = text.startsWith("-");
        const body = negative ? text.substring(1) : text;
        if (body.isEmpty() || !body.chars().all((c) => c.isDigit()))
            throw new Error(8700, `not a number: ${text}`);
        const digits: List<int> = [];
        for (let end = body.length; end > 0; end -= 9) {
            digits.add(body.substring(Math.max(0, end - 9), end).toInt());
        }
        return new BigInt(digits, negative);
    }
    private static func compareMagnitude(a: List<int>, b: List<int>): int {
        if (a.length != b.length) return a.length - b.length;
        for (i in (0..a.length).reversed()) {
            if (a[i] != b[i]) return a[i] - b[i];
        }
        return 0;
    }
    private static func addMagnitude(a: List<int>, b: List<int>): List<int> {
        const out: List<int> = [];
        let carry = 0;
        for (let i = 0; i < a.length || i < b.length || carry > 0; i++) {
            const s = carry + (i < a.length ? a[i] : 0) + (i < b.length ? b[i] : 0);
            out.add(s % BigInt.BASE);
            carry = s / BigInt.BASE;
        }
        return out;
    }
    private static func subMagnitude(a: List<int>, b: List<int>): List<int> {
        const out: List<int> = [];
        let borrow = 0;
        for (i in a.indices()) {
            let d = a[i] - borrow - (i < b.length ? b[i] : 0);
            borrow = d < 0 ? 1 : 0;
            if (d < 0) d += BigInt.BASE;
            out.add(d);
        }
        return out;
    }
    func negate(): BigInt { return new BigInt(this.digits.copy(), !this.negative); }
    func plus(other: BigInt): BigInt {
        if (this.negative == other.negative)
            return new BigInt(BigInt.addMagnitude(this.digits, other.digits), this.negative);
        const c = BigInt.compareMagnitude(this.digits, other.digits);
        return c >= 0
            ? new BigInt(BigInt.subMagnitude(this.digits, other.digits), this.negative)
            : new BigInt(BigInt.subMagnitude(other.digits, this.digits), other.negative);
    }
    func minus(other: BigInt): BigInt { return this.plus(other.negate()); }
    func times(other: BigInt): BigInt {
        const out = List.filled(this.digits.length + other.digits.length, 0);
        for (i in 0..this.digits.length) {
            let carry = 0;
            for (let j = 0; j < other.digits.length || carry > 0; j++) {
                const cur =
                    out[i + j] +
                    this.digits[i] * (j < other.digits.length ? other.digits[j] : 0) +
                    carry;
                out[i + j] = cur % BigInt.BASE;
                carry = cur / BigInt.BASE;
            }
        }
        return new BigInt(out, this.negative != other.negative);
    }
    func pow(n: int): BigInt {
        let result = BigInt.of(1);
        let base = this;
        let e = n;
        while (e > 0) {
            if ((e & 1) == 1) result = result.times(base);
            base = base.times(base);
            e >>= 1;
        }
        return result;
    }
    func divSmall(d: int): Tuple<BigInt, int> {
        const out = List.filled(this.digits.length, 0);
        let rem = 0;
        for (let i = this.digits.length - 1; i >= 0; i--) {
            const cur = rem * BigInt.BASE + this.digits[i];
            out[i] = cur / d;
            rem = cur % d;
        }
        return new Tuple(new BigInt(out, this.negative), rem);
    }
    func compareTo(other: BigInt): int {
        if (this.negative != other.negative) return this.negative ? -1 : 1;
        const c = BigInt.compareMagnitude(this.digits, other.digits);
        return this.negative ? -c : c;
    }
    func equals(other: any): bool { return other is BigInt && this.compareTo(other) == 0; }
    func hashCode(): int { return this.digits.reduce((h, d) => h * 31 + d, this.negative ? 1 : 0); }
    func toString(): String {
        const sb = new StringBuilder();
        if (this.negative) sb.append("-");
        sb.append(this.digits.last().toString());
        for (let i = this.digits.length - 2; i >= 0; i -= 1)
            sb.append(this.digits[i].toString().padStart(9, "0"));
        return sb.toString();
    }
}
func factorial(n: int): BigInt {
    let r = BigInt.of(1);
    for (i in 2..=n) r = r.times(BigInt.of(i));
    return r;
}
print(factorial(50));
print(BigInt.of(2).pow(200));
let [a, b] = [BigInt.of(0), BigInt.of(1)];
for (i in 0..300) [a, b] = [b, a.plus(b)];
print(a);
print(
    BigInt
        .parse("-123456789012345678901234567890")
        .plus(BigInt.parse("999999999999999999999999999999")),
);
print(BigInt.parse("1000000000000000000000").minus(BigInt.of(1)));
print(BigInt.parse("12345678901234567890").times(BigInt.parse("-98765432109876543210")));
const Tuple(q, r) = BigInt.parse("1000000000000000000007").divSmall(97);
print(`${q} rem ${r}`);
print(BigInt.of(5) < BigInt.of(-7));
print(BigInt.of(3) == BigInt.parse("3"));
print([BigInt.of(9), BigInt.of(-4), BigInt.parse("99999999999")].sorted().join(" "));
let set = new Set<BigInt>();
set.add(BigInt.of(7));
set.add(BigInt.parse("7"));
print(set.size);
try { BigInt.parse("12a"); } catch (e) { print(e); }

// expect: 30414093201713378043612608166064768844377641568960512000000000000
// expect: 1606938044258990275541962092341162602522202993782792835301376
// expect: 222232244629420445529739893461909967206666939096499764990979600
// expect: 876543210987654321098765432109
// expect: 999999999999999999999
// expect: -1219326311370217952237463801111263526900
// expect: 10309278350515463917 rem 58
// expect: false
// expect: true
// expect: -4 9 99999999999
// expect: 1
// expect: [8700] not a number: 12a
