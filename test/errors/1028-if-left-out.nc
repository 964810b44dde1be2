func half(of: int?): int {
    (of == null) {
        return 0;
    }
    return of / 2;
}
print(half(4));
