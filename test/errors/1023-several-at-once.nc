func show(names: List<String>) {
    print(names.map((name) => name.trim()).join(" "))));
}
