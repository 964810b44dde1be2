// Lists of numbers that no place of the program knows as such: they are kept as they come.
func repeated<T>(n: int, value: T): List<T> {
    const list: List<T> = [];
    for (i in 0..n) { list.add(value); }
    return list;
}

func lastOf<T>(list: List<T>): T { return list[list.length - 1]; }

func main() {
    const floats = repeated(3, 1.5);
    print(floats);
    // expect: [1.5, 1.5, 1.5]
    print(lastOf(floats));
    // expect: 1.5
    print(List.filled(2, 0.25));
    // expect: [0.25, 0.25]
    const mixed: List<any> = [1.5, 2.5];
    mixed.add(3);
    mixed[0] = "first";
    print(mixed);
    // expect: ["first", 2.5, 3]
    print(mixed.slice(1, 3));
    // expect: [2.5, 3]
    const ints = repeated(2, 7);
    print(`${ints} ${ints == [7, 7]} ${floats == [1.5, 1.5, 1.5]}`);
    // expect: [7, 7] true true
    print(floats.reversed().map((x) => `<${x}>`).join());
    // expect: <1.5><1.5><1.5>
    const swapped: List<any> = repeated(2, 4.0);
    swapped.insert(0, true);
    swapped.removeAt(1);
    print(swapped);
    // expect: [true, 4.0]
    print(repeated(1, 2.5).concat(repeated(2, 3.5)));
    // expect: [2.5, 3.5, 3.5]
}
