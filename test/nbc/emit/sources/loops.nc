func sum(limit: int): int {
    let total = 0;
    for (let i = 0; i < limit; i++) { total += i; }
    return total;
}

func firstSquareAbove(limit: int): int {
    let n = 0;
    while (n * n <= limit) { n += 1; }
    return n;
}

func digits(n: int): int {
    let count = 0;
    do {
        count += 1;
        n = n / 10;
    } while (n != 0);
    return count;
}

func primesBelow(limit: int): int {
    let found = 0;
    outer: for (let n = 2; n < limit; n++) {
        for (let d = 2; d * d <= n; d++) {
            if (n % d == 0) { continue outer; }
        }
        found += 1;
    }
    return found;
}

func total(values: List<int>): int {
    let sum = 0;
    for (value in values) {
        if (value < 0) { break; }
        sum += value;
    }
    return sum;
}
