func new(in: int): int {
    let class = in + 1;
    return class;
}
