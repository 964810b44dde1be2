func load(): int { return 1; }

func main() {
    const task = spawn load();
    print(task + 1);
}
