enum Dir {
    N, E
    func left(): Dir { return Dir.values()[(ordinal + 1) % 2]; }
}
abstract class Vehicle { func rate(): int { return 2; } }
class Bike extends Vehicle {
    private List<int> waiting = {};
    private const int changeTime = 2;
    override func rate(): int { return this.super.rate() / 2; }
    func run(names: List<String>) {
        func visit(name: String) { print(name); }
        for (name in names) { this.visit(name); }
        print(Bike.changeTime);
        print(this.waiting);
    }
}
abstract class Question {
    abstract func check(answer: String): bool {}
}
class Chain<A, B> {
    private (A) => B first;
    private (B) => A second;
    constructor(this.first, second) {}
    func apply(a: A): A { return this.second(this.first(a)); }
}
func read(items: List<int>): int { return items.isEmpty() ? null : items[0]; }
func minutes(text: String): int {
    const [h, m] = text.split(":");
    return h * 60 + m;
}
func main() {
    const word = "alphabet";
    const at = word.find("p");
    print(at);
    const found = { "a": 1, "b": 2 };
    for (k, v of found) { print(`${k} ${v}`); }
    print(match ([4, 1]) { (4, 1) => "four", _ => "none" });
    let xs = [1, 2];
    xs[0], xs[1] = xs[1], xs[0];
    new Bike().run(["a"]);
    print(`${Dir.N.left()} ${read([1])} ${minutes("1:2")}`);
}
