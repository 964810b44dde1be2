@test
func intsWrapAround() {
    assertEqual(int.MAX + 1, int.MIN);
    assertEqual(int.MIN - 1, int.MAX);
    assertEqual(int.MAX * 2, -2);
    assertEqual(-int.MIN, int.MIN);
    assertEqual(int.MIN.abs(), int.MIN);
    assertEqual(3037000500 * 3037000500, -9223372036709301616);
}

@test
func divisionRoundsTowardZero() {
    assertEqual(7 / 2, 3);
    assertEqual(-7 / 2, -3);
    assertEqual(-7 % 3, -1);
    assertEqual(7 % -3, 1);
    assertEqual((-7).floorDiv(2), -4);
    assertEqual((-7).floorMod(3), 2);
    assertEqual((-7).floorMod(-3), -1);
    assertThrows(() => 1 / (1 - 1), 3104);
    assertThrows(() => 1 % (1 - 1), 3104);
}

@test
func bits() {
    assertEqual(0xff & 0x0f, 15);
    assertEqual(1 << 63, int.MIN);
    assertEqual(1 << 64, 1);
    assertEqual(-1 >>> 60, 15);
    assertEqual(-16 >> 2, -4);
    assertEqual(~0, -1);
    assertEqual(5 ^ 3, 6);
    assertEqual((-1).bitCount(), 64);
    assertEqual(0.leadingZeros(), 64);
    assertEqual(int.MIN.trailingZeros(), 63);
    assertEqual((-1).toHex(), "ffffffffffffffff");
    assertEqual(5.toBinary(4), "0101");
    assertEqual(0x123456789abcdef0.rotateLeft(16), 0x56789abcdef01234);
    assertEqual(1.rotateRight(1), int.MIN);
    assertTrue(8.hasBit(3));
}

@test
func intTexts() {
    assertEqual(255.toString(16), "ff");
    assertEqual((-255).toString(2), "-11111111");
    assertEqual(`${int.MIN}`, "-9223372036854775808");
    assertThrows(() => 1.toString(1), 3113);
    assertEqual(3.toFixed(1), "3.0");
    assertEqual(65.toChar(), "A");
}

@test
func floatTexts() {
    assertEqual(`${1.0}`, "1.0");
    assertEqual(`${0.1 + 0.2}`, "0.30000000000000004");
    assertEqual(`${1e21}`, "1e+21");
    assertEqual(`${1.0 / 0.0}`, "Infinity");
    assertEqual(`${0.0 / 0.0}`, "NaN");
    assertEqual(3.14159.toFixed(2), "3.14");
    assertEqual(0.000001234.toPrecision(2), "0.0000012");
    assertEqual(12345.678.toExponential(1), "1.2e+4");
    assertThrows(() => 1.5.toFixed(101), 3113);
}

@test
func floatsAsInts() {
    assertEqual(2.9.toInt(), 2);
    assertEqual((-2.9).toInt(), -2);
    assertEqual(1e30.toInt(), int.MAX);
    assertEqual((0.0 / 0.0).toInt(), 0);
    assertEqual(2.5.roundToInt(), 3);
    assertEqual((-2.5).roundToInt(), -2);
    assertEqual(2.345.roundTo(1), 2.3);
    assertTrue(4.0.isWhole());
    assertFalse(4.5.isWhole());
    assertClose(2.25.fraction(), 0.25);
}

@test
func notANumber() {
    const nan = 0.0 / 0.0;
    assertFalse(nan == nan);
    assertTrue(nan.isNaN());
    assertFalse(nan < 1.0);
    assertEqual(nan.compareTo(1.0), 1);
    assertTrue(Math.max(nan, 1.0).isNaN());
    assertTrue(Math.min(1.0, nan).isNaN());
    assertFalse(nan.isFinite());
}

@test
func mathTakesBothKinds() {
    assertEqual(Math.max(2, 3), 3);
    assertEqual(Math.max(2.5, 1.5), 2.5);
    assertEqual(Math.min(-1, 1), -1);
    assertEqual(Math.abs(-2), 2);
    assertEqual(Math.abs(-2.5), 2.5);
    assertEqual(Math.abs(-2.0), 2.0);
    assertEqual(Math.clamp(5, 0, 3), 3);
    assertEqual(Math.sign(-2.0), -1);
}

@test
func mathFunctions() {
    assertEqual(Math.sqrt(16), 4.0);
    assertClose(Math.sin(Math.PI / 6.0), 0.5);
    assertClose(Math.atan2(-1, -1), -2.356194490192345);
    assertEqual(Math.floor(-0.5), -1.0);
    assertEqual(Math.round(0.5), 1.0);
    assertEqual(Math.gcd(-12, 18), 6);
    assertEqual(Math.lcm(4, 6), 12);
    assertEqual(Math.isqrt(1000000), 1000);
    assertEqual(Math.isqrt(int.MAX), 3037000499);
    assertThrows(() => Math.isqrt(-1), 3501);
    assertClose(Math.toDegrees(Math.toRadians(42.0)), 42.0);
    assertEqual(2 ** 10, 1024);
    assertThrows(() => 2.pow(-1), 3107);
}

@test
func exactArithmetic() {
    assertEqual(Math.addExact(1, 2), 3);
    assertThrows(() => Math.addExact(int.MAX, 1), 3502);
    assertThrows(() => Math.subtractExact(int.MIN, 1), 3502);
    assertThrows(() => Math.multiplyExact(int.MIN, -1), 3502);
    assertThrows(() => Math.multiplyExact(4000000000, 4000000000), 3502);
    assertEqual(Math.multiplyExact(-3, 4), -12);
    assertEqual(Math.multiplyExact(0, int.MIN), 0);
}

