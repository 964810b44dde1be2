// `slice` counts from the end below zero, of Lists, Strings and Bytes.
const xs = [1, 2, 3, 4, 5];
print(xs.slice(-2));     // expect: [4, 5]
print(xs.slice(1, -1));  // expect: [2, 3, 4]
print(xs.slice(-3, -1)); // expect: [3, 4]
print(xs.slice(0, -5));  // expect: []
print(xs.slice(-5));     // expect: [1, 2, 3, 4, 5]
const copy = xs.slice();
copy.add(6);
print(`${xs.length} ${copy.length}`); // expect: 5 6
print([1.5, 2.5].slice(-1));          // expect: [2.5]

const text = "noodle";
print(text.slice(-3));     // expect: dle
print(text.slice(0, -2));  // expect: nood
print(text.slice(-4, -2)); // expect: od
print(text.slice());       // expect: noodle
print(Bytes.of([1, 2, 3]).slice(-2, -1)); // expect: Bytes(02)

for (from in [-6, 2, 6]) {
    try {
        print(xs.slice(from, from == 2 ? -4 : null));
    } catch (e) {
        print(e);
    }
}
// expect: [3110] the range -6..5 is outside 0..5
// expect: [3110] the range 2..-4 is outside 0..5
// expect: [3110] the range 6..5 is outside 0..5
try { print(text.slice(-7)); } catch (e) { print(e.code); } // expect: 3110
