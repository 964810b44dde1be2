func isLast(attempt: int, limit: int): bool {
    if (attempt >== limit) { return true; }
    if (attempt < = limit) { return false; }
    return attempt => limit;
}
