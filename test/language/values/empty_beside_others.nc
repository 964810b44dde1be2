// `{}`, `[]` and lambdas without types among the values of a Map are of the kind that the others are.
const nested = { "a": { "b": [1, 2] }, "c": {} };
print(`${nested["a"]?.["b"]?.[1]} ${nested["c"]?.size} ${nested["x"]?.["b"]}`); // expect: 2 0 null
const lists = { "x": ["a"], "y": [], "z": [] };
lists["y"]?.add("b");
print(lists); // expect: {"x": ["a"], "y": ["b"], "z": []}
const operators = { "+": (a: int, b: int) => a + b, "-": (a, b) => a - b };
print(operators["-"]?.(5, 3)); // expect: 2
const first = { "empty": [], "full": [[1]] };
print(first["full"]?.[0]); // expect: [1]

// Beside texts and numbers they are what they are alone.
const json = { "a": 1, "b": [], "c": {}, "d": "x", "e": null };
print(json); // expect: {"a": 1, "b": [], "c": {}, "d": "x", "e": null}
