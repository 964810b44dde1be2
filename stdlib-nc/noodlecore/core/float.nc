/// A 64-bit IEEE 754 number.
extern class float implements Comparable<float>, Numeric {
    /// The largest finite float.
    static const float MAX = 1.7976931348623157e308;
    /// The smallest positive float.
    static const float MIN_POSITIVE = 5e-324;
    /// The distance from 1.0 to the next float.
    static const float EPSILON = 2.220446049250313e-16;
    static const float INFINITY = 1.0 / 0.0;
    static const float NAN = 0.0 / 0.0;

    /// Reads a decimal number; null for any other text.
    /// ```noodlecore
    /// float.parse("1.5e3")  // => 1500.0
    /// float.parse("abc")    // => null
    /// ```
    static func parse(text: String): float? { return text.toFloatOrNull(); }

    /// The sum; 0.0 for nothing.
    /// ```noodlecore
    /// float.sum([0.5, 1.5])  // => 2.0
    /// ```
    static func sum(items: Iterable<float>): float {
        let total = 0.0;
        for (item in items) { total += item; }
        return total;
    }

    /// The mean; NaN for nothing.
    /// ```noodlecore
    /// float.average([1.0, 2.0])  // => 1.5
    /// ```
    static func average(items: Iterable<float>): float {
        let total = 0.0;
        let count = 0;
        for (item in items) {
            total += item;
            count += 1;
        }
        return total / count;
    }

    /// The product of floats; 1 for none.
    /// ```noodlecore
    /// float.product([0.5, 4.0])  // => 2.0
    /// ```
    static func product(items: Iterable<float>): float {
        let total = 1.0;
        for (item in items) { total *= item; }
        return total;
    }

    /// The float itself, so that code can convert whichever number it has.
    /// ```noodlecore
    /// 1.5.toFloat()  // => 1.5
    /// ```
    func toFloat(): float { return this; }

    /// The int toward zero. Beyond the range of int it gives `int.MAX` or `int.MIN`; NaN gives 0.
    /// ```noodlecore
    /// 2.9.toInt()     // => 2
    /// (-2.9).toInt()  // => -2
    /// ```
    extern func toInt(): int;

    /// The nearest int; halves go up.
    /// ```noodlecore
    /// 2.5.roundToInt()  // => 3
    /// ```
    func roundToInt(): int { return this.round().toInt(); }

    /// The text with so many decimals, from 0 to 100.
    /// ```noodlecore
    /// 3.14159.toFixed(2)  // => 3.14
    /// ```
    extern func toFixed(decimals: int): String;

    /// The text with so many significant digits, from 1 to 100.
    /// ```noodlecore
    /// 1234.5.toPrecision(3)  // => 1.23e+3
    /// ```
    extern func toPrecision(digits: int): String;

    /// The text as a digit, decimals and an exponent.
    /// ```noodlecore
    /// 1234.5.toExponential(2)  // => 1.23e+3
    /// ```
    extern func toExponential(decimals: int): String;

    /// The distance from zero.
    /// ```noodlecore
    /// (-1.5).abs()  // => 1.5
    /// ```
    func abs(): float { return this < 0.0 ? -this : this == 0.0 ? 0.0 : this; }

    /// -1.0, 0.0 or 1.0; NaN for NaN.
    /// ```noodlecore
    /// (-2.5).sign()  // => -1.0
    /// ```
    func sign(): float { return this < 0.0 ? -1.0 : this > 0.0 ? 1.0 : this; }

    /// The smaller of the two.
    /// ```noodlecore
    /// 1.5.min(2.0)  // => 1.5
    /// ```
    func min(other: float): float { return this < other || this.isNaN() ? this : other; }

    /// The larger of the two.
    /// ```noodlecore
    /// 1.5.max(2.0)  // => 2.0
    /// ```
    func max(other: float): float { return this > other || this.isNaN() ? this : other; }

    /// The nearest number from `low` to `high`.
    /// ```noodlecore
    /// 1.5.clamp(0.0, 1.0)  // => 1.0
    /// ```
    func clamp(low: float, high: float): float {
        return this < low ? low : this > high ? high : this;
    }

    /// Whether the number lies from `low` to `high`, both included.
    /// ```noodlecore
    /// 0.5.isBetween(0.0, 1.0)  // => true
    /// ```
    func isBetween(low: float, high: float): bool { return low <= this && this <= high; }

    /// The whole number below, or this one.
    /// ```noodlecore
    /// 1.7.floor()  // => 1.0
    /// ```
    func floor(): float { return Math.floor(this); }

    /// The whole number above, or this one.
    /// ```noodlecore
    /// 1.2.ceil()  // => 2.0
    /// ```
    func ceil(): float { return Math.ceil(this); }

    /// The nearest whole number; halves go up.
    /// ```noodlecore
    /// 1.5.round()  // => 2.0
    /// ```
    func round(): float { return Math.round(this); }

    /// Without what stands behind the point.
    /// ```noodlecore
    /// (-1.7).truncate()  // => -1.0
    /// ```
    func truncate(): float { return this < 0.0 ? Math.ceil(this) : Math.floor(this); }

    /// Rounded to so many decimals.
    /// ```noodlecore
    /// 3.14159.roundTo(2)  // => 3.14
    /// ```
    func roundTo(decimals: int): float {
        const scale = Math.pow(10.0, decimals);
        return (this * scale).round() / scale;
    }

    /// What stands behind the point.
    /// ```noodlecore
    /// 2.25.fraction()  // => 0.25
    /// ```
    func fraction(): float { return this - this.truncate(); }

    /// The remainder with the divisor's sign, where `%` has the dividend's.
    /// ```noodlecore
    /// (-1.0).floorMod(360.0)  // => 359.0
    /// ```
    func floorMod(divisor: float): float {
        const remainder = this % divisor;
        return remainder != 0.0 && remainder < 0.0 != divisor < 0.0
            ? remainder + divisor
            : remainder;
    }

    /// Whether it is "not a number".
    /// ```noodlecore
    /// (0.0 / 0.0).isNaN()  // => true
    /// ```
    func isNaN(): bool { return this != this; }

    /// Neither NaN nor infinite.
    /// ```noodlecore
    /// (1.0 / 0.0).isFinite()  // => false
    /// ```
    func isFinite(): bool { return this - this == 0.0; }

    /// Infinity or -Infinity.
    /// ```noodlecore
    /// (1.0 / 0.0).isInfinite()  // => true
    /// ```
    func isInfinite(): bool { return !this.isFinite() && !this.isNaN(); }

    /// Whether there is nothing behind the point.
    /// ```noodlecore
    /// 2.0.isWhole()  // => true
    /// ```
    func isWhole(): bool { return this.isFinite() && this.floor() == this; }

    /// Whether two floats differ by no more than a tolerance.
    /// ```noodlecore
    /// (0.1 + 0.2).isClose(0.3)  // => true
    /// ```
    func isClose(other: float, tolerance: float = 1e-9): bool {
        return this == other || (this - other).abs() <= tolerance;
    }

    /// The 64 bits as an int.
    /// ```noodlecore
    /// 1.0.toBits().toHex()  // => 3ff0000000000000
    /// ```
    extern func toBits(): int;

    /// The float with these 64 bits.
    /// ```noodlecore
    /// float.fromBits(0x3ff0000000000000)  // => 1.0
    /// ```
    static extern func fromBits(bits: int): float;

    /// Negative when this is smaller, 0 when equal, positive when larger. NaN comes last, so that sorting is stable with it.
    /// ```noodlecore
    /// 1.5.compareTo(0.5)  // => 1
    /// ```
    func compareTo(other: float): int {
        if (this < other) { return -1; }
        if (this > other) { return 1; }
        if (this == other) { return 0; }
        return this.isNaN().compareTo(other.isNaN());
    }
}
