func parse(text: String): int {
    const n = try { text.toInt() } catch (e) { -1 } finally { print("done"); };
    return n + 1;
}
print(parse("4"));
