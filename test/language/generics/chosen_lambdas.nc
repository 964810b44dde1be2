// A lambda that is one of several takes its types from the call around, as it does alone.
const up = [1].length == 1;
print([1, 2].map(up ? (x) => x + 1 : (x) => x - 1));
// expect: [2, 3]
print([1].map(up ? (x) => x : (x) => -x)[0] + 1);
// expect: 2
let given: ((int) => int)? = null;
print([1, 2].map(given ?? (x) => x * 5));
// expect: [5, 10]
given = (x) => x * 7;
print([1, 2].map((given ?? ((x) => x * 5))));
// expect: [7, 14]
print([1, 2].map(match (up) { true => (x) => `<${x}>`, false => (x) => "none" }).join("").length);
// expect: 6
print([1, 3, 2].sorted(up ? (a, b) => b - a : (a, b) => a - b));
// expect: [3, 2, 1]
print([3, 4].fold(2, up ? (a, b) => a * b : (a, b) => a + b));
// expect: 24
