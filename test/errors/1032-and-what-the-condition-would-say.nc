func first(value: any): int {
    if () { return value + 1; }
    return 0;
}

print(first(1));
