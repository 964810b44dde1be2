func add(a, b int, c, d string) int {
    return a + b + c.length + d.length;
}

print(add(1, 2, "a", "b"));
