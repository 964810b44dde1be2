// A text is walked character by character, as `chars` gives them.
func spelled(...parts: List<String>): String { return parts.join("-"); }

func vowels(text: String?): int {
    let count = 0;
    if (text == null) { return -1; }
    for (ch in text) { if ("aeiou".contains(ch)) { count++; } }
    return count;
}

func main() {
    for (ch in "h😀!") { print(ch); }
    // expect: h
    // expect: 😀
    // expect: !
    for (ch in "") { print(ch); }
    const word = "abc";
    print([...word, "!", ...word.reversed()]);
    // expect: ["a", "b", "c", "!", "c", "b", "a"]
    print(spelled(...word));
    // expect: a-b-c
    print(`${vowels("education")} ${vowels(null)}`);
    // expect: 5 -1
    let out = "";
    outer: for (a in "xy") { for (b in "12") { if (b == "2") { continue outer; } out += a + b; } }
    print(out);
    // expect: x1y1
    let text = "ab";
    for (ch in text) { text += ch; }
    print(text);
    // expect: abab
    const later: List<() => String> = [];
    for (ch in "pq") { later.add(() => ch); }
    print(later.map((f) => f()));
    // expect: ["p", "q"]
}