@test
func rangesAreValues() {
    const r = 2..10;
    assertEqual(r.count(), 8);
    assertEqual(r.step(3).toList(), [2, 5, 8]);
    assertEqual(r.step(3).reversed().toList(), [8, 5, 2]);
    assertEqual((5..5).toList(), []);
    assertEqual((5..=5).toList(), [5]);
    assertEqual((9..2).count(), 0);
    assertTrue(r.contains(9));
    assertFalse(r.contains(10));
    assertFalse(r.step(3).contains(3));
    assertEqual(r.first(), 2);
    assertEqual(r.last(), 9);
    assertEqual((1..=100).sum(), 5050);
    assertEqual(2..10, 2..10);
    assertEqual(`${2..10}`, "2..10");
    assertThrows(() => r.step(0), 3116);
    let total = 0;
    for (i in r.reversed()) { total = total * 2 + i; }
    assertEqual(
        total,
        (9 * 128) + (8 * 64) + (7 * 32) + (6 * 16) + (5 * 8) + (4 * 4) + (3 * 2) + 2,
    );
}

@test
func floatBits() {
    assertEqual(1.5.toBits(), 0x3ff8000000000000);
    assertEqual(float.fromBits(0x4009_21fb_5444_2d18), Math.PI);
    assertEqual((-1.0).toBits().toHex(), "bff0000000000000");
}

@test
func digitsAndPowers() {
    assertEqual(
        [0.digits(), (-120).digits(), int.MIN.digits().take(3)],
        [[0], [1, 2, 0], [9, 2, 2]],
    );
    assertEqual(255.digits(2).length, 8);
    assertEqual([1, 2, 3, 64, 0, -4, int.MIN].map((n) => n.isPowerOfTwo()), [
        true,
        true,
        false,
        true,
        false,
        false,
        false,
    ]);
    assertEqual([0.breakTie(5), 3.breakTie(5), (-1).breakTie(0)], [5, 3, -1]);
}

@test
func divisionsThatRound() {
    const pairs = [
        [7, 2],
        [-7, 2],
        [7, -2],
        [-7, -2],
        [6, 3],
        [-6, 3],
        [0, 5],
        [int.MIN, 2],
        [int.MIN, 3],
        [int.MAX, -2],
    ];
    for (pair in pairs) {
        const [a, b] = pair;
        assertEqual(a.floorDiv(b) * b + a.floorMod(b), a, `${a} and ${b}`);
        assertTrue(a.floorMod(b) == 0 || (a.floorMod(b) < 0) == (b < 0), `${a} and ${b}`);
        assertEqual(a.ceilDiv(b) - a.floorDiv(b), a % b == 0 ? 0 : 1, `${a} and ${b}`);
    }
    assertThrows(() => { 1.floorDiv(0); }, 3104);
    assertThrows(() => { 1.ceilDiv(0); }, 3104);
    assertEqual(
        [(-1.0).floorMod(360.0), 725.0.floorMod(360.0), (-0.5).floorMod(-0.25), 3.0.floorMod(-2.0)],
        [359.0, 5.0, -0.0, -1.0],
    );
}

@test
func sumsOfMany() {
    assertEqual(
        [int.sum([]), int.product([]), int.sum(1..=4), int.product(1..=5)],
        [0, 1, 10, 120],
    );
    assertEqual([float.sum([]), float.product([]), float.product([0.5, 8.0])], [0.0, 1.0, 4.0]);
    assertEqual(int.average([1, 2, 4]), 7.0 / 3.0);
    assertTrue(int.average([]).isNaN() && float.average([]).isNaN());
}

/// As values, methods do what they do when they are called, where the compiler makes instructions of them.
@test
func methodsAsValues() {
    const n = -3;
    const [abs, toInt] = [n.abs, n.toInt];
    assertEqual([abs(), toInt()], [n.abs(), n.toInt()]);
    const [min, max] = [n.min, n.max];
    assertEqual([min(2), min(-9), max(2), max(-9)], [n.min(2), n.min(-9), n.max(2), n.max(-9)]);
    const widened = n.toFloat;
    assertEqual(widened(), n.toFloat());
    for (x in [-1.5, 1.5, -0.0, 0.0 / 0.0]) {
        const methods = [x.abs, x.floor, x.ceil, x.toFloat];
        assertEqual(
            `${methods.map((method) => method())}`,
            `${[x.abs(), x.floor(), x.ceil(), x.toFloat()]}`,
        );
    }
    const xs = [1];
    const [isEmpty, isNotEmpty] = [xs.isEmpty, xs.isNotEmpty];
    assertEqual([isEmpty(), isNotEmpty()], [false, true]);
    const set = xs.set;
    set(0, 5);
    assertEqual(xs, [5]);
    const [noText, someText] = ["a".isEmpty, "a".isNotEmpty];
    assertEqual([noText(), someText()], [false, true]);
}

@test
func rangesEnd() {
    const walk = (0..2).iterator();
    assertEqual([walk.next(), walk.next()], [0, 1]);
    assertFalse(walk.hasNext());
    assertThrows(() => { walk.next(); }, 3108);
    assertNull((0..10).find((i) => i > 20));
    assertEqual((0..10).find((i) => i > 4), 5);
    assertThrows(() => { (3..3).first(); }, 3108);
    assertThrows(() => { (3..3).last(); }, 3108);
    assertThrows(() => { (0..3).step(0); }, 3116);
}
