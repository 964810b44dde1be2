// What an empty collection or a null holds is said by what stands beside its values in an operation, too.
func main() {
    let totals = {};
    for (word in ["a", "b", "a"]) { totals[word] = (totals[word] ?? 0) + 1; }
    print(totals);

    let counts = {};
    for (word in ["x", "y", "x"]) {
        if (counts.has(word)) { counts.set(word, counts[word]! + 1); } else { counts.set(word, 1); }
    }
    print(counts);

    let best = null;
    for (x in [3, 1, 2]) { if (best == null || x < best) { best = x; } }
    print(best);

    let sum = null;
    for (x in [1.5, 2.5]) { sum = sum == null ? x : sum + x; }
    print(sum);

    let lines = [];
    for (word in ["one", "two", "three"]) {
        if (lines.length == 2) { lines[1] += " " + word; } else { lines.add(word); }
    }
    print(lines);

    let cache = new Map();
    func fibonacci(n: int): int {
        if (n < 2) { return n; }
        if (cache.has(n)) { return cache[n]!; }
        const result = fibonacci(n - 1) + fibonacci(n - 2);
        cache[n] = result;
        return result;
    }
    print(fibonacci(50));

    let floats = [0.5];
    for (i in 0..3) { floats.add(floats[i] * 2); }
    print(floats);
}
// expect: {"a": 2, "b": 1}
// expect: {"x": 2, "y": 1}
// expect: 1
// expect: 4.0
// expect: ["one", "two three"]
// expect: 12586269025
// expect: [0.5, 1.0, 2.0, 4.0]
