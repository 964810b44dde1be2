func total(numbers: List<int>): int {
    return match (numbers) {
        [] => 0,
        [first, rest...] => first + total(rest),
    };
}

const [head, tail...] = [1, 2, 3];
print(`${total([1, 2])} ${head} ${tail}`);
