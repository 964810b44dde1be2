func power(base: int, times: int, m: int): int {
    let result = 1;
    for (_ in 0..times) { result = result base % m; }
    return result;
}

print(power(2, 5, 7));
