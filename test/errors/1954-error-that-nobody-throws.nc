class EmptyError extends Error {
    constructor() { super(8001, "empty"); }
}

func first(xs: List<int>): int {
    if (xs.isEmpty()) {
        new EmptyError();
    }
    return xs[0];
}
