// NaN is equal to nothing, in whatever it stands, but it is one key of Maps.
record Reading(value: float)
const nan = 0.0 / 0.0;
let boxed: any = nan;
let reading = new Reading(nan);
let readings: List<any> = [nan, reading];
print(`${nan == nan} ${boxed == boxed} ${boxed.equals(boxed)} ${boxed != boxed}`);
print(`${[boxed] == [boxed]} ${[boxed].contains(boxed)} ${readings.indexOf(nan)} ${reading == new Reading(nan)}`);
print(`${{ "a": boxed } == { "a": boxed }} ${reading == reading}`);
let counts = new Map<any, int>();
for (i in 0..3) {
    counts.update(0.0 / 0.0, 0, (n) => n + 1);
    counts.update(-(0.0 / 0.0), 0, (n) => n + 1);
}
print(counts);
print(`${boxed.hashCode()} ${(-nan).hashCode()} ${0.0.hashCode() == (-0.0).hashCode()} ${Set.from([nan, nan, 1.0]).size}`);
print(`${[3.0, nan, 1.0].sorted()} ${nan.compareTo(1.0)} ${1.0.compareTo(nan)} ${nan.compareTo(nan)}`);

// expect: false false false true
// expect: false false -1 false
// expect: false true
// expect: {NaN: 6}
// expect: 2146959360 2146959360 true 2
// expect: [1.0, 3.0, NaN] 1 -1 0
