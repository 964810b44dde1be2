@distributed(2)
func work(n: int): int { return n; }
