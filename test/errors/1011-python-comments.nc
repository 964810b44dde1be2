# Adds two numbers.
func add(a: int, b: int): int {
    return a + b; # the sum
}
