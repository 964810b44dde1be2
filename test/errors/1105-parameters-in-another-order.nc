func add(int a, List<int> b): int { return a + b.length; }
func sub(let a: int, final b: int): int { return a - b; }
