// Two signs the wrong way round: whatever each of them breaks is one mistake.
class Box {
    int size = 0;
    func grow(by: int:) Box { return this; }
    func name(): String { return "box"; }
}

func total(text: String): int {
    return text.length;
}

func add(box: Box, value: int) {
    const half box =.size / 2;
    print(box.name)();
    print(half + value);
}

add(new Box().grow(1), total("a"));
