// Type arguments are taken on trust by `as` and `is`: a List may hold what its type does not say, and is asked for it all the same.
class Box<T> {
    List<T> items = [];
    func put(item: T) { this.items.add(item); }
}

func one<T>(item: T): List<T> { return [item]; }
func pair<T>(a: T, b: T): List<T> { return [a, b]; }

func sum(list: List<int>): int {
    let sum = 0;
    for (i in 0..list.length) { sum += list[i]; }
    return sum;
}

func told(work: () => any): String {
    try { return `${work()}`; } catch (e) { return `error ${e.code}`; }
}

func main() {
    const ints = [1, 2, 3];
    const anything = ints as any as List<any>;
    anything.add("four");
    print(`${ints.length} ${ints[0] + ints[2]} ${told(() => ints[3] + 1)}`);
    // expect: 4 4 error 3103
    anything[0] = null;
    print(`${told(() => ints[0] + 1)} ${told(() => sum(ints))} ${ints[1]}`);
    // expect: error 3103 error 3103 2
    const texts = ["a", "b"];
    const other: any = texts;
    if (other is List) { other[1] = 7; }
    print(`${texts[0].length} ${other}`);
    // expect: 1 ["a", 7]
    const floats: List<float> = [1.5];
    (floats as any as List<any>).add(2);
    print(`${floats[0]} ${floats}`);
    // expect: 1.5 [1.5, 2]
    const box = new Box<int>();
    box.put(5);
    (box as any as Box<String>).put("six");
    print(`${box.items[0]} ${told(() => box.items[1] + 1)}`);
    // expect: 5 error 3103
    print(`${sum(one(4))} ${sum(pair(4, 5))} ${pair(1.5, 2.5)[1] * 2.0} ${one("x")[0].length}`);
    // expect: 4 9 5.0 1
}
