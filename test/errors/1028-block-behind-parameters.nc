func show(names: List<String>): void {
    names.forEach((name) { print(name); });
    const lengths = names.map((name) { return name.length; });
    print(lengths);
}
