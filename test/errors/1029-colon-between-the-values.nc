func first(names: List<String>): String {
    return names.isEmpty() ? "nobody" names[0];
}
