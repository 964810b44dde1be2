let ints = [1, 2];
let floats: List<float> = [0.5, ...ints];
let names: List<String> = ["a", ...ints];
[ints, ...floats] = [ints];
print(`${floats} ${names} ${[0.5, ...ints]}`);
