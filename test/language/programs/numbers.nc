// Matrices, big numbers in lists, primes, N queens, sorting algorithms: loops, indices, operators.

class Matrix {
    const int rows;
    const int cols;
    private List<List<float>> cells;

    constructor(rows: int, cols: int, fill: (int, int) => float = (i, j) => 0.0) {
        this.rows = rows;
        this.cols = cols;
        this.cells = List.generate(rows, (i) => List.generate(cols, (j) => fill(i, j)));
    }

    static func identity(n: int): Matrix { return new Matrix(n, n, (i, j) => i == j ? 1.0 : 0.0); }

    func at(row: int, col: int): float { return this.cells[row][col]; }
    func put(row: int, col: int, value: float) { this.cells[row][col] = value; }

    func times(other: Matrix): Matrix {
        if (this.cols != other.rows) { throw new Error(8401, `${this.cols} columns and ${other.rows} rows`); }
        const product = new Matrix(this.rows, other.cols);
        for (i in 0..this.rows) {
            for (j in 0..other.cols) {
                let sum = 0.0;
                for (let k = 0; k < this.cols; k++) { sum += this.at(i, k) * other.at(k, j); }
                product.put(i, j, sum);
            }
        }
        return product;
    }

    func transposed(): Matrix { return new Matrix(this.cols, this.rows, (i, j) => this.at(j, i)); }

    func equals(other: any): bool {
        if (!(other is Matrix)) { return false; }
        if (this.rows != other.rows || this.cols != other.cols) { return false; }
        return (0..this.rows).all((i) => (0..this.cols).all((j) => this.at(i, j) == other.at(i, j)));
    }

    func toString(): String { return this.cells.map((row) => row.join(" ")).join("\n"); }
}

// Numbers of any size, as digits of base 10000, least first.
class Big implements Comparable<Big> {
    private static const int base = 10000;
    private List<int> digits = [];

    static func of(n: int): Big {
        const big = new Big();
        let rest = n;
        do {
            big.digits.add(rest % Big.base);
            rest /= Big.base;
        } while (rest > 0);
        return big;
    }

    func plus(other: Big): Big {
        const result = new Big();
        let carry = 0;
        const count = Math.max(this.digits.length, other.digits.length);
        for (let i = 0; i < count || carry > 0; i++) {
            const sum = this.digit(i) + other.digit(i) + carry;
            result.digits.add(sum % Big.base);
            carry = sum / Big.base;
        }
        return result;
    }

    func times(other: Big): Big {
        const cells = List.filled(this.digits.length + other.digits.length + 1, 0);
        for (i in 0..this.digits.length) {
            let carry = 0;
            for (j in 0..=other.digits.length) {
                const value = cells[i + j] + this.digits[i] * other.digit(j) + carry;
                cells[i + j] = value % Big.base;
                carry = value / Big.base;
            }
        }
        const result = new Big();
        result.digits = cells;
        result.trim();
        return result;
    }

    private func digit(i: int): int { return i < this.digits.length ? this.digits[i] : 0; }

    private func trim() {
        while (this.digits.length > 1 && this.digits.last() == 0) { this.digits.pop(); }
    }

    func compareTo(other: Big): int {
        if (this.digits.length != other.digits.length) { return this.digits.length - other.digits.length; }
        for (i in (0..this.digits.length).reversed()) {
            if (this.digits[i] != other.digits[i]) { return this.digits[i] - other.digits[i]; }
        }
        return 0;
    }

    func toString(): String {
        let text = this.digits.last().toString();
        for (i in (0..this.digits.length - 1).reversed()) { text += this.digits[i].toString().padStart(4, "0"); }
        return text;
    }
}

func factorial(n: int): Big {
    let result = Big.of(1);
    for (i in 2..=n) { result = result.times(Big.of(i)); }
    return result;
}

func primes(limit: int): List<int> {
    const composite = List.filled(limit + 1, false);
    const found = [];
    for (i in 2..=limit) {
        if (composite[i]) { continue; }
        found.add(i);
        let multiple = i * i;
        while (multiple <= limit) {
            composite[multiple] = true;
            multiple += i;
        }
    }
    return found;
}

