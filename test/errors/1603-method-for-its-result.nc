func ready(parts: List<String>): bool {
    return parts.count == 2 || parts.isEmpty != false;
}
