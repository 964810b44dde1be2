// A narrowed `int?` or `float?` is computed with as the number that it is.
func describe(n: int?): String {
    if (n == null) { return "nothing"; }
    return "n + 1 = " + (n + 1);
}

func half(x: float?): float {
    if (x) { return x / 2; }
    return -1.0;
}

func sum(values: List<int?>): int {
    let total = 0;
    for (v in values) {
        if (v != null) { total += v; }
    }
    return total;
}

func main() {
    print(describe(41));
    // expect: n + 1 = 42
    print(describe(null));
    // expect: nothing
    print(half(5.0));
    // expect: 2.5
    print(half(null));
    // expect: -1.0
    print(sum([1, null, 2, null, 3]));
    // expect: 6
    let x: int? = 4;
    while (x != null && x > 0) {
        x = x == 1 ? null : x - 1;
    }
    print(x);
    // expect: null
    const b: bool? = true;
    print(b == true);
    // expect: true
    print((b ?? false) && true);
    // expect: true
}
