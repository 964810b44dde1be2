// Each body of these `try` statements may wait, and so may have a stack of its own: too many of them are an error, not the end of the process.
// expect: 3201
// expect: 3201
// expect: 20
// expect: 20000
func waiting(n: int): int {
    try {
        if (n % 50 == 49) { sleep(0); }
        return 1 + waiting(n + 1);
    } finally {
        if (n < 0) { print("never"); }
    }
}

func codeOf(work: () => int): int {
    try { return work(); } catch (e) { return e.code; }
}

func nested(n: int): int {
    if (n == 0) { return 0; }
    try {
        sleep(0);
        return nested(n - 1) + 1;
    } catch (e) {
        return -1;
    }
}

func one(): int {
    sleep(1);
    return 1;
}

func main() {
    print(codeOf(() => waiting(0)));
    print(await spawn codeOf(() => waiting(0)));
    print(nested(20));
    let tasks: List<Task<int>> = [];
    for (i in 0..20000) { tasks.add(spawn one()); }
    let sum = 0;
    for (task in tasks) { sum += await task; }
    print(sum);
}
