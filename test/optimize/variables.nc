func copies(a: int, b: int): int {
    let x = a;
    const y = x;
    x = b;
    return x + y;
}

func unused(a: int): int {
    const text = "never " + a;
    const list = [1, 2, 3];
    return a;
}

func counter(): int {
    let count = 0;
    const increase = (by: int) => { count += by; return count; };
    increase(2);
    increase(3);
    return count;
}

func kept(): () => int {
    let count = 0;
    return () => { count += 1; return count; };
}

func loop(limit: int): int {
    let step = 1;
    let at = 0;
    while (at < limit) {
        at += step;
        if (at > 10) { step = 2; }
    }
    return at;
}

func early(n: int): int {
    for (i in 0..n) {
        const found = lookup(i);
        if (found > 3) { return found; }
    }
    return -1;
}

func lookup(i: int): int {
    if (i == 7) { return 70; }
    if (i == 8) { return 80; }
    return 0;
}
