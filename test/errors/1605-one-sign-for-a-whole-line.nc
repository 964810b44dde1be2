class Editor {
    int total = 0;
    func count(): int { return this..total; }
    func isLong(): bool { return 3 < this..length; }
    func isShort(): bool { if (this,total < 3) { return true; } return false; }
}

func joined(xs: List<int>): List<int> { return [1 ...xs]; }

func firstOf(n: int, xs: List<int>): List<int> {
    return n == xs.length  xs : xs.slice(0, n);
}

func emptyLength(): int {
    const zero = "" length;
    return zero * 2 - 1;
}
