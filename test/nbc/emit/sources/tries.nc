func risky(n: int): int {
    if (n > 3) { throw new Error(8001, "too much"); }
    return n;
}

func cleanup(n: int): int {
    let closed = 0;
    try {
        if (n == 0) { return closed; }
        closed = risky(n);
    } catch (e: Error) {
        closed = -1;
    } finally {
        closed += 1;
    }
    return closed;
}

func firstGood(values: List<int>): int {
    for (value in values) {
        try {
            if (value < 0) { continue; }
            return risky(value);
        } finally {
            print(value);
        }
    }
    return -1;
}
