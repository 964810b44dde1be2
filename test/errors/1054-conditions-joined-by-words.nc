func inside(x: int, y: int): bool {
    if (x > 0) and (y > 0) {
        return true;
    }
    if (x == 0) or (y == 0) {
        return true;
    }
    return false;
}
