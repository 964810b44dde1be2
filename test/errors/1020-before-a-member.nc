func number(text: String, start: int, at: int): float {
    const value = text.substring(start, at.toFloatOrNull();
    if (value == null) { throw new Error(8001, "not a number"); }
    return value;
}

print(number("a1", 1, 2));
