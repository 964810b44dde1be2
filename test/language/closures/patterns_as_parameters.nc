// A lambda may take apart what it is given: lists, records, and what is nested in them.
record Point(x: int, y: float)

const pairs = [["a", "1"], ["b", "2"]];
print(pairs.map(([key, value]) => key + value)); // expect: ["a1", "b2"]

const totals = { "b": 2, "a": 1 };
print(totals.entries().map(([key, value]) => `${key}=${value + 1}`).sorted().join(",")); // expect: a=2,b=3
print([new Point(1, 2), new Point(3, 4)].map((Point(x, y)) => y * x)); // expect: [2.0, 12.0]
print([1, 2].zip(["x", "y"]).filter(([n, _]) => n > 1)); // expect: [Tuple(first: 2, second: "y")]
print(["p", "q"].withIndex().reduce((text, [i, letter]) => `${text}${i}${letter}`, ">")); // expect: >0p1q

const tails = [[1, 2, 3], [4]].map(([first, ...rest]) => {
    rest.add(first);
    return rest;
});
print(tails); // expect: [[2, 3, 1], [4]]

// What is bound may change, and be captured.
const counters = [[5, 10]].map(([from, step]) => {
    let at = from;
    return () => {
        at += step;
        step++;
        return at;
    };
});
print(counters[0]()); // expect: 15
print(counters.map((next) => next())); // expect: [26]

const typed = ([a, b]: List<int>): int => a * b;
print(typed([6, 7])); // expect: 42
const nested = [new Tuple(new Point(1, 2), [7])].map(([[x, y], [n]]) => x + y + n);
print(nested); // expect: [10.0]
pairs.forEach(([key, _]) => print(key));
// expect: a
// expect: b
try { print([[1]].map(([a, b]) => a + b)); } catch (e) { print(e.code); } // expect: 3102

// A list in parentheses is a list, and a call a call.
print(([3, 1]).sorted());   // expect: [1, 3]
print((typed([2, 3])) + 1); // expect: 7
