func multiply(a: List<int>, b: List<int>): List<int> { return [...a, ...b]; }
print(multiply((1..=20).toList() (1..=20).toList()).length);
