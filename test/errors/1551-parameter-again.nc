func double(n: int): int {
    let n = n * 2;
    return n;
}
