func total(xs: List<int>): int {
    return match (xs) {
        [] => 0,
        [first, *rest] => first + total(rest),
    };
}

func most(xs: List<int>): int {
    return match (xs) {
        first :: rest => Math.max(first, most(rest)),
        _ => 0,
    };
}

print(total([1]) + most([3]));
