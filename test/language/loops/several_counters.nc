// The head of a loop declares as many variables as it needs; each turn has its own.
func isPalindrome(text: String): bool {
    for (let i = 0, j = text.length - 1; i < j; i++, j--) {
        if (text[i] != text[j]) { return false; }
    }
    return true;
}

func main() {
    print(`${isPalindrome("level")} ${isPalindrome("lever")} ${isPalindrome("")}`);
    // expect: true false true
    for (let i = 0, n = 3, name: String = "x"; i < n; i++, name += i) { print(name); }
    // expect: x
    // expect: x1
    // expect: x12
    let low = 0;
    let high = 0;
    for (low = 1, high = 4; low < high; low++, high--) { print(`${low} ${high}`); }
    // expect: 1 4
    // expect: 2 3
    print(`${low} ${high}`);
    // expect: 3 2
    const kept: List<() => int> = [];
    for (let a = 0, b = 10; a < 3; a++, b += 10) { kept.add(() => a + b); }
    print(kept.map((f) => f()));
    // expect: [10, 21, 32]
    const bumps: List<() => int> = [];
    for (let a = 0, b = 10; a < 2; a++) { bumps.add(() => ++b + a); }
    print(`${bumps[0]()} ${bumps[0]()} ${bumps[1]()}`);
    // expect: 11 12 12
    for (let first = 1, second = first + 1; second < 3; second++) { print(first + second); }
    // expect: 3
    for (const i = 0, j = 5; i < j; ) { print(j); break; }
    // expect: 5
}
