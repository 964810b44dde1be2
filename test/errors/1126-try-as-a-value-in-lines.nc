func parse(text: String): int {
    let n =
        try { text.toInt() }
        catch (e) { -1 };
    return n + 1;
}
print(parse("4"));
