func find(items: Map<String, int>, key: String): int {
    if (value = items[key]) { return value; }
    while (next = items["next"]) { print(next); }
    return 0;
}
print(find({}, "a"));
