// A text that would be too long is an error like any other, however it is made.
func attempt(name: String, make: () => int) {
    try { print(`${name} ${make()}`); } catch (e) { print(`${name} ${e.code}`); }
}
const eight = "abcdefgh";
attempt("+=", () => {
    let text = eight;
    while (true) { text += text; }
    return text.length;
});
attempt("template", () => {
    let text = eight;
    while (true) { text = `${text}${text}`; }
    return text.length;
});
attempt("builder", () => {
    const builder = new StringBuilder(eight);
    while (true) { builder.append(builder.toString()); }
    return builder.length;
});
attempt("repeat", () => eight.repeat(100000000).length);
attempt("pad", () => eight.padStart(600000000).length);

// expect: += 3112
// expect: template 3112
// expect: builder 3112
// expect: repeat 3112
// expect: pad 3112
