extern func now(): int { return 0; }

func main() { print(now()); }
