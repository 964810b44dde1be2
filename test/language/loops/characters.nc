// A loop over a text goes from character to character: one UTF-16 unit, or two that belong together.
func main() {
    const s = "a😀b\u{D83D}c" + String.fromCharCode(0xDE00);
    for (ch in s) { print(`${ch.length} ${ch == "a"} ${ch < "\uFFFD"} ${ch.charCodeAt(0)}`); }
    let i = -1;
    for (ch in s) {
        i++;
        if (ch == "b") { continue; }
        print(`${i} ${ch.length}`);
        if (i == 3) { break; }
    }
    const fs: List<() => String> = [];
    for (ch in "xyz") { fs.add(() => ch); }
    print(fs.map((f) => f()).join(","));
    let vowels = 0;
    for (ch in "education😀") { if ("aeiou".contains(ch)) { vowels++; } }
    print(vowels);
    let prev = "";
    for (ch in "aabbbc😀😀") {
        if (ch == prev) { print(`double ${ch}`); }
        prev = ch;
    }
    const none: String? = null;
    for (ch in none ?? "") { print("never"); }
    for (ch in "") { print("never"); }
    // expect: 1 true true 97
    // expect: 2 false true 55357
    // expect: 1 false true 98
    // expect: 1 false true 55357
    // expect: 1 false true 99
    // expect: 1 false true 56832
    // expect: 0 1
    // expect: 1 2
    // expect: 3 1
    // expect: x,y,z
    // expect: 5
    // expect: double a
    // expect: double b
    // expect: double b
    // expect: double 😀
}