func queens(n: int): int {
    const columns = new Set<int>();
    const rising = new Set<int>();
    const falling = new Set<int>();

    func place(row: int): int {
        if (row == n) { return 1; }
        let count = 0;
        for (col in 0..n) {
            if (columns.has(col) || rising.has(row + col) || falling.has(row - col)) { continue; }
            columns.add(col);
            rising.add(row + col);
            falling.add(row - col);
            count += place(row + 1);
            columns.delete(col);
            rising.delete(row + col);
            falling.delete(row - col);
        }
        return count;
    }
    return place(0);
}

func quicksort<T extends Comparable<T>>(items: List<T>): List<T> {
    if (items.length < 2) { return items; }
    const [pivot, ...rest] = items;
    const smaller = quicksort(rest.filter((x) => x < pivot));
    const larger = quicksort(rest.filter((x) => x >= pivot));
    return smaller.concat([pivot]).concat(larger);
}

func mergeSort(items: List<int>): List<int> {
    if (items.length <= 1) { return items; }
    const middle = items.length / 2;
    const left = mergeSort(items.slice(0, middle));
    const right = mergeSort(items.slice(middle));
    const merged = new List<int>();
    let i = 0;
    let j = 0;
    while (i < left.length && j < right.length) {
        if (left[i] <= right[j]) { merged.add(left[i]); i++; } else { merged.add(right[j]); j++; }
    }
    while (i < left.length) { merged.add(left[i]); i++; }
    while (j < right.length) { merged.add(right[j]); j++; }
    return merged;
}

func collatz(n: int): int {
    let steps = 0;
    let x = n;
    while (x != 1) {
        x = x % 2 == 0 ? x / 2 : 3 * x + 1;
        steps++;
    }
    return steps;
}

func permutations<T>(items: List<T>): List<List<T>> {
    if (items.isEmpty()) { return [[]]; }
    const all = [];
    for (i in 0..items.length) {
        const rest = items.slice(0, i).concat(items.slice(i + 1));
        for (permutation in permutations(rest)) { all.add([items[i]].concat(permutation)); }
    }
    return all;
}

func bits(n: int): String {
    let text = "";
    for (let mask = 1 << 7; mask != 0; mask >>= 1) { text += (n & mask) != 0 ? "1" : "0"; }
    return text;
}

func main() {
    const m = new Matrix(2, 3, (i, j) => i * 3 + j);
    print(m.times(m.transposed()));
    // expect: 5.0 14.0
    // expect: 14.0 50.0
    print(Matrix.identity(2).times(m) == m);                 // expect: true
    print(m == Matrix.identity(2));                           // expect: false
    print(factorial(25));                                     // expect: 15511210043330985984000000
    print(factorial(20) > Big.of(1000000));                   // expect: true
    print(Big.of(9999).plus(Big.of(1)));                      // expect: 10000
    print(primes(30));                                        // expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
    print(queens(6));                                         // expect: 4
    print(quicksort([3, 1, 2, 3, 0]));                        // expect: [0, 1, 2, 3, 3]
    print(quicksort("the quick brown fox".split(" ")));       // expect: ["brown", "fox", "quick", "the"]
    print(mergeSort([5, 2, 9, 1, 5]));                        // expect: [1, 2, 5, 5, 9]
    print((1..=10).map(collatz).max());                       // expect: 19
    print(permutations(["a", "b", "c"]).map((p) => p.join()).join(","));  // expect: abc,acb,bac,bca,cab,cba
    print(bits(0xA5));                                        // expect: 10100101
    const average = [1, 2, 4].reduce((a, b) => a + b, 0).toFloat() / 3;
    print(average.toFixed(2));                                // expect: 2.33
    let hash = 7;
    for (c in "noodle".codePoints()) { hash = (hash * 31 + c) & 0xFFFFFFFF; }
    print(hash);                                              // expect: 877714966
}
