const LIMIT = 3;

func Main(): void {
    print(LIMIT);
}

func domain(): int { return 1; }
