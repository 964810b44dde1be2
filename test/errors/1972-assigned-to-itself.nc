func halve(from: int): int {
    let rest = from;
    rest = rest // 2;
    return rest;
}
