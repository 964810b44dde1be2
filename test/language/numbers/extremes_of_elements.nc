// The larger and the smaller of two numbers, wherever they come from.
func largest(list: List<int>): int {
    let most = list[0];
    for (let i = 1; i < list.length; i++) { most = Math.max(most, list[i]); }
    return most;
}

func range(list: List<float>): float {
    let low = list[0];
    let high = list[0];
    for (value in list) {
        low = Math.min(low, value);
        high = Math.max(value, high);
    }
    return high - low;
}

func between(a: List<int>, b: List<int>): List<int> {
    const result: List<int> = [];
    for (let i = 0; i < a.length; i++) { result.add(Math.max(a[i], b[i]) - Math.min(a[i], b[i])); }
    return result;
}

func generic<N extends Numeric>(a: N, b: N): N { return Math.max(a, b); }

func main() {
    print(largest([3, -9, 9_007_199_254_740_993, 4]));
    // expect: 9007199254740993
    print(range([2.5, -1.5, 3.0]));
    // expect: 4.5
    print(between([1, 5, 7], [4, 2, 7]));
    // expect: [3, 3, 0]
    print(`${generic(2, 3)} ${generic(2.5, 1.5)} ${Math.max(0.0 / 0.0, 1.0)} ${Math.min(1.0, 0.0 / 0.0).isNaN()}`);
    // expect: 3 2.5 NaN true
    try {
        print(largest([]));
    } catch (e) {
        print(e.message);
    }
    // expect: index 0 is outside 0..0
    print([[4, 1], [2, 8]].map((row) => Math.max(row[0], row[1])));
    // expect: [4, 8]
}
