func average(total: int, count: int): float {
    const mean: float = total / count;
    return mean + (total / 2) * 1.5 + Math.sqrt(total / count);
}
