func parse(text: String): int {
    const salary, err = text.toIntOrNull();
    if (err != null) { throw err; }
    return salary * 2;
}

func load(text: String): int {
    n, err := text.toInt();
    if (err != null) { throw err; }
    return n;
}

print(parse("1") + load("2"));
