func show(n: int) {
    if (n is String) { print("text"); }
}
