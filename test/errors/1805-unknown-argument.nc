@distributed(cpus: 2, memoryMB: 512)
func work(n: int): int { return n; }
