func countdown(from: int): int {
    let rest = from;
    while (rest > 3) do {
        rest--;
    }
    for (i in 0..3) do {
        rest += i;
    }
    while (rest > 0) do { rest--; } while (rest > 2);
    return rest;
}
