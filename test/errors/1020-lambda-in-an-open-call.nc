// The second of two parentheses is that of the lambda: the one that is missing closes the call.
func show(numbers: List<int>): int {
    numbers.forEach((n) => print(n);
    return numbers.length;
}

func large(numbers: List<int>): List<int> {
    let large = numbers.map((n) => n + 1).filter((n) => n > 1;
    return large;
}

print(`${show([1])} ${large([1])}`);
