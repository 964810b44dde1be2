// Math.min, max and abs of numbers that stand unboxed: ints stay exact, NaN wins, a draw is the first one's.
func least(values: List<float>): float {
    let found = values[0];
    for (value in values) { found = Math.min(found, value); }
    return found;
}

func spread(a: int, b: int): int {
    let sum = 0;
    for (i in 0..200) { sum += Math.max(a, b + i) - Math.min(a, b - i) + Math.abs(b - i); }
    return sum;
}

func between(x: float, low: float, high: float): float {
    return Math.max(low, Math.min(x, high));
}

func main() {
    print(least([3.0, -2.5, 7.0]));
    // expect: -2.5
    print(least([3.0, 0.0 / 0.0, 7.0]));
    // expect: NaN
    print(spread(10, 4));
    // expect: 58941
    print(Math.max(9007199254740993, 9007199254740992));
    // expect: 9007199254740993
    print(Math.abs(-9007199254740993));
    // expect: 9007199254740993
    for (i in 0..100) { between(i * 1.0, 2.0, 50.0); }
    print(between(1.0, 2.0, 50.0));
    // expect: 2.0
    print(between(75.5, 2.0, 50.0));
    // expect: 50.0
    print(Math.min(0.0, -0.0));
    // expect: 0.0
    print(Math.max(-0.0, 0.0));
    // expect: -0.0
    print(Math.abs(-0.0));
    // expect: 0.0
    let x = 4.0;
    const y = Math.max(x, 2.0);
    x = 1.0;
    print(y);
    // expect: 4.0
}
