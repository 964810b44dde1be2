@test func adds(a: int, b: int) {
    print(a + b);
}
