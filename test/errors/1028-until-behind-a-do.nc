func countdown(from: int): int {
    let rest = from;
    do {
        rest--;
    } until (rest <= 0);
    return rest;
}
