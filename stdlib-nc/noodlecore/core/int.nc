/// A 64-bit two's complement number. Arithmetic wraps around; division by zero is an error.
extern class int implements Comparable<int>, Numeric {
    /// The largest int, 2^63 - 1.
    static const int MAX = 9223372036854775807;
    /// The smallest int, -2^63.
    static const int MIN = -9223372036854775807 - 1;

    /// Reads digits with an optional sign; null for any other text or a number that does not fit.
    /// ```noodlecore
    /// int.parse("42")       // => 42
    /// int.parse("ff", 16)   // => 255
    /// int.parse("4 2")      // => null
    /// ```
    static func parse(text: String, radix: int = 10): int? { return text.toIntOrNull(radix); }

    /// The sum; 0 for nothing.
    /// ```noodlecore
    /// [1, 2, 3].sum()   // => 6
    /// int.sum(1..=100)  // => 5050
    /// ```
    static func sum(items: Iterable<int>): int {
        let total = 0;
        for (item in items) { total += item; }
        return total;
    }

    /// The product of ints; 1 for none.
    /// ```noodlecore
    /// [2, 3, 4].product()  // => 24
    /// ```
    static func product(items: Iterable<int>): int {
        let total = 1;
        for (item in items) { total *= item; }
        return total;
    }

    /// The mean of ints; NaN for none.
    /// ```noodlecore
    /// [1, 2].average()  // => 1.5
    /// ```
    static func average(items: Iterable<int>): float {
        let total = 0.0;
        let count = 0;
        for (item in items) {
            total += item;
            count += 1;
        }
        return total / count;
    }

    /// The float of the same value, or the nearest one beyond 2^53.
    /// ```noodlecore
    /// 3.toFloat()  // => 3.0
    /// ```
    func toFloat(): float { return this; }

    /// The int itself, so that code can convert whichever number it has.
    /// ```noodlecore
    /// 3.toInt()  // => 3
    /// ```
    func toInt(): int { return this; }

    /// Digits in a radix from 2 to 36.
    /// ```noodlecore
    /// 255.toString(16)  // => ff
    /// 255.toString()    // => 255
    /// ```
    extern func toString(radix: int = 10): String;

    /// Digits in hexadecimal, padded with zeros to a width. Negative numbers show their 64 bits.
    /// ```noodlecore
    /// 255.toHex()   // => ff
    /// 10.toHex(4)   // => 000a
    /// (-1).toHex()  // => ffffffffffffffff
    /// ```
    extern func toHex(width: int = 0): String;

    /// Digits in binary, padded with zeros to a width.
    /// ```noodlecore
    /// 5.toBinary(8)  // => 00000101
    /// ```
    extern func toBinary(width: int = 0): String;

    /// The text with so many decimals.
    /// ```noodlecore
    /// 3.toFixed(2)  // => 3.00
    /// ```
    func toFixed(decimals: int): String { return this.toFloat().toFixed(decimals); }

    /// The distance from zero.
    /// ```noodlecore
    /// (-3).abs()  // => 3
    /// ```
    func abs(): int { return this < 0 ? -this : this; }

    /// -1, 0 or 1.
    /// ```noodlecore
    /// (-7).sign()  // => -1
    /// ```
    func sign(): int { return this < 0 ? -1 : this > 0 ? 1 : 0; }

    /// The smaller of the two.
    /// ```noodlecore
    /// 3.min(5)  // => 3
    /// ```
    func min(other: int): int { return this < other ? this : other; }

    /// The larger of the two.
    /// ```noodlecore
    /// 3.max(5)  // => 5
    /// ```
    func max(other: int): int { return this > other ? this : other; }

    /// The nearest number from `low` to `high`.
    /// ```noodlecore
    /// 15.clamp(0, 10)  // => 10
    /// ```
    func clamp(low: int, high: int): int { return this < low ? low : this > high ? high : this; }

    /// Whether the number lies from `low` to `high`, both included.
    /// ```noodlecore
    /// 5.isBetween(1, 5)  // => true
    /// ```
    func isBetween(low: int, high: int): bool { return low <= this && this <= high; }

    /// Whether it divides by two.
    /// ```noodlecore
    /// 4.isEven()  // => true
    /// ```
    func isEven(): bool { return (this & 1) == 0; }

    /// Whether it does not divide by two.
    /// ```noodlecore
    /// 4.isOdd()  // => false
    /// ```
    func isOdd(): bool { return (this & 1) != 0; }

    /// This one where it is not 0, else `other`: of several comparisons the first that decides.
    /// ```noodlecore
    /// const byLength = (a: String, b: String) => (a.length - b.length).breakTie(a.compareTo(b));
    /// ["bb", "c", "aa"].sorted(byLength)  // => ["c", "aa", "bb"]
    /// ```
    func breakTie(other: int): int { return this != 0 ? this : other; }

    /// Division that rounds down, where `/` rounds toward zero.
    /// ```noodlecore
    /// -7 / 2            // => -3
    /// (-7).floorDiv(2)  // => -4
    /// ```
    func floorDiv(divisor: int): int {
        const quotient = this / divisor;
        return quotient * divisor != this && (this < 0) != (divisor < 0) ? quotient - 1 : quotient;
    }

    /// Division that rounds up.
    /// ```noodlecore
    /// 7.ceilDiv(2)     // => 4
    /// (-7).ceilDiv(2)  // => -3
    /// ```
    func ceilDiv(divisor: int): int {
        const quotient = this / divisor;
        return quotient * divisor != this && (this < 0) == (divisor < 0) ? quotient + 1 : quotient;
    }

    /// The remainder with the divisor's sign, where `%` has the dividend's.
    /// ```noodlecore
    /// -7 % 3            // => -1
    /// (-7).floorMod(3)  // => 2
    /// ```
    func floorMod(divisor: int): int {
        const remainder = this % divisor;
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder;
    }

    /// The power; wraps around. A negative exponent is an error.
    /// ```noodlecore
    /// 2.pow(10)  // => 1024
    /// ```
    func pow(exponent: int): int { return this ** exponent; }

    /// The digits from the first to the last, without the sign.
    /// ```noodlecore
    /// 1024.digits()    // => [1, 0, 2, 4]
    /// 255.digits(16)   // => [15, 15]
    /// ```
    func digits(radix: int = 10): List<int> {
        return this.toString(radix).removePrefix("-").split("").map((digit) => digit.toInt(radix));
    }

    /// Whether it is a power of two.
    /// ```noodlecore
    /// 64.isPowerOfTwo()  // => true
    /// 0.isPowerOfTwo()   // => false
    /// ```
    func isPowerOfTwo(): bool { return this > 0 && (this & (this - 1)) == 0; }

    /// How many of the 64 bits are set.
    /// ```noodlecore
    /// 7.bitCount()  // => 3
    /// ```
    extern func bitCount(): int;

    /// How many zeros stand before the highest set bit; 64 for 0.
    /// ```noodlecore
    /// 1.leadingZeros()  // => 63
    /// ```
    extern func leadingZeros(): int;

    /// How many zeros stand after the lowest set bit; 64 for 0.
    /// ```noodlecore
    /// 8.trailingZeros()  // => 3
    /// ```
    extern func trailingZeros(): int;

    /// Shifts left; the bits that fall out come back on the right.
    /// ```noodlecore
    /// 1.rotateLeft(65)  // => 2
    /// ```
    func rotateLeft(count: int): int {
        const shift = count & 63;
        return shift == 0 ? this : (this << shift) | (this >>> (64 - shift));
    }

    /// Shifts right; the bits that fall out come back on the left.
    /// ```noodlecore
    /// 2.rotateRight(1)  // => 1
    /// ```
    func rotateRight(count: int): int { return this.rotateLeft(64 - (count & 63)); }

    /// Whether bit number `index` (0 is the lowest) is set.
    /// ```noodlecore
    /// 5.hasBit(2)  // => true
    /// ```
    func hasBit(index: int): bool { return ((this >>> index) & 1) == 1; }

    /// The character with this code.
    /// ```noodlecore
    /// 65.toChar()  // => A
    /// ```
    func toChar(): String { return String.fromCodePoint(this); }

    /// Calls `body` so many times with 0, 1, 2, …
    /// ```noodlecore
    /// 3.times((i) => print(i));
    /// // => 0
    /// // => 1
    /// // => 2
    /// ```
    func times(body: (int) => void) {
        for (let i = 0; i < this; i++) { body(i); }
    }

    /// Negative when this is smaller, 0 when equal, positive when larger.
    /// ```noodlecore
    /// 1.compareTo(2)  // => -1
    /// ```
    func compareTo(other: int): int { return this < other ? -1 : this > other ? 1 : 0; }
}
