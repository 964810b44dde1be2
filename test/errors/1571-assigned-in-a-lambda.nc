const rows = List.generate(2, (i) => List.generate(2, (j) => i = j ? 1.0 : 0.0));
print(rows.length);
print([1, 2].filter((n) => n = 2));
