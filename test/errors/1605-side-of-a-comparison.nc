func join(first: String?, second: String?): int {
    if (first ==  || second == null) return 0;
    return first.length + second.length;
}
func meet(first: String?, second: String?): int {
    if (first == null ||  == null) return 0;
    return first.length + second.length;
}
func both(first: String?, second: String?): int {
    if (first == null  second == null) return 0;
    return first.length + second.length;
}
print(join("a", null) + meet("a", "b") + both("a", "b"));
