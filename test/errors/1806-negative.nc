@distributed(retries: -1)
func work(n: int): int { return n; }
