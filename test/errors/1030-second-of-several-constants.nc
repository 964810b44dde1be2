func sum(): int {
    const a = 1,  = 2, c = 3;
    return a + b + c;
}
print(sum());
