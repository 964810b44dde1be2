class Box {
    int value = 0;
    func map<>(f: (int) => int): int { return f(this.value); }
}

print(new Box().map((n) => n + 1));
