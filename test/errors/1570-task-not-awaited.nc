func load(): int { return 42; }

func main() {
    const answer: int = spawn load();
    print(answer);
}
