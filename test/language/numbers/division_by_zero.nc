// Division of ints by zero is an error with a code.
func divide(a: int, b: int): int { return a / b; }

func main() {
    print(divide(6, 3));
    // expect: 2
    print(divide(1, 0));
    // expect-error: [3104]
}
