func middle(low: int, high: int): int {
    const span = high - low;
    let half = span // 2
    half = span // 2;
    print(half); // 2
    const limit = 10; // 2;
    let n = limit // the limit
    let m = n // see issue 12
    let a = [n, m] // 2
    print(a) // 3
    print(n) // print(m);
    return low + half // 2;
}

func main() {
    print(7 // 2);
    let xs = [7 // 2, 1];
    print(middle(1, 9) + xs[0]);
}
