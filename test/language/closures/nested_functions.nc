// Functions inside functions: recursive, calling each other, using what is around them.
func solve(n: int): List<List<int>> {
    const found: List<List<int>> = [];
    const columns: List<int> = [];

    func fits(row: int, column: int): bool {
        for (r in 0..row) {
            const c = columns[r];
            if (c == column || c - column == r - row || c - column == row - r) { return false; }
        }
        return true;
    }

    func place(row: int) {
        if (row == n) {
            found.add(columns.copy());
            return;
        }
        for (column in 0..n) {
            if (!fits(row, column)) { continue; }
            columns.add(column);
            place(row + 1);
            columns.pop();
        }
    }

    place(0);
    return found;
}

func parity(n: int): String {
    func isEven(k: int): bool { return k == 0 ? true : isOdd(k - 1); }
    func isOdd(k: int): bool { return k == 0 ? false : isEven(k - 1); }
    return isEven(n) ? "even" : "odd";
}

class Walker {
    int steps = 0;
    func walk(n: int): int {
        func step(left: int) {
            if (left == 0) { return; }
            this.steps += 1;
            step(left - 1);
        }
        step(n);
        return this.steps;
    }
}

func total(): int {
    let sum = 0;
    func add(n: int) { sum += n; }
    func addTwice(n: int) { add(n); add(n); }
    addTwice(3);
    add(1);
    [10, 20].forEach(add);
    const later = () => addTwice(100);
    later();
    return sum;
}

func deep(a: int): int {
    func outer(b: int): int {
        func inner(c: int): int { return a * 100 + b * 10 + c; }
        return inner(b + 1);
    }
    return outer(a + 1);
}

func main() {
    print(solve(6).length);
    // expect: 4
    print(solve(6)[0]);
    // expect: [1, 3, 5, 0, 2, 4]
    print(parity(7));
    // expect: odd
    print(new Walker().walk(5));
    // expect: 5
    print(total());
    // expect: 237
    print(deep(1));
    // expect: 123
}
