func first(): int
    return 1;
}

func second(): int { return 2; }
