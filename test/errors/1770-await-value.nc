func load(): int { return 1; }

func main() {
    print(await load());
    const n = 3;
    print(await n);
}
