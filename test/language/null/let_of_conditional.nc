// The value of a `let` in a condition may choose.
const queue = ["a", "b", "c"];
let out = "";
while (let next = queue.length > 0 ? queue.removeAt(0) : null) { out += next; }
print(out);

func longer(a: String?, b: String?): String {
    if (let text = a != null ? a : b) { return text; }
    return "neither";
}
print(`${longer("x", null)} ${longer(null, "y")} ${longer(null, null)}`);
if (let n = "12".toIntOrNull() ?? null) { print(n + 1); }
// expect: abc
// expect: x y neither
// expect: 13
