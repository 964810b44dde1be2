// What is foreign in one line is one mistake.
fun <T> firstOf(xs: List<T>): T { return xs[0]; }

func sizeOf(value: any): int {
    if (value instanceof String text) { return 1; }
    if not (value is int) { raise TypeError("a number"); }
    for i := 0; i < 3; i++ { print(i) }
    for i in 0..<3 { print(i) }
    const found: String? = nil
    if found != nil { print(found) }
    const word = if value is int { "int" } else { "other" };
    const add = (int a, int b) -> a + b;
    print(word + add(1, 2) + firstOf([1]));
    raise Error(8100, "end");
}

print(sizeOf(1));
