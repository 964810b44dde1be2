const id = "x";
const top = 3;
func a(n: int): String { return match (n) { id => "a", _ => "b" }; }
func b(n: int): String { return match (n) { 0 => "a", top => "b" }; }
print(a(1) + b(2));
