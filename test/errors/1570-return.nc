func count(items: List<String>): int {
    return items.join(", ");
}
