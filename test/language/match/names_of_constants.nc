// A bare arm compares with a constant of its name; within another pattern a small initial always binds.
enum Opt { Some(value: int), None }
record Point(x: int, y: int)

const value = 5;
const first = "first";
const x = 7;
const MOST = 9;

func show(o: Opt): String {
    return match (o) {
        Some(MOST) => "most",
        Some(value) => `some ${value}`,
        None => "none",
    };
}

func compared(n: int): String {
    return match (n) {
        value => "the value",
        x | MOST => "x or the most",
        other => `${other}`,
    };
}

func head(words: List<String>): String {
    return match (words) {
        [] => "empty",
        [first] => `one: ${first}`,
        [first, ...value] => `${first} and ${value.length}`,
    };
}

print(`${show(Opt.Some(3))} ${show(Opt.Some(5))} ${show(Opt.Some(9))} ${show(Opt.None)}`);
print([5, 7, 9, 1].map(compared));
print(`${head(["a"])} ${head(["b", "c"])} ${head(["first"])}`);
const point = new Point(1, 2);
if (point is Point(x, y)) { print(x + y); }
print(`${value} ${first} ${x}`);
// expect: some 3 some 5 most none
// expect: ["the value", "x or the most", "x or the most", "1"]
// expect: one: a b and 1 one: first
// expect: 3
// expect: 5 first 7
