func one(): int { return 1; }

func main() {
    let i = 0;
    const limit = 3;
    print(5++);
    print(++i++);
    print(--one());
    print((i + 1)++);
    ++i = 3;
    print(limit++);
    i = i++;
    let s: String = --i;
    if (i--) { print(s); }
}
