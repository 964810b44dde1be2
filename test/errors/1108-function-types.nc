func twice(f: int => int, n: int): int { return f(f(n)); }
func run(f: func(int): int, g: fn(int, String) -> String) { print(g(f(1), "a")); }
class Button {
    List<func()> handlers = [];
    String => void log = (line) => print(line);
}
let size: String => int = (text) => text.length;
