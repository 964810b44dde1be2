// A lambda that writes all its types may use its variable, and others that use it in turn.
func early(): int { return factorial(3); }
const factorial = (n: int): int => n <= 1 ? 1 : n * factorial(n - 1);
const isEven = (n: int): bool => n == 0 || isOdd(n - 1);
const isOdd = (n: int): bool => n != 0 && isEven(n - 1);
let steps = (n: int): int => n == 1 ? 0 : 1 + steps(n % 2 == 0 ? n / 2 : 3 * n + 1);

print(`${factorial(5)} ${early()} ${isEven(10)} ${isOdd(10)} ${steps(27)}`);
// expect: 120 6 true false 111
