// A lambda that calls itself through its own variable.
func main() {
    const factorial: (int) => int = (n) => n <= 1 ? 1 : n * factorial(n - 1);
    print(factorial(10));
    // expect: 3628800
    let fib: (int) => int = (n) => n;
    fib = (n) => n < 2 ? n : fib(n - 1) + fib(n - 2);
    print(fib(15));
    // expect: 610
}
