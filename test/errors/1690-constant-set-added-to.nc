func collect(names: List<String>): Set<String> {
    const known = new Set<String>();
    for (name in names) {
        known += name;
    }
    return known;
}
