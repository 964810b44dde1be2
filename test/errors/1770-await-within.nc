func slow(n: int): int { sleep(n); return n; }

print(await slow(5) within 50);
