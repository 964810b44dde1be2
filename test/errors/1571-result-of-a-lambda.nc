func log(s: String) { print(s); }
func apply(f: (int) => String): String { return f(1); }
const a = (n: int): String => n + 1;
const b = (n: int): String => { return n; };
const c = (n: int): int => log("x");
print(apply((n) => log("x")));
print(apply((n) => { log("x"); }));
const d: (int) => String = (n) => log("x");
func named(n: int): String { return n; }
func named2(n: int): String { return log("x"); }
func maker(): (int) => String { return (n) => n * 2; }
class Button { Handler label; constructor(this.label) {} }
type Handler = (int) => String;
func pick<T>(xs: List<T>, test: (T) => bool): T? { return xs.find(test); }
print(pick([1], (x) => x + 1));
