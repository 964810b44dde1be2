// Records and enums never change: what holds something special is also one that holds something more general.
interface Shape { func area(): float; }
class Circle implements Shape { func area(): float { return 3.0; } }
class Square implements Shape { func area(): float { return 4.0; } }

record Pair<A, B>(first: A, second: B) {
    func swapped(): Pair<B, A> { return new Pair(this.second, this.first); }
    func withFirst(first: A): Pair<A, B> { return this.copy(first: first); }
    func toList(): List<A> { return [this.first]; }
}
enum Option<T> {
    None,
    Some(value: T),

    func orElse(other: T): T { return match (this) { Some(value) => value, None => other }; }
}
enum Tree<T> { Leaf, Node(left: Tree<T>, value: T, right: Tree<T>) }
record Named<T>(name: String, inner: Pair<T, Option<T>>)

func total(pairs: List<Pair<String, Shape>>): float {
    return pairs.map((pair) => pair.second.area()).sum();
}
func show(pair: Pair<int, int?>): String {
    return match (pair) {
        Pair(0, null) => "zero and nothing",
        Pair(a, null) => `${a} and nothing`,
        Pair(a, b) => `${a} and ${b}`,
    };
}
func areaOf(option: Option<Shape>): float { return option.orElse(new Square()).area(); }
func sum(tree: Tree<Shape>): float {
    return match (tree) {
        Leaf => 0.0,
        Node(left, shape, right) => sum(left) + shape.area() + sum(right),
    };
}
func anything(pair: Pair<any, any>): String {
    const first = pair.first;
    return first is int ? `int ${first + 1}` : first is float ? `float ${first * 2}` : `${pair}`;
}

func main() {
    const plain = new Pair(1, 2);
    print(show(plain));
    print([new Pair(0, null), plain, new Pair(3, null)].map(show));
    print(total([new Pair("a", new Circle()), new Pair("b", new Square())]));
    const circle = Option.Some(new Circle());
    print(`${areaOf(circle)} ${areaOf(Option.None)}`);
    const tree: Tree<Circle> = Tree.Node(
        Tree.Leaf,
        new Circle(),
        Tree.Node(Tree.Leaf, new Circle(), Tree.Leaf),
    );
    print(sum(tree));
    print(`${anything(plain)} ${anything(new Pair(1.5, 2.5))} ${anything(new Pair("a", 1).swapped().swapped())}`);
    const wide: Pair<any, any> = new Pair(1.5, 2);
    print(`${wide.withFirst("x")} ${wide.toList()} ${wide == new Pair(1.5, 2)}`);
    const named: Named<any> = new Named("n", new Pair(1, Option.Some(2)));
    print(named);
    const mixed = [new Pair(1, "a"), new Pair(2.5, "b")];
    print(mixed.map((pair) => anything(pair)));
    const tuples: List<Tuple<String, any>> = [new Tuple("a", 1), new Tuple("b", "c")];
    print(tuples.map((tuple) => tuple.first).join());
}
// expect: 1 and 2
// expect: ["zero and nothing", "1 and 2", "3 and nothing"]
// expect: 7.0
// expect: 3.0 4.0
// expect: 6.0
// expect: int 2 float 3.0 Pair(first: "a", second: 1)
// expect: Pair(first: "x", second: 2) [1.5] true
// expect: Named(name: "n", inner: Pair(first: 1, second: Some(2)))
// expect: ["int 2", "float 5.0"]
// expect: ab
