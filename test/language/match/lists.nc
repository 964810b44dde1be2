// List patterns with and without rest, literals inside, nested lists.
func sum(xs: List<int>): int {
    return match (xs) {
        [] => 0,
        [x] => x,
        [first, ...rest] => first + sum(rest),
    };
}

func shape(xs: List<float>): String {
    return match (xs) {
        [1.0, ...] => "starts with one",
        [_, 2.0] => "ends with two",
        [a, b, c] => `three: ${a + b + c}`,
        [...all] => "length " + all.length,
    };
}

func grid(rows: List<List<int>>): int {
    return match (rows) {
        [[a, b], [c, d]] => a * d - b * c,
        [[a]] => a,
        _ => -1,
    };
}

func words(parts: List<String>): String {
    return match (parts) {
        ["go", direction] => "going " + direction,
        ["take", thing, ...more] if (more.isEmpty()) => "taking " + thing,
        ["take", ...] => "too much",
        _ => "what?",
    };
}

func main() {
    print(sum([1, 2, 3, 4]));
    // expect: 10
    print(shape([1.0, 5.0]));
    // expect: starts with one
    print(shape([3.0, 2.0]));
    // expect: ends with two
    print(shape([0.5, 1.5, 2.5]));
    // expect: three: 4.5
    print(shape([]));
    // expect: length 0
    print(grid([[1, 2], [3, 4]]));
    // expect: -2
    print(grid([[7]]));
    // expect: 7
    print(grid([]));
    // expect: -1
    print(words(["go", "north"]));
    // expect: going north
    print(words(["take", "lamp"]));
    // expect: taking lamp
    print(words(["take", "a", "b"]));
    // expect: too much
    print(words(["sing"]));
    // expect: what?
}
