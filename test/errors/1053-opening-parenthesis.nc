// Only the first parenthesis is missing: the second closes it.
func count(words: List<String>): int {
    let n = 0;
    for word in words) { n += word.length; }
    for let i = 0; i < 3; i++) { n += i; }
    while n > 10) { n -= 1; }
    if words.isEmpty()) { return 0; }
    return match n % 3) { 0 => 1, _ => n };
}

print(count(["a"]));
