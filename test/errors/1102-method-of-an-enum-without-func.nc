enum Priority {
    Low,
    High;

    weight(): int {
        return this == High ? 10 : 1;
    }
}
