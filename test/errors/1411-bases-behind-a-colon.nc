interface Shape { func area(): float; }
class Base { func a(): int { return 1; } }
class Circle : Shape { func area(): float { return 1.0; } }
class Square : Base, Shape { func area(): float { return 1.0; } }
class Other : Base {}
class Both : Shape, Iterable<int> { func area(): float { return 1.0; } func iterator(): Iterator<int> { return [1].iterator(); } }
func main() { print(new Circle().area() + new Square().area() + new Other().a() + new Both().area()); }
