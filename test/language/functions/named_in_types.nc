type Compare<T> = (left: T, right: T) => int;

class Button {
    private (x: int, y: int) => void onClick;
    ((key: String) => bool)? onKey = null;
    constructor(onClick: (x: int, y: int) => void) { this.onClick = onClick; }
    func click(x: int, y: int) { this.onClick(x, y); }
    func press(key: String): bool { return this.onKey?.(key) ?? false; }
}

func sorted<T>(items: List<T>, compare: Compare<T>): List<T> { return items.sorted(compare); }
func adder(by: int): (n: int) => int { return (n) => n + by; }
func twice(f: (n: int) => int): (int) => int { return (n) => f(f(n)); }
func curried(f: (a: int, b: int) => int): (a: int) => (b: int) => int {
    return (a) => (b) => f(a, b);
}

const button = new Button((x, y) => print(`${x}, ${y}`));
button.click(3, 4);
// expect: 3, 4
button.onKey = (key) => key == "Enter";
print(`${button.press("Enter")} ${button.press("x")}`);
// expect: true false
print(sorted(["b", "a"], (left, right) => left.compareTo(right)));
// expect: ["a", "b"]
print(twice(adder(5))(1));
// expect: 11
print(curried((a, b) => a - b)(9)(2));
// expect: 7
const table: Map<String, (left: int, right: int) => int> = { "plus": (a, b) => a + b };
print(table["plus"]!(1, 2));
// expect: 3
let later: () => (code: int) => String = () => (code) => `code ${code}`;
print(later()(7));
// expect: code 7
