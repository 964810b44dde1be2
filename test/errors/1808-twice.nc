@distributed(cpu: 1, cpu: 2)
func work(n: int): int { return n; }
