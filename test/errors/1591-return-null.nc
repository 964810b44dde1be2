func find(names: List<String>, wanted: String): String {
    for (name in names) { if (name == wanted) { return name; } }
    return null;
}
