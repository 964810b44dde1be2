func pop(xs: List<int>): int {
    if (xs.isEmpty()) { throw EmptyStackError("nothing to pop"); }
    if (xs.length > 9) { throw StackOverflowException(); }
    return xs.removeLast();
}
