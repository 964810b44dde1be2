funtion f(n: int): int { return n; }
If (f(1) > 0) { print("a"); }
