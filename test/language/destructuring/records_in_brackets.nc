// `[a, b]` takes the fields of a record in their order, as its name would.
record Point(x: int, y: float)

const [x, y] = new Point(1, 2);
print(`${x} ${y}`); // expect: 1 2.0

const pair = new Tuple("a", [1, 2]);
const [name, [first, ...rest]] = pair;
print(`${name} ${first} ${rest}`); // expect: a 1 [2]

let totals = { "b": 2, "a": 1 };
for ([key, value] in totals.entries().sortBy((entry) => entry.key)) {
    print(`${key}=${value + 1}`);
}
// expect: a=2
// expect: b=3
for ([i, letter] in ["x", "y"].withIndex()) { print(`${i}${letter}`); }
// expect: 0x
// expect: 1y

func divide(a: int, b: int): Tuple<int, int> { return new Tuple(a / b, a % b); }

func main() {
    const [quotient, remainder] = divide(17, 5);
    print(`${quotient} ${remainder}`); // expect: 3 2
    let [low, high] = new Tuple(1.5, 2);
    low += high;
    print(low); // expect: 3.5

    const where = match (new Point(0, 3)) {
        [0, y] if (y > 5) => "far up",
        [0, y] => `up ${y}`,
        [x, _] => `right ${x}`,
    };
    print(where); // expect: up 3.0

    const nested: List<Tuple<Point, bool>> = [
        new Tuple(new Point(1, 1), true),
        new Tuple(new Point(2, 2), false),
    ];
    for ([[px, py], isLast] in nested) { print(`${px} ${py} ${isLast}`); }
    // expect: 1 1.0 true
    // expect: 2 2.0 false
    const maybe = [new Tuple(4, 5)].firstOrNull();
    print(match (maybe) { null => "none", [a, b] => `${a + b}` }); // expect: 9
}
