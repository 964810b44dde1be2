func first(n: int, names: Set<String>): String { return n[0] + names[0]; }
