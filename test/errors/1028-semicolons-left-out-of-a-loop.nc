func sum(xs: List<int>): int {
    let sum = 0;
    for (let i = 0; i < xs.length i++) { sum += xs[i]; }
    for (let i = 0 i < xs.length; i++) { sum += xs[i]; }
    for (let i = 0; i < 3 ++i) { sum += xs[i]; }
    return sum;
}

print(sum([1, 2, 3]));
