// A variable that takes what nobody has described yet learns it where it is computed with.
func evaluate(text: String): int {
    let stack = [];
    for (token in text.split(" ")) {
        if (token == "+") {
            let b = stack.pop();
            let a = stack.pop();
            let c = a;
            if (a < 1) { print("small"); }
            stack.add(c + b * 2 - a);
            let d = -a;
            print(d);
        } else {
            stack.add(token.toInt());
        }
    }
    return stack.pop();
}
let floats = [];
func half(x: float) {
    if (floats.length > 0) {
        let last = floats.last();
        let twice = last * 2.0;
        floats.add(twice + last);
    } else {
        floats.add(x);
    }
}
func squares(n: int): int {
    const memo = new Map();
    const known = memo.get(n);
    if (known != null) { return known; }
    memo.set(n, n * n);
    const again = memo.get(n) ?? 0;
    return again + 1;
}
func words(text: String) {
    let found = [];
    for (w in text.split(" ")) {
        if (found.length > 0) {
            let prev = found.last();
            if (prev < w) {
                print(prev + w);
                print(`${prev} ${w}`);
            }
        }
        found.add(w);
    }
    print(found);
}
print(evaluate("1 2 + 3 +"));
half(1.5);
half(1);
print(floats);
print(squares(4));
words("a c b d");
// expect: -1
// expect: -4
// expect: 6
// expect: [1.5, 4.5]
// expect: 17
// expect: ac
// expect: a c
// expect: bd
// expect: b d
// expect: ["a", "c", "b", "d"]
