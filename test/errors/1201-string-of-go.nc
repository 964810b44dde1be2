func label(n: int): String { return "n" + string(n) + string(n * 2); }
print(label(3));
