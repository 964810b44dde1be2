func f(n: int): int {
    let total = 0;
    for ( in 0..n) {
        total += start;
        print(start);
    }
    return total;
}
print(f(3));
