// Loops over Lists that become shorter, longer, others, or Lists of something else while the loop runs.
class Box {
    List<float> values = [];
    List<List<int>> rows = [];
    func drop() { if (this.values.length > 2) { this.values.pop(); } }
    func renew() { this.values = [9.5]; }
}

func attempt(work: () => any): String {
    try {
        return "" + work();
    } catch (e: Error) {
        return e.message;
    }
}

func shrinking(list: List<int>): int {
    let sum = 0;
    const n = list.length;
    for (i in 0..n) {
        sum += list[i];
        if (sum > 6) { list.pop(); }
    }
    return sum;
}

func growing(list: List<float>): float {
    let sum = 0.0;
    for (let i = 0; i < list.length; i++) {
        sum += list[i];
        if (list.length < 7) { list.add(list[i] + 0.5); }
    }
    return sum;
}

func byCallee(box: Box): float {
    let sum = 0.0;
    for (let i = 0; i < 4; i++) {
        sum += box.values[i];
        box.drop();
    }
    return sum;
}

func renewed(box: Box): float {
    let sum = 0.0;
    for (let i = 0; i < 3; i++) {
        sum += box.values[0];
        if (i == 1) { box.renew(); }
    }
    return sum;
}

func assignedField(box: Box): float {
    let sum = 0.0;
    for (let i = 0; i < 3; i++) {
        sum += box.values[0];
        if (i == 1) { box.values = [0.25]; }
    }
    return sum;
}

func rowReplaced(rows: List<List<int>>): int {
    let sum = 0;
    for (let k = 0; k < 3; k++) {
        sum += rows[0][k];
        if (k == 0) { rows[0] = [100, 200, 300]; }
    }
    return sum;
}

func rowSwapped(rows: List<List<int>>, other: List<List<int>>): int {
    let sum = 0;
    for (let k = 0; k < 3; k++) {
        sum = sum * 10 + rows[1][k];
        other[1] = other[0];
    }
    return sum;
}

func alias(a: List<int>, b: List<int>): int {
    let sum = 0;
    for (let i = 0; i < 4; i++) {
        a[i] = i * 10;
        sum += b[i];
        if (i == 2) { b.clear(); }
    }
    return sum;
}

// A List<float> that somebody knows as a List of anything becomes one of refs while it is read, or written.
func toRefsWhileRead(list: List<float>, same: List<any>): float {
    let sum = 0.0;
    for (let i = 0; i < list.length; i++) {
        sum += list[i];
        if (i == 0) { same.add("text"); }
        if (i == 1) { same.pop(); }
    }
    return sum;
}

func toRefsWhileWritten(list: List<int>, same: List<any>): List<int> {
    for (let i = 0; i < 4; i++) {
        list[i] = list[i] + i;
        if (i == 1) { same[0] = "text"; }
        if (i == 2) { same[0] = 7; }
    }
    return list;
}

func emptyThenFilled(list: List<float>): String {
    let text = "";
    for (let i = 0; i < 3; i++) {
        text += attempt(() => list[0]) + ";";
        list.add(i + 0.5);
    }
    return text;
}

func filledInLoop(n: int): int {
    const list: List<int> = [];
    let sum = 0;
    for (let i = 0; i < n; i++) {
        list.add(i);
        sum += list[i] * list[list.length - 1];
    }
    return sum;
}

func replacedLocal(first: List<int>, second: List<int>): int {
    let list = first;
    let sum = 0;
    for (let i = 0; i < 4; i++) {
        sum = sum * 10 + list[i];
        if (i % 2 == 0) { list = second; } else { list = first; }
    }
    return sum;
}

func inClosure(list: List<int>): int {
    let sum = 0;
    const shorten = () => { list.pop(); };
    for (let i = 0; i < 3; i++) {
        sum += list[i];
        if (i == 1) { shorten(); }
    }
    return sum;
}

func main() {
    print(attempt(() => shrinking([1, 2, 3, 4, 5])));
    // expect: index 4 is outside 0..4
    print(growing([1.0, 2.0]));
    // expect: 14.5
    const box = new Box();
    box.values = [1.0, 2.0, 3.0, 4.0];
    print(attempt(() => byCallee(box)));
    // expect: index 2 is outside 0..2
    box.values = [1.5];
    print(renewed(box));
    // expect: 12.5
    box.values = [1.5];
    print(assignedField(box));
    // expect: 3.25
    print(rowReplaced([[1, 2, 3], [4, 5, 6]]));
    // expect: 501
    const rows = [[1, 2, 3], [4, 5, 6]];
    print(rowSwapped(rows, rows));
    // expect: 423
    const list = [1, 2, 3, 4];
    print(attempt(() => alias(list, list)));
    // expect: index 3 is outside 0..0
    print(attempt(() => alias([0, 0, 0, 0], [1, 2, 3, 4])));
    // expect: index 3 is outside 0..0
    print(attempt(() => alias([0, 0, 0], [1, 2, 3, 4])));
    // expect: index 3 is outside 0..3
    const floats = [0.5, 1.5];
    const asAny: any = floats;
    print(toRefsWhileRead(floats, asAny as List<any>));
    // expect: 2.0
    const ints = [1, 2, 3, 4];
    const intsAsAny: any = ints;
    print(toRefsWhileWritten(ints, intsAsAny as List<any>));
    // expect: [7, 3, 5, 7]
    print(emptyThenFilled([]));
    // expect: index 0 is outside 0..0;0.5;0.5;
    print(filledInLoop(5));
    // expect: 30
    print(replacedLocal([1, 2, 3, 4], [5, 6, 7, 8]));
    // expect: 1638
    print(attempt(() => inClosure([1, 2, 3])));
    // expect: index 2 is outside 0..2
}
