func actions(): List<void> {
    return [];
}
