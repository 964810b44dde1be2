// A function that a generic call gives takes its types from its place, also where that may be null.
func by<T, K extends Comparable<K>>(key: (T) => K): (T, T) => int {
    return (a, b) => key(a).compareTo(key(b));
}

func descending<T>(compare: (T, T) => int): (T, T) => int { return (a, b) => compare(b, a); }

func inOrder<T>(...orders: List<(T, T) => int>): (T, T) => int {
    return (a, b) => {
        for (order in orders) {
            const result = order(a, b);
            if (result != 0) { return result; }
        }
        return 0;
    };
}

const rows = [["b", "2"], ["a", "2"], ["c", "1"]];
print(rows.sorted(by((row) => row[0])));
// expect: [["a", "2"], ["b", "2"], ["c", "1"]]
print(rows.sorted(inOrder(by((row) => row[1].toInt()), descending(by((row) => row[0])))).map((row) => row[0]));
// expect: ["c", "b", "a"]
print(rows.sorted(inOrder((a, b) => a[1].compareTo(b[1]), (a, b) => a[0].compareTo(b[0]))).map((row) => row[0]));
// expect: ["c", "a", "b"]
const compare: ((String, String) => int)? = by((text) => text.length);
print(compare?.("ab", "c"));
// expect: 1
