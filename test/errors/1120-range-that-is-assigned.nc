func sum(n: int): int {
    let s = 0;
    for (i = 0..n) { s += i; }
    for (i = 1 to n) { s += i; }
    for (let i = 1..=n) { s += i; }
    return s;
}

print(sum(3));
