func shift(s: String, k: int): String {
    sb = "";
    for (c in s) { sb += c + k; }
    return sb;
}

print(shift("a", 1));
