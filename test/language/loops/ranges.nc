// Ranges written in place count without an object; as values they are Iterables.
func bound(name: String, n: int): int {
    print(name);
    return n;
}

func main() {
    let text = "";
    for (i in 0..5) { text += i; }
    print(text);
    // expect: 01234
    text = "";
    for (i in 0..=5) { text += i; }
    print(text);
    // expect: 012345
    for (i in 3..3) { print("never"); }
    for (i in 5..=4) { print("never"); }
    for (i in bound("from", 1)..bound("to", 3)) { print(i); }
    // expect: from
    // expect: to
    // expect: 1
    // expect: 2
    let end = 3;
    text = "";
    for (i in 0..end) {
        end = 10;
        text += i;
    }
    print(text);
    // expect: 012
    text = "";
    for (i in 0..=end) {
        end = 2;
        text += i;
    }
    print(text);
    // expect: 012345678910
    text = "";
    for (i in (0..10).step(3)) { text += i + ";"; }
    print(text);
    // expect: 0;3;6;9;
    text = "";
    for (i in (0..4).reversed()) { text += i; }
    print(text);
    // expect: 3210
    const r = 2..5;
    for (i in r) { print(i); }
    // expect: 2
    // expect: 3
    // expect: 4
    print(r.contains(4) && !r.contains(5));
    // expect: true
    text = "";
    for (i in 9223372036854775805..=9223372036854775807) { text += "x"; }
    print(text);
    // expect: xxx
    const top = 9223372036854775807;
    text = "";
    for (i in top - 1..=top) { text += "y"; }
    print(text);
    // expect: yy
    text = "";
    for (i in 0..6) {
        let j = i;
        if (i == 2) { continue; }
        if (i == 5) { break; }
        j *= 2;
        text += j;
    }
    print(text);
    // expect: 0268
}
