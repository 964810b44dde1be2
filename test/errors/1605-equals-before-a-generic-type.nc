func foldAll<T>(xs= Iterable<T>, first: T): T { let acc = first; for (x in xs) { acc = x; } return acc; }
print(foldAll([1, 2], 0));
