// The library's functions take what JavaScript's and Kotlin's take.
const xs = [3, 1, 2];
print(xs.reduce((a, b) => a + b));                 // expect: 6
print([1.5, 2.5].reduce((a, b) => a > b ? a : b)); // expect: 2.5
print(["a", "b"].reduce((text, s) => s + text));   // expect: ba
try {
    const none: List<int> = [];
    none.reduce((a, b) => a + b);
} catch (e) {
    print(e);
} // expect: [3108] reduce of an empty List

print(xs.map((x, i) => x * i));    // expect: [0, 1, 4]
print(xs.filter((_, i) => i > 0)); // expect: [1, 2]
xs.forEach((x, i) => print(`${i}:${x}`));
// expect: 0:3
// expect: 1:1
// expect: 2:2
print(["a", "b"].map((s, i) => { return s.repeat(i + 1); })); // expect: ["a", "bb"]

print(`${Math.max(1, 5, 3)} ${Math.min(2.5, 1, 9)} ${Math.max(...xs)} ${Math.min(...[0.5, 1])}`); // expect: 5 1.0 3 0.5
print(Math.max(1, 2)); // expect: 2

print("abc".split("").reverse().join());   // expect: cba
print([3, 1, 2].sort().map((x) => x * 2)); // expect: [2, 4, 6]
print([3, 1, 2].sort((a, b) => b - a)[0]); // expect: 3
print(List.filled(3, 1).fill(7, 1));       // expect: [1, 7, 7]
print(xs.sort() == xs);                    // expect: true

print(`${xs.at(-1)} ${xs.at(0)} ${xs.at(3)} ${xs.at(-4)}`); // expect: 3 1 null null

const ages = { "ada": 36 };
print(`${ages.remove("ada")} ${ages.remove("ada")} ${ages.size}`); // expect: 36 null 0

print("sum", 1 + 2, [4], null); // expect: sum 3 [4] null
print("a", "b");                // expect: a b
