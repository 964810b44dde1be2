func most(xs: List<int>): int {
    let best = 0;
    count := 0
    for (x in xs) {
        if (x > best) { best := x; }
        count := count + 1;
    }
    return best + count;
}

print(most([1, 2]));
