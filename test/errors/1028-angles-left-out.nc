class BoxT> {
    T value;
    constructor(this.value) {}
}

enum Outcome T, E> { Done(value: T), Failed(error: E) }

func parse(text: String): Outcomeint, String> {
    if (text == "") { return Outcome.Failed("empty"); }
    return Outcome.Done(text.length);
}

func count(words: ListString>): Map<String, int> {
    const counts = new MapString, int>();
    for (word in words) { counts[word] = (counts[word] ?? 0) + 1; }
    return counts;
}

func twiceT>(f: (T) => T, x: T): T { return f(f(x)); }

print(count(["a"]));
print(twice((n) => n + 1, 4));
print(new Box int>(3).value);
match (parse("x")) {
    Done(n) => print(n),
    Failed(error) => print(error),
}
