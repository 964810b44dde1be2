// `i++` gives the old number and `++i` the new one, on every kind of place, which is looked at once, from left to right.
class Counter {
    int n = 0;
    float weight = 0.5;
    static int made = 0;
    List<int> history = [];

    func next(): int { return this.n++; }
    func id(): String { return `#${++Counter.made}`; }
    func note(value: int): int {
        this.history.add(value);
        return this.history.length;
    }
}

let top = 10;
let calls = 0;

func counter(c: Counter): Counter {
    calls++;
    return c;
}

func at(i: int): int {
    calls += 10;
    return i;
}

func pair(a: int, b: int): String { return `${a},${b}`; }

func main() {
    let i = 5;
    print(`${i++} ${i} ${++i} ${i} ${i--} ${--i} ${i}`);
    // expect: 5 6 7 7 7 5 5

    // Operands that were read before keep what they were.
    print(i + i++ + i);
    // expect: 16
    print(i++ + ++i);
    // expect: 14
    print(`${i} ${i - --i} ${i-- - i} ${-i++} ${i}`);
    // expect: 8 1 1 -6 7
    print(pair(i, i++));
    // expect: 7,7
    print(pair(b: i++, a: i));
    // expect: 9,8
    print([i, i++, i, ++i, i]);
    // expect: [9, 9, 10, 11, 11]
    print({ "a": i++, "b": i });
    // expect: {"a": 11, "b": 12}
    i = i++;
    print(i);
    // expect: 12
    i += i++;
    print(i);
    // expect: 24
    i = i++ + ++i;
    print(i);
    // expect: 50

    // Elements, fields, statics, globals.
    const xs = [10, 20, 30];
    let k = 0;
    print(`${xs[k++]} ${xs[k++]} ${k} ${xs[k]++} ${++xs[k]} ${xs}`);
    // expect: 10 20 2 30 32 [10, 20, 32]
    xs[--k] = k;
    xs[k] += k++;
    print(`${xs} ${k}`);
    // expect: [10, 2, 32] 2
    xs[k] += k--;
    print(`${xs} ${k}`);
    // expect: [10, 2, 34] 1
    xs[k++]++;
    xs[k--]--;
    print(`${xs} ${k}`);
    // expect: [10, 3, 33] 1
    const c = new Counter();
    print(`${c.next()} ${c.next()} ${c.n} ${c.id()} ${c.id()} ${c.weight++} ${--c.weight}`);
    // expect: 0 1 2 #1 #2 0.5 0.5
    print(`${counter(c).n++} ${++counter(c).n} ${calls}`);
    // expect: 2 4 2
    print(`${xs[at(0)]++} ${--xs[at(1)]} ${calls}`);
    // expect: 10 2 22
    print(`${top++} ${--top} ${top}`);
    // expect: 10 10 10
    print(c.note(c.n++) + c.n);
    // expect: 6
    const floats = [1.5];
    print(`${floats[0]++} ${++floats[0]}`);
    // expect: 1.5 3.5

    // Conditions and loops.
    let left = 3;
    let turns = "";
    while (left-- > 0) { turns += left; }
    print(`${turns} ${left}`);
    // expect: 210 -1
    do { turns += ++left; } while (left < 2);
    print(turns);
    // expect: 210012
    let b = 9;
    for (let a = 0; a < b; ) { if (a++ > 2 || --b < 3) { print(`${a} ${b}`); break; } }
    // expect: 4 6
    let sum = 0;
    for (let j = 0; j++ < 4; ) { sum += j; }
    print(sum);
    // expect: 10
    let p = 1;
    let picked = match (p) {
        0 => "zero",
        1 if (p++ > 5) => "never",
        2 => "what it became",
        n => `${n} then ${p}`,
    };
    print(picked);
    // expect: 1 then 2
    print(p++ == 2 ? p++ : --p);
    // expect: 3
    print(p > 3 && p++ < 10 ? `${p}` : "no");
    // expect: 5

    // Lambdas: where nothing is wanted, nothing is given.
    let n = 0;
    const id = () => n++;
    const ids = [id(), id(), id()];
    print(`${ids} ${n}`);
    // expect: [0, 1, 2] 3
    ["a", "b"].forEach((_) => n++);
    print(["x", "y"].map((x) => `${x}${++n}`));
    // expect: ["x6", "y7"]
    let hits = 0;
    const mark = (x: int) => match (x) { 1 => hits++, _ => print("other") };
    mark(1);
    mark(2);
    // expect: other
    print(hits);
    // expect: 1

    // What may be null is counted where it is known not to be.
    let m: int? = 4;
    if (m != null) { print(m++ + m); }
    // expect: 9
    const wide = 9_223_372_036_854_775_807;
    let w = wide;
    print(`${w++} ${w} ${--w == wide}`);
    // expect: 9223372036854775807 -9223372036854775808 true
    let x = 0.1;
    print(`${x++} ${x} ${--x}`);
    // expect: 0.1 1.1 0.10000000000000009
    print(-(-i--) - -i);
    // expect: 99
    print(fill(3));
    // expect: [0, 1, 4, 2, 3, 9]
}

func fill(size: int): List<int> {
    let out: List<int> = List.filled(size * 2, 0);
    let at = 0;
    let value = 0;
    out[at++] = value++;
    out[at++] = value;
    out[at++] = ++value * value;
    out[at++] = value++;
    out[at++] = value;
    out[at++] = value * value--;
    return out;
}
