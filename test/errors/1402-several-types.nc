func maxOf<T extends Comparable<T>>(a: T, b: T): T { return a > b ? a : b; }

print(maxOf("pear", 3));
