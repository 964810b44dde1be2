func half(n: float): float {
    const factor = 0,5;
    return n * factor;
}
