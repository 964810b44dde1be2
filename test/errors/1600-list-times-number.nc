const count = 3;
const zeros = [0] * count;
const names = 2 * ["a"];
print(`${zeros} ${names}`);
