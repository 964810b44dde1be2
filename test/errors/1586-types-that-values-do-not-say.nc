// A variable without a written type, whose first value says too little.
class Cell {
    Cell? next = null;
    int size = 1;
}

func walk(start: Cell): int {
    let at = start;
    let sum = 0;
    while (at != null) {
        sum += at.size;
        at = at.next;
    }
    return sum;
}

func distances(count: int): List<int?> {
    const found = List.filled(count, null);
    for (i in 0..count) { found[i] = i; }
    return found;
}

func counted(words: List<String?>): String {
    const counts = { "a": 1 };
    for (word in words) { counts.update(word, 0, (n) => n + 1); }
    counts[null] = 7;
    return `${counts[null]}`;
}

print(`${walk(new Cell())} ${distances(2)} ${counted(["a"])}`);
