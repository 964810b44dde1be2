const xs = [3, 1, 2];
print(xs.sorted({ $0 - $1 }));
print(xs.map { x in x * 2 });
print(xs.reduce { $0 + $1 });
print(xs.filter { $0 > 1 });
