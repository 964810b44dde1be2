func largest(numbers: List<int>): int { return Math.max(numbers); }

print(largest([1, 2]));
