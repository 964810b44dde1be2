func twice(n: int?): int {
    let m = return 5;
    return 1 + return m;
}
