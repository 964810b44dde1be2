// The last parameter takes all arguments that are left; `...` passes those of a list.
func sum(...xs: List<int>): int { return xs.sum(); }
func label(name: String, sep: String = "-", ...parts: List<any>): String {
    return name + ":" + parts.join(sep);
}
func listOf<T>(...items: List<T>): List<T> { return items; }
func pick<T, R>(f: (T) => R, ...items: List<T>): List<R> { return items.map(f); }
func floats(...xs: List<float>): float { return xs.sum(); }

interface Logger { func log(level: int, ...parts: List<String>); }
class Console implements Logger {
    func log(level: int, ...parts: List<String>) { print(`${level} ${parts.join(" ")}`); }
}
class Loud extends Console {
    override func log(level: int, ...words: List<String>) { super.log(level + 1, ...words, "!"); }
}
class Base {
    func f(a: int): int { return a; }
}
class Wide extends Base {
    override func f(a: int, ...more: List<int>): int { return a + more.sum(); }
}
class Team {
    List<String> names;
    const String title;
    constructor(this.title, ...this.names) {}
    func toString(): String { return `${this.title}${this.names}`; }
    static func of(...names: List<String>): Team { return new Team("team", ...names); }
}
class Sub extends Team {
    constructor(...names: List<String>) { super("sub", ...names, "end"); }
}
class Bare {
    List<int> got;
    constructor(...got: List<int>) { this.got = got; }
}
class BareSub extends Bare {}
class BareSub2 extends Bare {
    int z = 0;
    constructor(this.z) {}
}

func counted(...xs: List<int>): int {
    func inner(...ys: List<int>): int { return ys.length + xs.length; }
    return inner(...xs, 1, ...xs);
}

func main(...args: List<String>) {
    print(`${sum()} ${sum(1)} ${sum(1, 2, 3)} ${sum(...[4, 5])} ${sum(1, ...[2, 3], 4, ...(5..7))}`);
    // expect: 0 1 6 9 21
    print(`${label("a")} ${label("a", "+")} ${label("a", "+", 1, "b", true)} ${label("x", parts: [1, 2])} ${label(name: "n")}`);
    // expect: a: a: a:1+b+true x:1-2 n:
    print(`${listOf(1, 2)} ${listOf("a")} ${listOf<int>()} ${listOf(1, 2.5)} ${listOf(...["q"], "r")}`);
    // expect: [1, 2] ["a"] [] [1.0, 2.5] ["q", "r"]
    print(pick((x) => x * 2, 1, 2, 3));
    // expect: [2, 4, 6]
    print(floats(1, 2.5, 3));
    // expect: 6.5
    let l: Logger = new Loud();
    l.log(1, "a", "b");
    // expect: 2 a b !
    new Console().log(7);
    // expect: 7
    let b: Base = new Wide();
    print(`${b.f(5)} ${new Wide().f(5, 6, 7)}`);
    // expect: 5 18
    print(`${new Team("t")} ${new Team("t", "a", "b")} ${Team.of("x")} ${new Sub("y")}`);
    // expect: t[] t["a", "b"] team["x"] sub["y", "end"]
    print(`${new BareSub(1, 2).got} ${new BareSub2(3).got} ${new BareSub().got}`);
    // expect: [1, 2] [] []
    let f: (List<int>) => int = sum;
    print(f([1, 2]));
    // expect: 3
    print(counted(1, 2));
    // expect: 7
    let xs = [1, 2];
    let same = listOf(...xs);
    same.add(3);
    print(`${xs} ${same}`);
    // expect: [1, 2] [1, 2, 3]
    let t = spawn sum(1, 2, 3);
    print(await t);
    // expect: 6
    print(args.length);
    // expect: 0
    let e: List<String> = listOf();
    print(e);
    // expect: []
    let n = 0;
    print(sum(n++, n++, ...[n, n++], n));
    // expect: 8
    const o = [[1, 2], [3]];
    print(listOf(...o.map((row) => sum(...row))));
    // expect: [3, 3]
}
