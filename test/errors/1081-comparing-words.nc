func compare(a: int, b: int): bool {
    return a gt b || a eq 3 || b le 4;
}
