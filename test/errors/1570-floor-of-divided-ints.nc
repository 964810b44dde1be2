func digits(n: int): int {
    let rest = n, count = 0;
    while (rest > 0) {
        rest = Math.floor(rest / 10);
        count++;
    }
    return Math.floor(count / 2) + 1;
}
