const WIDTH = 16;

func folded(): int {
    const mask = (1 << 63) - 1;
    const big = 4611686018427387904 * 3;
    return (mask & 255) + big / WIDTH + (-7 % 4) + (-7 >> 1) + (-1 >>> 60) + 3 ** 5;
}

func neutral(x: int, y: float): float { return ((x + 0) * 1 - 0) / 1 + y * 1.0 - 0.0; }

func negativeZero(y: float): float { return y + 0.0; }

func mayThrow(x: int): int { return x * 0 + x / 0; }

func texts(n: int): String { return "a" + 1 + true + "b" + n + "c" + "d"; }

func decided(n: int): int {
    const debug = false;
    if (debug && n > 3) { return 1; }
    if (!debug || n > 3) { return 2; }
    return 3;
}
