func greet(names: list<STRING>) {
    for (name in names) { print(name); }
}
