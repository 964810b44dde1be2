// The exponent 2 is a product on some engines, and gives the same.

func square(x: float): float { return x ** 2; }
func power(x: float, y: float): float { return x ** y; }
func squareOf(n: int): int { return n ** 2; }
func powerOf(n: int, m: int): int { return n ** m; }

func main() {
    const floats = [0.0, -0.0, 1.5, -3.0, 1e200, 1e-200, 0.1, 1.0 / 3.0, 0.0 / 0.0, -1.0 / 0.0];
    print(floats.map((x) => square(x)));
    // expect: [0.0, 0.0, 2.25, 9.0, Infinity, 0.0, 0.010000000000000002, 0.1111111111111111, NaN, Infinity]
    print(floats.all((x) => square(x) == power(x, 2) || x.isNaN()));           // expect: true
    print(`${power(2, 0.5)} ${power(2, 10)} ${power(9, -2)} ${power(-8, 3)}`); // expect: 1.4142135623730951 1024.0 0.012345679012345678 -512.0
    print([0, -7, 3_000_000_000, -9_223_372_036_854_775_807].map((n) => squareOf(n))); // expect: [0, 49, 9000000000000000000, 1]
    print(`${powerOf(3, 0)} ${powerOf(3, 1)} ${powerOf(3, 2)} ${powerOf(-3, 3)} ${powerOf(2, 64)}`); // expect: 1 3 9 -27 0
    try { powerOf(2, -2); } catch (e) { print(e.code); } // expect: 3107
}
