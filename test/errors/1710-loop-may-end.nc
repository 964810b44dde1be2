func first(names: List<String>): String {
    for (name in names) {
        return name;
    }
}
