func seed(x: float): int {
    const a = x | 0;
    const b = ~~x;
    const c = x >> 0;
    const d = (x * 2.0 / 3.0) | 0;
    const e = ~~(x * 2.0);
    return a + b + c + d + e + (~x) + (x >> 1) + (x | 3) + (x >>> 0);
}
print(seed(5.7));
