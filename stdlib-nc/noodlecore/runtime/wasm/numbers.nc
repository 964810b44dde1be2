// Numbers: their text and what no instruction does.

import noodlecore.runtime.wasm.errors.{failure}
import noodlecore.runtime.wasm.host as host

func intText(value: int): String {
    if ((value << 32) >> 32 == value) { return host.shortIntText(value, 10); }
    return value > 9007199254740991 || value < -9007199254740991
        ? host.wideIntText(value)
        : host.smallIntText(value);
}

func floatText(value: float): String { return host.floatText(value); }

// Squares are what powers are written for most of all; to the engine they are products as well.
func intPower(base: int, exponent: int): int {
    return exponent == 2 ? base * base : anyIntPower(base, exponent);
}

func anyIntPower(base: int, exponent: int): int {
    if (exponent < 0) { throw failure(3107, { "exponent": exponent }); }
    let result = 1;
    let factor = base;
    let rest = exponent;
    while (rest > 0) {
        if ((rest & 1) == 1) { result *= factor; }
        rest >>= 1;
        factor *= factor;
    }
    return result;
}

func floatPower(base: float, exponent: float): float {
    return exponent == 2.0 ? base * base : host.power(base, exponent);
}

func floatRemainder(a: float, b: float): float { return host.remainder(a, b); }

// An int and a float are compared exactly, and NaN comes last.
func compareNumbers(a: any, b: any): int {
    if (a is int) {
        if (b is int) { return a < b ? -1 : a > b ? 1 : 0; }
        return b is float ? compareMixed(a, b) : 0;
    }
    if (a is float) {
        if (b is int) { return -compareMixed(b, a); }
        return b is float ? compareFloats(a, b) : 0;
    }
    return 0;
}

func compareFloats(a: float, b: float): int {
    if (a == b) { return 0; }
    if (a.isNaN() || b.isNaN()) { return !a.isNaN() ? -1 : b.isNaN() ? 0 : 1; }
    return a < b ? -1 : 1;
}

func compareMixed(a: int, b: float): int {
    if (b.isNaN()) { return -1; }
    if (b >= 9223372036854775808.0) { return -1; }
    if (b < -9223372036854775808.0) { return 1; }
    const whole = b.toInt();
    if (a != whole) { return a < whole ? -1 : 1; }
    return compareFloats(whole.toFloat(), b);
}
