class Counter {}

func Counter(): int { return 1; }
