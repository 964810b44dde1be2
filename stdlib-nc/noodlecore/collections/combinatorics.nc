import noodlecore.sequence

/// Ways to choose and to arrange. Each is made when it is asked for, so that there may be more than memory holds.
class Combinatorics {
    /// Every order of some items, in the order of their positions: n! of them.
    /// ```noodlecore
    /// import noodlecore.collections.combinatorics
    /// Combinatorics.permutations(["a", "b"]).toList()  // => [["a", "b"], ["b", "a"]]
    /// ```
    static func permutations<T>(items: List<T>): Sequence<List<T>> {
        return indexed(items, (0..items.length).toList(), nextPermutation);
    }

    /// Every choice of so many items, each in the order of the items: none where there are fewer.
    /// ```noodlecore
    /// import noodlecore.collections.combinatorics
    /// Combinatorics.combinations([1, 2, 3], 2).toList()  // => [[1, 2], [1, 3], [2, 3]]
    /// ```
    static func combinations<T>(items: List<T>, count: int): Sequence<List<T>> {
        if (count < 0 || count > items.length) { return Sequence.of(new List<List<T>>()); }
        return indexed(
            items,
            (0..count).toList(),
            (positions) => nextCombination(positions, items.length),
        );
    }

    /// Every choice of any number of items, the smaller ones first: 2^n of them.
    /// ```noodlecore
    /// import noodlecore.collections.combinatorics
    /// Combinatorics.subsets([1, 2]).toList()  // => [[], [1], [2], [1, 2]]
    /// ```
    static func subsets<T>(items: List<T>): Sequence<List<T>> {
        return Sequence
            .of(0..=items.length)
            .flatMap((count) => Combinatorics.combinations(items, count));
    }

    /// Every way to take one item of each List, the last one changing fastest.
    /// ```noodlecore
    /// import noodlecore.collections.combinatorics
    /// Combinatorics.product([[1, 2], [3, 4]]).toList()  // => [[1, 3], [1, 4], [2, 3], [2, 4]]
    /// ```
    static func product<T>(choices: List<List<T>>): Sequence<List<T>> {
        return choices.reduce(
            (ways, choice) => ways.flatMap((way) => choice.map((item) => way.concat([item]))),
            Sequence.of([new List<T>()]),
        );
    }

    /// The items of several Lists in turn; where one has ended, the others go on.
    /// ```noodlecore
    /// import noodlecore.collections.combinatorics
    /// Combinatorics.interleave([[1, 2, 3], [10], [20, 30]])  // => [1, 10, 20, 2, 30, 3]
    /// ```
    static func interleave<T>(lists: List<List<T>>): List<T> {
        const result = new List<T>();
        for (turn in 0..(lists.map((list) => list.length).maxOrNull() ?? 0)) {
            for (list in lists) { if (turn < list.length) { result.add(list[turn]); } }
        }
        return result;
    }

    /// How many orders so many items have; an error [3502] from 21 on, where the number does not fit.
    /// ```noodlecore
    /// import noodlecore.collections.combinatorics
    /// Combinatorics.factorial(5)  // => 120
    /// ```
    static func factorial(n: int): int {
        let product = 1;
        for (i in 2..=n) { product = Math.multiplyExact(product, i); }
        return product;
    }

    /// How many choices of k among n items there are; an error [3502] where the number does not fit.
    /// ```noodlecore
    /// import noodlecore.collections.combinatorics
    /// Combinatorics.binomial(5, 2)  // => 10
    /// ```
    static func binomial(n: int, k: int): int {
        if (k < 0 || k > n) { return 0; }
        let result = 1;
        for (i in 1..=k.min(n - k)) {
            // Divided before it is multiplied where that leaves nothing over, so that only the result has to fit.
            const common = Math.gcd(result, i);
            result = Math.multiplyExact(result / common, (n - i + 1) / (i / common));
        }
        return result;
    }
}

/// The items at positions that `next` moves on, until it cannot.
private func indexed<T>(
    items: List<T>,
    first: List<int>,
    next: (List<int>) => bool,
): Sequence<List<T>> {
    return new Sequence<List<T>>(() => {
        const positions = first.copy();
        let ended = false;
        return Sequence
            .generate(() => {
                if (ended) { return null; }
                const chosen = positions.map((position) => items[position]);
                ended = !next(positions);
                return chosen;
            })
            .iterator();
    });
}

/// The next order in the dictionary, by Narayana Pandita (14th century); false behind the last.
private func nextPermutation(positions: List<int>): bool {
    let rise = positions.length - 2;
    while (rise >= 0 && positions[rise] > positions[rise + 1]) { rise -= 1; }
    if (rise < 0) { return false; }
    let larger = positions.length - 1;
    while (positions[larger] < positions[rise]) { larger -= 1; }
    positions.swap(rise, larger);
    const rest = positions.slice(rise + 1).reversed();
    positions.truncate(rise + 1);
    positions.addAll(rest);
    return true;
}

/// The next choice of positions below `limit`; false behind the last.
private func nextCombination(positions: List<int>, limit: int): bool {
    let at = positions.length - 1;
    while (at >= 0 && positions[at] == limit - positions.length + at) { at -= 1; }
    if (at < 0) { return false; }
    positions[at] = positions[at] + 1;
    for (i in at + 1..positions.length) { positions[i] = positions[i - 1] + 1; }
    return true;
}
