class Sheet {
    int rows = 0;
}

func make(): int {
    return new Shet().rows;
}
