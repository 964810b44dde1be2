func step(x: float): int {
    let a = 0, b = 1;
    [a, b] = [x * 1.5, x * 2.0];
    return a + b;
}
