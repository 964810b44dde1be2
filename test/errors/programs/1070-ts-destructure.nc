const { a, b } = obj;
const [x, y] = [1, 2];
const f = ({ name }: Person) => name;
let { c = 3 } = opts;
print(x + y);
