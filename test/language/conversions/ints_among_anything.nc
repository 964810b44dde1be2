// Where anything may stand, an int among floats stays an int; a list of numbers is one of floats.
func all(...values: List<any>): List<any> { return values; }

const anything: List<any> = [1.5, 5 / 2, 2];
print(anything);             // expect: [1.5, 2, 2]
print(all(1.5, 5 / 2, 2));   // expect: [1.5, 2, 2]
print(1.5, 5 / 2, [1, 2.5]); // expect: 1.5 2 [1.0, 2.5]
print([1.5, 2]);             // expect: [1.5, 2.0]
const numbers: List<float> = [1, 2];
print(numbers); // expect: [1.0, 2.0]
const mixed: List<any> = [...numbers, 3, "x", null, ...[4]];
print(mixed);              // expect: [1.0, 2.0, 3, "x", null, 4]
print(anything[1] is int); // expect: true
