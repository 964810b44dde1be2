// Null that came into a List of rows by trust is found where it is used, in the function that uses it, by the nearest handler: also where
// everything around it has long been compiled.
class Row {
    int value;
    float weight = 0.5;

    constructor(this.value) {}

    func show(): String { return `row ${this.value}`; }
}

func total(rows: List<Row>): int {
    let sum = 0;
    for (row in rows) { sum += row.value; }
    return sum;
}

func weights(rows: List<Row>): float {
    let sum = 0.0;
    for (row in rows) { sum += row.weight; }
    return sum;
}

func reset(rows: List<Row>) {
    for (row in rows) { row.value = 1; }
}

func shown(rows: List<Row>): int {
    let length = 0;
    try {
        for (row in rows) { length += row.show().length; }
    } catch (error) {
        print(`within: ${error.code} ${error.message}`);
        throw error;
    }
    return length;
}

func lengths(lists: List<List<int>>): int {
    let sum = 0;
    for (list in lists) { sum += list.length; }
    return sum;
}

func attempt(name: String, body: () => any) {
    try {
        print(`${name}: ${body()}`);
    } catch (error) {
        print(`${name}: ${error.code} ${error.message}, ${error.trace[0].split(" ")[0]}`);
    }
}

func main() {
    const rows = [new Row(1), new Row(2)];
    const lists = [[1, 2], [3]];
    for (i in 0..200) {
        total(rows);
        weights(rows);
        shown(rows);
        lengths(lists);
    }
    (rows as any as List<any>).add(null);
    (lists as any as List<any>).add(null);
    for (i in 0..2) {
        attempt("total", () => total(rows));
        attempt("weights", () => weights(rows));
        attempt("shown", () => shown(rows));
        attempt("lengths", () => lengths(lists));
    }
    // expect: total: 3101 a value is null, total
    // expect: weights: 3101 a value is null, weights
    // expect: within: 3101 a value is null
    // expect: shown: 3101 a value is null, shown
    // expect: lengths: 3101 a value is null, lengths
    // expect: total: 3101 a value is null, total
    // expect: weights: 3101 a value is null, weights
    // expect: within: 3101 a value is null
    // expect: shown: 3101 a value is null, shown
    // expect: lengths: 3101 a value is null, lengths
    try {
        reset(rows);
    } catch (error) {
        print(`${error.code} ${rows[0].value}${rows[1].value}`);
    }
    // expect: 3101 11
}
