// Every NaN shows the same bits, wherever it came from.
let zero = 0.0;
const nans = [
    zero / zero,
    -(zero / zero),
    float.NAN,
    Math.sqrt(-1),
    "NaN".toFloat(),
    float.fromBits(-2251799813685248),
    float.fromBits(9221120237041090561),
    float.INFINITY - float.INFINITY,
];
print(nans.map((value) => value.toBits()).distinct());
const bytes = new Bytes(12);
for (value in nans) {
    bytes.writeFloat(0, 8, value);
    bytes.writeFloat(8, 4, value);
    print(bytes.toHex());
}
print(nans.map((value) => value.hashCode()).distinct());

// expect: [9221120237041090560]
// expect: 7ff80000000000007fc00000
// expect: 7ff80000000000007fc00000
// expect: 7ff80000000000007fc00000
// expect: 7ff80000000000007fc00000
// expect: 7ff80000000000007fc00000
// expect: 7ff80000000000007fc00000
// expect: 7ff80000000000007fc00000
// expect: 7ff80000000000007fc00000
// expect: [2146959360]
