func describe(words: List<String>): String {
    const text = words.isEmpty() then "nothing" else words.join(", ");
    return words.length == 1 then `one: ${text}` else text;
}
