#define LIMIT 500
func f(): int { return LIMIT + 1; }
print(f() + LIMIT);
