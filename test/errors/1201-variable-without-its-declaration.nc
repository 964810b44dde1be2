// A `let` that is not there is missed once, whatever has a name that is nearly the same.
class Work {
    static int made = 0;
    func next(): Work? { return null; }
}

func wrap(text: String): List<String> {
    let lines: List<String> = [];
    for (word in text.split(" ")) {
        if (line.isEmpty()) {
            line = word;
        } else {
            lines.add(line);
            line = line + word;
        }
    }
    return lines;
}

func run(first: Work): int {
    let count = 0;
    while (work != null) {
        count += 1;
        work = work.next();
    }
    return count + work.made;
}

func letters(): int { return String.fromCharCode(c'a').length + math.max(1, 2); }

print(`${wrap("a b")} ${run(new Work())} ${letters()}`);
