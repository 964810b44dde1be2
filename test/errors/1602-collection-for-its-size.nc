func shorten(lines: List<String>, names: Set<String>, limit: int): bool {
    while (lines > limit) {
        lines.removeAt(0);
    }
    return 3 < names;
}
