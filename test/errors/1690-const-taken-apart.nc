func run(n: int): int {
    const [low, high] = [0, n];
    while (low < high) {
        low += 1;
        high -= 1;
    }
    return low;
}

print(run(3));
