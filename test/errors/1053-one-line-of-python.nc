func check(x: int?): int? {
    if x is None: return None
    return x;
}

print(check(1) ?? 0);
