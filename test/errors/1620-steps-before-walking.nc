const xs = [1, 2, 3];
for (n in xs.iter()) { print(n); }
print(xs.stream().map((x) => x + 1));
print(new Set([1]).into_iter().map((x) => x + 1));
