func check(n: int): void {
    if (n < 0) {
        throws new Error(8001, "negative");
    }
}
