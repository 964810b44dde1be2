func parse(text: String): int {
    const n = text.toIntOrNull() || throw new Error(8001, "no number");
    return n * 2;
}

print(parse("3"));
