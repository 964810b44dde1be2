// `f?.(x)` and `xs?.[i]`: null where what is called or indexed is null.
class Button {
    ((String) => int)? onClick = null;
    (() => void)? onClose = null;
    List<int>? sizes = null;
    List<(int) => int>? steps = null;
}

func say(text: String): String {
    print(`evaluated ${text}`);
    return text;
}

func twice(f: ((int) => int)?, x: int): int? { return f?.(x); }

const button = new Button();
print(button.onClick?.(say("early"))); // expect: null
button.onClose?.();
button.onClick = (text) => text.length;
button.onClose = () => print("closed");
print(button.onClick?.(say("late")) ?? -1); // expect: evaluated late
// expect: 4
button.onClose?.(); // expect: closed

print(twice(null, 3));         // expect: null
print(twice((x) => x * 2, 3)); // expect: 6

print(button.sizes?.[0]);                      // expect: null
print(button.sizes?.[say("no").length].abs()); // expect: null
button.sizes = [-5, 6];
print(button.sizes?.[0].abs() ?? 0); // expect: 5
button.steps = [(x) => x + 1];
print(button.steps?.[0](41)); // expect: 42
button.steps = null;
print(button.steps?.[0](41)); // expect: null

let some: Button? = null;
print(some?.onClick?.("a")?.toString() ?? "none"); // expect: none
some = button;
print(some?.onClick?.("abc")?.toString() ?? "none"); // expect: 3

let names: Map<String, List<String>>? = null;
print(names?.["a"]?.[0]); // expect: null
names = { "a": ["x", "y"] };
print(names?.["a"]?.[1]); // expect: y
print(names?.["b"]?.[1]); // expect: null

let text: String? = "noodle";
if (text?.[0] == "n") { print(text.length); } // expect: 6

const curried: ((int) => (int) => int)? = (a) => (b) => a + b;
print(curried?.(1)(2)); // expect: 3
