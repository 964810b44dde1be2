func countdown(from: int): int {
    let rest = from;
    repeat {
        rest--;
    } while (rest > 10);
    repeat {
        rest--;
    } until (rest == 0);
    repeat {
        if (rest > 5) { break; }
        rest++;
    }
    return rest;
}
