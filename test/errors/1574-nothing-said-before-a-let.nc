// What comes out of an empty List takes its type from nothing: the List is told, and not each operator behind it.
func evaluate(text: String): int {
    let stack = [];
    for (token in text.split(" ")) {
        match (token) {
            "+" => { let b = stack.pop(); let a = stack.pop(); stack.add(a + b); }
            _ => stack.add(token.toInt()),
        }
    }
    return stack.pop();
}

func groups(words: List<String>): int {
    let byLength = {};
    for (word in words) { byLength[word.length] = (byLength[word.length] ?? []).concat([word]); }
    return byLength.size;
}

print(`${evaluate("1 2 +")} ${groups(["a"])}`);
