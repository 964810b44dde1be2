func first(items: List<int>): int {
    if (items.isEmpty()) { return; }
    return items[0];
}
