let total = count + 1;
let count = "a".length + 2;
print(limit);
const limit = 7;
func size(): int { return names.length; }
const names = ["a"];
print(total);
