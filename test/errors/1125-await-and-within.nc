func slow(): int { sleep(5); return 1; }

func wait(task: Task<int>): int { return awaittask within 50; }

print(wait(spawn slow()));
