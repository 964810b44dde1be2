func show(name: String) {
    if (name != null) { print(name); }
    if (name == null) { print("nobody"); }
}
