interface Shape {}
class Box<T> implements Shape {
    T value;
    constructor(this.value) {}
}

func ask(value: any, shape: Shape, ints: Iterable<int>, box: Box<int>?): int {
    if (value is List<int>) { return 1; }
    if (value is Map<String, List<int>>) { return 2; }
    if (shape is Box<String>) { return 3; }
    // The subject's type tells these.
    if (ints is List<int>) { return ints.length; }
    if (box is Box<int>) { return box.value; }
    if (ints is List<String>) { return 5; }
    return match (value) {
        list is List<String> => list.length,
        rest is List<any> => rest.length,
        _ => 7
    };
}
print(ask([1], new Box(1), [2], null));
