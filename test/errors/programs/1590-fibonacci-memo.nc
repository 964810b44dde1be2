func fib(n: int, memo: Map<int, int> = new Map()): int {
    if (n < 2) return n
    if (memo.has(n)) return memo.get(n)
    const value = fib(n - 1, memo) + fib(n - 2, memo)
    memo[n] = value
    return value
}

func main() {
    print(fib("10"))
    print(fib(10, 3))
}
