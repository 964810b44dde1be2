func show(name: String) {
    if (name is String) { print(name); }
}
