func largest<T extends Comparable>(values: List<T>): T {
    let best = values[0];
    for (value in values) { if (value > best) { best = value; } }
    return best;
}
