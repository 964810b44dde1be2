func size(): int { return 1; }

func double(x: size): int { return 2; }
