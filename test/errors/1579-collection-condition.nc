func show(name: String, items: List<int>) {
    if (name) { print(name); }
    if (!items) { print("empty"); }
}
