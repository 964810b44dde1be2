func first(items: List<T>): int {
    return items.length;
}
