func pins(n: int): List<int> { return [n]; }
func adder(n: int): (int) => int { return (m) => n + m; }

const xs = [1, 2];
const factor = 3;
print(xs.map(x * factor));
print(xs.filter(number > 1));
print(xs.flatMap(pins(n)));
print(xs.sortBy(item.abs()));
print(xs.reduce(a + b, 0));
print(xs.map(adder(2)));
print(xs.map(`number ${each}`));
