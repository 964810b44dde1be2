func split(all: List<int>): int {
    const [first, *others] = all;
    return first + others.length;
}
