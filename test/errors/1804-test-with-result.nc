@test func adds(): bool {
    return 1 + 1 == 2;
}
