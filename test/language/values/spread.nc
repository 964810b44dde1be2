// `...xs` in a list puts the elements of whatever can be walked in its place, in order.
class Evens implements Iterable<int> {
    func iterator(): Iterator<int> { return [2, 4].iterator(); }
}

func quicksort(xs: List<int>): List<int> {
    return match (xs) {
        [] => [],
        [pivot, ...rest] => [...quicksort(rest.filter((x) => x < pivot)), pivot, ...quicksort(rest.filter((x) => x >= pivot))],
    };
}

func main() {
    const a = [1, 2, 3];
    print([0, ...a, ...a.filter((x) => x > 1), 9]);
    // expect: [0, 1, 2, 3, 2, 3, 9]
    const seen = new Set<int>();
    seen.add(7);
    print([...seen, ...0..3, ...new Evens()]);
    // expect: [7, 0, 1, 2, 2, 4]

    const copy = [...a];
    copy.add(99);
    print(`${a} ${copy}`);
    // expect: [1, 2, 3] [1, 2, 3, 99]

    const ages = { "ada": 36 };
    print([...ages.keys(), ...ages.values().map((age) => `${age}`), ..."hey".chars()]);
    // expect: ["ada", "36", "h", "e", "y"]
    for (entry in [...ages]) { print(entry); }
    // expect: MapEntry(key: "ada", value: 36)

    let [x, y] = [...[5, 6]];
    [x, y] = [...[y, x]];
    print(`${x} ${y}`);
    // expect: 6 5

    const floats: List<float> = [1, ...[2.5]];
    const things: List<any> = [...a, ...["b"]];
    print(`${floats} ${things} ${[...a, "z"].length}`);
    // expect: [1.0, 2.5] [1, 2, 3, "b"] 4
    const empty: List<String> = [...[]];
    print(empty);
    // expect: []
    print(quicksort([3, 1, 4, 1, 5, 9, 2, 6]));
    // expect: [1, 1, 2, 3, 4, 5, 6, 9]

    const order: List<String> = [];
    func noted(name: String): String { order.add(name); return name; }
    print([noted("a"), ...[noted("b")], noted("c")].join() + order.join());
    // expect: abcabc

    const nothing: List<int>? = a.isEmpty() ? a : null;
    try { print([...nothing]); } catch (e) { print(e.code); }
    // expect: 3101
}
