/// Functions and constants over numbers. Those of one number are methods of `int` and `float` too, where that reads better.
class Math {
    static const float PI = 3.141592653589793;
    static const float E = 2.718281828459045;
    static const float TAU = 6.283185307179586;
    static const float SQRT2 = 1.4142135623730951;
    static const float LN2 = 0.6931471805599453;
    static const float LN10 = 2.302585092994046;

    // ---- either kind of number

    /// The smaller of two numbers, or the smallest of more.
    /// ```noodlecore
    /// Math.min(2, 1)     // => 1
    /// Math.min(3, 1, 2)  // => 1
    /// ```
    static extern func min<N extends Numeric>(a: N, b: N): N;

    /// The larger of two numbers, or the largest of more.
    /// ```noodlecore
    /// Math.max(2.5, 1.0)      // => 2.5
    /// Math.max(...[1, 3, 2])  // => 3
    /// ```
    static extern func max<N extends Numeric>(a: N, b: N): N;

    /// The smallest of any number of numbers: `Math.min` of more than two.
    private static func minOf<N extends Numeric>(...values: List<N>): N {
        let least = values.first();
        for (let i = 1; i < values.length; i++) { least = Math.min(least, values[i]); }
        return least;
    }

    /// The largest of any number of numbers: `Math.max` of more than two.
    private static func maxOf<N extends Numeric>(...values: List<N>): N {
        let most = values.first();
        for (let i = 1; i < values.length; i++) { most = Math.max(most, values[i]); }
        return most;
    }

    /// The distance from zero.
    /// ```noodlecore
    /// Math.abs(-3)  // => 3
    /// ```
    static extern func abs<N extends Numeric>(x: N): N;

    /// The nearest number from `low` to `high`.
    /// ```noodlecore
    /// Math.clamp(15, 0, 10)  // => 10
    /// ```
    static func clamp<N extends Numeric>(x: N, low: N, high: N): N {
        return Math.min(Math.max(x, low), high);
    }

    /// -1, 0 or 1.
    /// ```noodlecore
    /// Math.sign(-2.5)  // => -1
    /// ```
    static func sign(x: float): int { return x > 0.0 ? 1 : x < 0.0 ? -1 : 0; }

    // ---- rounding

    /// The whole number below, or the same.
    /// ```noodlecore
    /// Math.floor(-1.5)  // => -2.0
    /// ```
    static extern func floor(x: float): float;

    /// The whole number above, or the same.
    /// ```noodlecore
    /// Math.ceil(1.2)  // => 2.0
    /// ```
    static extern func ceil(x: float): float;

    /// The nearest whole number; halves go up.
    /// ```noodlecore
    /// Math.round(2.5)  // => 3.0
    /// ```
    static extern func round(x: float): float;

    /// Without what stands behind the point.
    /// ```noodlecore
    /// Math.trunc(-1.7)  // => -1.0
    /// ```
    static extern func trunc(x: float): float;

    /// The nearest number that single precision has.
    /// ```noodlecore
    /// Math.fround(0.5)  // => 0.5
    /// ```
    static extern func fround(x: float): float;

    // ---- powers and logarithms

    /// The square root; NaN for a negative number.
    /// ```noodlecore
    /// Math.sqrt(9)  // => 3.0
    /// ```
    static extern func sqrt(x: float): float;

    /// The cube root.
    /// ```noodlecore
    /// Math.cbrt(27)  // => 3.0
    /// ```
    static extern func cbrt(x: float): float;

    /// A power of floats; `**` has it as an operator.
    /// ```noodlecore
    /// Math.pow(2, 0.5)  // => 1.4142135623730951
    /// ```
    static extern func pow(base: float, exponent: float): float;

    /// e to a power.
    /// ```noodlecore
    /// Math.exp(0)  // => 1.0
    /// ```
    static extern func exp(x: float): float;

    /// `exp(x) - 1`, exact near 0.
    /// ```noodlecore
    /// Math.expm1(0)  // => 0.0
    /// ```
    static extern func expm1(x: float): float;

    /// The natural logarithm.
    /// ```noodlecore
    /// Math.log(Math.E)  // => 1.0
    /// ```
    static extern func log(x: float): float;

    /// The logarithm to base 2.
    /// ```noodlecore
    /// Math.log2(8)  // => 3.0
    /// ```
    static extern func log2(x: float): float;

    /// The logarithm to base 10.
    /// ```noodlecore
    /// Math.log10(1000)  // => 3.0
    /// ```
    static extern func log10(x: float): float;

    /// `log(1 + x)`, exact near 0.
    /// ```noodlecore
    /// Math.log1p(0)  // => 0.0
    /// ```
    static extern func log1p(x: float): float;

    /// The length of the diagonal of a rectangle.
    /// ```noodlecore
    /// Math.hypot(3, 4)  // => 5.0
    /// ```
    static extern func hypot(x: float, y: float): float;

    // ---- angles, in radians

