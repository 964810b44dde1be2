apply<A, B>(xs: List<A>, f: (A) => B): List<B> { return xs.map(f); }

area(width: int, height: int): int {
    return width * height;
}

print(apply([1], (x) => x + area(2, 3)));
print(apply<>([1], (x) => x));
