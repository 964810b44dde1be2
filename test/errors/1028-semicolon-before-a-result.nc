func squares(n: int); List<int> {
    return (0..n).map((i) => i * i);
}
print(squares(3).length);