    /// ```noodlecore
    /// Math.sin(0)  // => 0.0
    /// ```
    static extern func sin(x: float): float;
    /// ```noodlecore
    /// Math.cos(0)  // => 1.0
    /// ```
    static extern func cos(x: float): float;
    /// ```noodlecore
    /// Math.tan(0)  // => 0.0
    /// ```
    static extern func tan(x: float): float;
    /// ```noodlecore
    /// Math.asin(1)  // => 1.5707963267948966
    /// ```
    static extern func asin(x: float): float;
    /// ```noodlecore
    /// Math.acos(1)  // => 0.0
    /// ```
    static extern func acos(x: float): float;
    /// ```noodlecore
    /// Math.atan(1)  // => 0.7853981633974483
    /// ```
    static extern func atan(x: float): float;
    /// The angle of the point (x, y) from the x axis, from -PI to PI.
    /// ```noodlecore
    /// Math.atan2(1, 1)  // => 0.7853981633974483
    /// ```
    static extern func atan2(y: float, x: float): float;
    /// ```noodlecore
    /// Math.sinh(0)  // => 0.0
    /// ```
    static extern func sinh(x: float): float;
    /// ```noodlecore
    /// Math.cosh(0)  // => 1.0
    /// ```
    static extern func cosh(x: float): float;
    /// ```noodlecore
    /// Math.tanh(0)  // => 0.0
    /// ```
    static extern func tanh(x: float): float;
    /// ```noodlecore
    /// Math.asinh(0)  // => 0.0
    /// ```
    static extern func asinh(x: float): float;
    /// ```noodlecore
    /// Math.acosh(1)  // => 0.0
    /// ```
    static extern func acosh(x: float): float;
    /// ```noodlecore
    /// Math.atanh(0)  // => 0.0
    /// ```
    static extern func atanh(x: float): float;

    /// Degrees as radians.
    /// ```noodlecore
    /// Math.toRadians(180)  // => 3.141592653589793
    /// ```
    static func toRadians(degrees: float): float { return degrees / 180.0 * Math.PI; }

    /// Radians as degrees.
    /// ```noodlecore
    /// Math.toDegrees(Math.PI)  // => 180.0
    /// ```
    static func toDegrees(radians: float): float { return radians / Math.PI * 180.0; }

    // ---- whole numbers

    /// The greatest number that divides both; never negative.
    /// ```noodlecore
    /// Math.gcd(12, 18)  // => 6
    /// ```
    static func gcd(a: int, b: int): int {
        let x = a.abs();
        let y = b.abs();
        while (y != 0) {
            const rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /// The smallest positive number that both divide; 0 where one of them is 0.
    /// ```noodlecore
    /// Math.lcm(4, 6)  // => 12
    /// ```
    static func lcm(a: int, b: int): int {
        return a == 0 || b == 0 ? 0 : (a / Math.gcd(a, b) * b).abs();
    }

    /// The largest whole number whose square is not greater; an error [3501] for a negative number.
    /// ```noodlecore
    /// Math.isqrt(17)  // => 4
    /// ```
    static func isqrt(n: int): int {
        if (n < 0) { throw new Error(3501, `${n} has no whole square root`); }
        let root = Math.sqrt(n).toInt();
        while (root * root > n || root > 3037000499) { root -= 1; }
        while (root < 3037000499 && (root + 1) * (root + 1) <= n) { root += 1; }
        return root;
    }

    /// The point that lies the part `t` of the way from `a` to `b`.
    /// ```noodlecore
    /// Math.lerp(0, 10, 0.25)  // => 2.5
    /// ```
    static func lerp(a: float, b: float, t: float): float { return a + (b - a) * t; }

    /// The sum of two ints; an error [3502] instead of wrapping around.
    /// ```noodlecore
    /// Math.addExact(2, 3)  // => 5
    /// ```
    static func addExact(a: int, b: int): int {
        const sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) { throw overflow(`${a} + ${b}`); }
        return sum;
    }

    /// The difference of two ints; an error [3502] instead of wrapping around.
    /// ```noodlecore
    /// Math.subtractExact(2, 3)  // => -1
    /// ```
    static func subtractExact(a: int, b: int): int {
        const difference = a - b;
        if (((a ^ b) & (a ^ difference)) < 0) { throw overflow(`${a} - ${b}`); }
        return difference;
    }

    /// The product of two ints; an error [3502] instead of wrapping around.
    /// ```noodlecore
    /// Math.multiplyExact(2, 3)  // => 6
    /// ```
    static func multiplyExact(a: int, b: int): int {
        const product = a * b;
        const minusOne = a == -1 && b == int.MIN || b == -1 && a == int.MIN;
        if (minusOne || a != 0 && product / a != b) { throw overflow(`${a} * ${b}`); }
        return product;
    }
}

private func overflow(sum: String): Error {
    return new Error(3502, `${sum} does not fit into an int`);
}
