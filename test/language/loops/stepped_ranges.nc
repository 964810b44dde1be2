// `.step` and `.reversed` of a range that is walked where it is written count without an object, and mean the same.
func say(name: String, n: int): int {
    print(name);
    return n;
}

func joined(r: Range): String {
    let text = "";
    for (i in r) { text += i + " "; }
    return text.trim();
}

func main() {
    let text = "";
    for (i in (0..10).step(4)) { text += i + " "; }
    print(text == joined((0..10).step(4)) + " ");
    // expect: true
    text = "";
    for (i in (0..=8).step(4)) { text += i + " "; }
    print(text.trim());
    // expect: 0 4 8
    text = "";
    for (i in (2..6).reversed()) { text += i + " "; }
    print(text.trim() + "|" + joined((2..6).reversed()));
    // expect: 5 4 3 2|5 4 3 2
    text = "";
    for (i in (2..=6).reversed()) { text += i + " "; }
    print(text.trim());
    // expect: 6 5 4 3 2
    for (i in (3..3).reversed()) { print("never"); }
    for (i in (say("from", 1)..say("to", 6)).step(say("step", 2))) { print(i); }
    // expect: from
    // expect: to
    // expect: step
    // expect: 1
    // expect: 3
    // expect: 5
    for (i in (say("low", 1)..say("high", 3)).reversed()) { print(i); }
    // expect: low
    // expect: high
    // expect: 2
    // expect: 1
    const fs: List<() => int> = [];
    for (i in (0..6).step(2)) {
        if (i == 2) { continue; }
        fs.add(() => i);
    }
    print(fs.map((f) => f()));
    // expect: [0, 4]
    try {
        for (i in (0..3).step(say("zero", 0))) { print(i); }
    } catch (e) {
        print("refused");
    }
    // expect: zero
    // expect: refused
    const composite = List.filled(30, false);
    let primes = "";
    for (n in 2..30) {
        if (composite[n]) { continue; }
        primes += n + " ";
        for (k in (n * n..30).step(n)) { composite[k] = true; }
    }
    print(primes.trim());
    // expect: 2 3 5 7 11 13 17 19 23 29
}
