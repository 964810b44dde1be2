func total(items: List<int>): int {
    val start = 1;
    val sum = start;
    for (item in items) { sum += item; }
    val count = 0;
    items.forEach((_) => { count++; });
    return sum * count;
}
