// `true`, `false` and `null` as keys are these values; where an object is made, they are names of members.
record Token(class: String, null: bool, true: int)

const words: Map<bool, String> = { true: "yes", false: "no" };
print(`${words} ${words.get(1 < 2)} ${words[false]}`);
// expect: {true: "yes", false: "no"} yes no
const known = { null: 1, "a": 2 };
print(`${known} ${known.get(null)}`);
// expect: {null: 1, "a": 2} 1
print([1, 2, 3].groupBy((n) => n > 1) == { false: [1], true: [2, 3] });
// expect: true
const token: Token = { class: "c", null: true, true: 3 };
print(token);
// expect: Token(class: "c", null: true, true: 3)
