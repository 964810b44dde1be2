// Lists of bools keep a byte for each; what comes out is a bool wherever it goes.
import noodlecore.json

class Flags {
    const List<bool> seen;
    List<bool> late;
    constructor(size: int) {
        this.seen = List.filled(size, false);
        this.late = [];
    }
    func mark(i: int): bool {
        const before = this.seen[i];
        this.seen[i] = true;
        this.late.add(!before);
        return before;
    }
    func count(): int {
        let count = 0;
        for (each in this.seen) { if (each) { count += 1; } }
        for (let i = 0; i < this.late.length; i++) { if (this.late[i] && i > 0) { count += 100; } }
        return count;
    }
}

class Box<T> {
    List<T> items = [];
    func put(item: T) { this.items.add(item); }
    func at(i: int): T { return this.items[i]; }
}

func primes(limit: int): List<int> {
    const composite = List.filled(limit + 1, false);
    const found: List<int> = [];
    for (let i = 2; i <= limit; i++) {
        if (composite[i]) { continue; }
        found.add(i);
        for (let j = i * i; j <= limit; j += i) { composite[j] = true; }
    }
    return found;
}

func told(work: () => any): String {
    try { return `${work()}`; } catch (e) { return `error ${e.code}`; }
}

func main() {
    const flags = new Flags(4);
    print(`${flags.mark(2)} ${flags.mark(2)} ${flags.mark(0)} ${flags.count()} ${flags.seen} ${flags.late}`);
    // expect: false true false 102 [true, false, true, false] [true, false, true]
    print(`${primes(30)}`);
    // expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
    const bools = [true, false];
    bools.add(1 < 2);
    print(`${bools} ${bools.map((each) => !each)} ${bools.indexOf(false)} ${bools.contains(true)} ${bools == [true, false, true]} ${bools.hashCode() == [true, false, true].hashCode()}`);
    // expect: [true, false, true] [false, true, false] 1 true true true
    bools.insert(1, true);
    bools.reverse();
    print(`${bools} ${bools.pop()} ${bools.removeAt(0)} ${bools.slice(0, 2)} ${[...bools, false]} ${bools.filter((each) => each).length}`);
    // expect: [true, false, true, true] true true [false, true] [false, true, false] 1
    const row = [[true, false], [false, true]];
    let both = 0;
    for (let i = 0; i < 2; i++) {
        for (let j = 0; j < 2; j++) { if (row[i][j] == (i == j)) { both += 1; } }
    }
    row[0][1] = row[1][1];
    print(`${both} ${row}`);
    // expect: 4 [[true, true], [false, true]]

    const anything: List<any> = [true, 1, "x"];
    anything.add(false);
    anything[1] = true;
    print(`${anything} ${anything[0] is bool} ${anything[3] is int} ${anything[0] == anything[1]}`);
    // expect: [true, true, "x", false] true false true
    const wider: List<any> = [true, false];
    wider[1] = 7;
    wider.add(2.5);
    print(`${wider} ${wider[0] is bool} ${wider[1] is int}`);
    // expect: [true, 7, 2.5] true true
    const perhaps: List<bool?> = [true, null];
    perhaps.add(false);
    const none: List<bool?> = List.filled<bool?>(2, null);
    none[1] = true;
    print(`${perhaps} ${perhaps[1] == null} ${perhaps[2] ?? true} ${none} ${none[1] ?? false}`);
    // expect: [true, null, false] true false [null, true] true
    const ints: List<any> = [1];
    ints.add(true);
    ints.add(2);
    print(`${ints} ${ints[1] is bool}`);
    // expect: [1, true, 2] true

    const box = new Box<bool>();
    box.put(true);
    box.put(false);
    print(`${box.at(0)} ${!box.at(1)} ${box.items} ${box.items[0]}`);
    // expect: true true [true, false] true
    print(`${told(() => bools[9])} ${told(() => { bools[0 - bools.length] = true; return 0; })}`);
    // expect: error 3102 error 3102
    (bools as any as List<any>).add("late");
    print(`${bools.length} ${bools[0]} ${told(() => bools[2] ? 1 : 2)}`);
    // expect: 3 false error 3103
    const shared: any = box.items;
    if (shared is List) { shared[0] = null; }
    print(`${told(() => box.items[0] ? 1 : 2)} ${box.items[1]}`);
    // expect: error 3103 false
    print(`${Json.stringify([true, false])} ${[true, false].sorted((a, b) => (a ? 1 : 0) - (b ? 1 : 0))} ${[true, false, true].join("-")}`);
    // expect: [true,false] [false, true] true-false-true
    const [first, ...rest] = [true, false, false];
    print(`${first} ${rest} ${[true, false].zip([1, 2])}`);
    // expect: true [false, false] [Tuple(first: true, second: 1), Tuple(first: false, second: 2)]
    const keys = new Set<List<bool>>();
    keys.add([true]);
    print(`${keys.has([true])} ${keys.has([false])}`);
    // expect: true false
}
