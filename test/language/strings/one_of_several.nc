// A char code, and ints of any size, compared with several constants one after the other.
func isVowel(text: String, at: int): bool {
    const c = text.charCodeAt(at);
    return c == c'a' || c == c'e' || c == c'i' || c == c'o' || c == c'u';
}

func isSpace(text: String, at: int): bool {
    const c = text.charCodeAt(at);
    return c == c' ' || c == c'\n';
}

func isSmall(n: int): bool { return n == 1 || n == 2 || n == 3; }

func isEither(n: int): bool { return n == 1 || n == 2; }

func main() {
    const text = "a b\ncdefghijklmnopqrstuvwxyz";
    let vowels = "";
    let spaces = 0;
    for (i in 0..text.length) {
        if (isVowel(text, i)) { vowels += text[i]; }
        if (isSpace(text, i)) { spaces += 1; }
    }
    print(`${vowels} ${spaces}`); // expect: aeiou 2
    const large = 9_007_199_254_740_993;
    for (n in [0, 1, 2, 3, 4, large, -large, 1]) { print(`${isSmall(n)} ${isEither(n)}`); }
    // expect: false false
    // expect: true true
    // expect: true true
    // expect: true false
    // expect: false false
    // expect: false false
    // expect: false false
    // expect: true true
    try { print(isVowel(text, 99)); } catch (error) { print(error.code); } // expect: 3102
    print(isVowel(text, 0)); // expect: true
}
