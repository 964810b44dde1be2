interface Named { func name(): String; }
interface Shape : Named { func area(): float; }
record Circle(r: float) : Shape {
    func name(): String { return "c"; }
    func area(): float { return this.r; }
}
enum Kind : Named { A, B, func name(): String { return "k"; } }
func main() { print(new Circle(1.0).area()); print(Kind.A.name()); }
