// Each turn of a loop has variables of its own.
func main() {
    const fs: List<() => int> = [];
    for (i in 0..3) { fs.add(() => i); }
    print(fs.map((f) => f()));
    // expect: [0, 1, 2]
    fs.clear();
    for (let i = 0; i < 3; i++) { fs.add(() => i); }
    print(fs.map((f) => f()));
    // expect: [0, 1, 2]
    fs.clear();
    for (let i = 0; i < 3; i++) {
        fs.add(() => { i += 10; return i; });
    }
    print(fs.map((f) => f()));
    // expect: [10, 11, 12]
    print(fs.map((f) => f()));
    // expect: [20, 21, 22]
    fs.clear();
    for (x in [5, 6]) {
        let y = x;
        fs.add(() => { y += x; return y; });
    }
    print(fs.map((f) => f()));
    // expect: [10, 12]
    print(fs.map((f) => f()));
    // expect: [15, 18]
    fs.clear();
    let n = 0;
    while (n < 3) {
        const kept = n;
        fs.add(() => kept * 100);
        n++;
    }
    print(fs.map((f) => f()));
    // expect: [0, 100, 200]
    fs.clear();
    for (let i = 0; i < 6; i++) {
        if (i % 2 == 0) { continue; }
        fs.add(() => i);
    }
    print(fs.map((f) => f()));
    // expect: [1, 3, 5]
}
