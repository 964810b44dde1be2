// Indices outside of a List, in loops of all shapes: the error is the same one, at the same moment.
let log = "";

func note(value: int): int {
    log += value + " ";
    return value;
}

func attempt(work: () => any): String {
    log = "";
    try {
        const result = work();
        return `${log}${result}`;
    } catch (e: Error) {
        return `${log}${e.code} ${e.message}`;
    }
}

func sumTo(list: List<int>, n: int): int {
    let sum = 0;
    for (i in 0..n) { sum += list[i]; }
    return sum;
}

func sumDown(list: List<float>, from: int): float {
    let sum = 0.0;
    for (let i = from; i >= -1; i--) { sum += list[i]; }
    return sum;
}

func sumSteps(list: List<int>, step: int): int {
    let sum = 0;
    for (let i = 0; i < list.length; i += step) {
        sum += list[i];
        if (sum > 100) { return sum; }
    }
    return sum;
}

func neighbours(list: List<int>): int {
    let sum = 0;
    for (let i = 0; i < list.length; i++) { sum += list[i] * list[i + 1]; }
    return sum;
}

func before(list: List<int>): int {
    let sum = 0;
    for (let i = 0; i < list.length; i++) { sum += list[i - 1]; }
    return sum;
}

func overflowing(list: List<int>): int {
    let sum = 0;
    let i = 9_223_372_036_854_775_806;
    while (sum < 100) {
        sum += 1;
        i += 1;
        if (i < 0) { sum += list[i]; }
    }
    return sum;
}

func huge(list: List<int>): int {
    let sum = 0;
    for (let i = 4_294_967_296; i < 4_294_967_299; i++) { sum += list[i]; }
    return sum;
}

func writes(list: List<int>, n: int): List<int> {
    for (let i = 0; i < n; i++) { list[i] = note(i); }
    return list;
}

// The row is looked for before the column and the value are computed.
func rowFirst(rows: List<List<int>>, r: int): int {
    for (let i = 0; i < 2; i++) { rows[r][note(i)] = note(i + 10); }
    return rows.length;
}

func valueThenBounds(row: List<int>): int {
    for (let i = 0; i < 3; i++) { row[i] = 10 / (1 - i); }
    return row.length;
}

func product(a: List<List<float>>, b: List<List<float>>, n: int): float {
    let sum = 0.0;
    for (i in 0..n) {
        for (j in 0..n) {
            let cell = 0.0;
            for (k in 0..n) { cell += a[i][k] * b[k][j]; }
            sum += cell;
        }
    }
    return sum;
}

func notRun(rows: List<List<int>>): int {
    let sum = 0;
    for (let i = 5; i < 5; i++) {
        for (let j = 0; j < 3; j++) { sum += rows[i][j]; }
    }
    for (let j = 0; j < 0; j++) { sum += rows[7][j]; }
    return sum;
}

func caughtInside(list: List<int>): int {
    let sum = 0;
    for (let i = -2; i < list.length + 2; i++) {
        try {
            sum += list[i];
        } catch (e) {
            sum += 1000;
        }
    }
    return sum;
}

func finallyInside(list: List<int>): int {
    for (let i = 0; i < 5; i++) {
        try {
            list[i] += 1;
        } finally {
            note(i);
        }
    }
    return 0;
}

func bools(flags: List<bool>): int {
    let count = 0;
    for (let i = 2; i < flags.length; i++) {
        if (!flags[i]) {
            count += 1;
            for (let j = i * i; j < flags.length; j += i) { flags[j] = true; }
        }
    }
    return count;
}

func texts(words: List<String>, n: int): String {
    let all = "";
    for (i in 0..n) { all += words[i]; }
    return all;
}

func main() {
    print(attempt(() => sumTo([1, 2, 3], 3)));
    // expect: 6
    print(attempt(() => sumTo([1, 2, 3], 4)));
    // expect: 3102 index 3 is outside 0..3
    print(attempt(() => sumTo([], 1)));
    // expect: 3102 index 0 is outside 0..0
    print(attempt(() => sumDown([1.5, 2.5], 1)));
    // expect: 3102 index -1 is outside 0..2
    print(attempt(() => sumDown([1.5, 2.5], 2)));
    // expect: 3102 index 2 is outside 0..2
    print(attempt(() => sumSteps([1, 2, 3, 4, 5], 2)));
    // expect: 9
    print(attempt(() => sumSteps([60, 2], 0)));
    // expect: 120
    print(attempt(() => sumSteps([1, 2], -1)));
    // expect: 3102 index -1 is outside 0..2
    print(attempt(() => neighbours([1, 2, 3])));
    // expect: 3102 index 3 is outside 0..3
    print(attempt(() => before([1, 2, 3])));
    // expect: 3102 index -1 is outside 0..3
    print(attempt(() => overflowing([1])));
    // expect: 3102 index -9223372036854775808 is outside 0..1
    print(attempt(() => huge([1, 2, 3])));
    // expect: 3102 index 4294967296 is outside 0..3
    print(attempt(() => writes([7, 7], 3)));
    // expect: 0 1 2 3102 index 2 is outside 0..2
    print(attempt(() => rowFirst([[1, 2]], 0)));
    // expect: 0 10 1 11 1
    print(attempt(() => rowFirst([[1]], 0)));
    // expect: 0 10 1 11 3102 index 1 is outside 0..1
    print(attempt(() => rowFirst([[1, 2]], 3)));
    // expect: 3102 index 3 is outside 0..1
    print(attempt(() => valueThenBounds([1])));
    // expect: 3104 division by zero
    print(attempt(() => product([[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]], 2)));
    // expect: 134.0
    print(attempt(() => product([[1.0, 2.0], [3.0]], [[5.0, 6.0], [7.0, 8.0]], 2)));
    // expect: 3102 index 1 is outside 0..1
    print(attempt(() => product([[1.0, 2.0]], [[5.0, 6.0], [7.0, 8.0]], 2)));
    // expect: 3102 index 1 is outside 0..1
    print(attempt(() => notRun([])));
    // expect: 0
    print(attempt(() => caughtInside([1, 2])));
    // expect: 4003
    print(attempt(() => finallyInside([1, 2])));
    // expect: 0 1 2 3102 index 2 is outside 0..2
    print(attempt(() => bools(List.filled(50, false))));
    // expect: 15
    print(attempt(() => texts(["a", "b"], 2)));
    // expect: ab
    print(attempt(() => texts(["a", "b"], 3)));
    // expect: 3102 index 2 is outside 0..2
}
