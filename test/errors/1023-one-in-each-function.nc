// Each declaration is balanced by itself: one wrong bracket in each is one mistake for each, and mistakes of types between them are still told.
func first(xs: List<int>): int {
    let sum = 0;
    for (x in xs) {
        if (x > 0) {
            sum += x;
    }
    return sum;
}

func between(): int {
    return "text";
}

func second(xs: List<int>): int {
    for (x in xs)
        const twice = x * 2;
        print(twice);
    }
    return xs.length);
}

func third(xs: List<int>): int {
    return first[xs) + first(xs);
}

func fourth() {
    print(first([1, 2]) + third([3, 4]);
}
