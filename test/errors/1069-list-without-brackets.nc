let pair = [1, 2];
let first, second = pair;
const left, right = "a-b".split("-");
print(`${first} ${second} ${left} ${right}`);
