// Classic algorithms in one file.
func gcd(a: int, b: int): int { return b == 0 ? a : gcd(b, a % b); }
func sieve(n: int): List<int> {
    const composite = List.filled(n + 1, false);
    const primes: List<int> = [];
    for (let i = 2; i <= n; i++) {
        if (composite[i]) continue;
        primes.add(i);
        for (let j = i * i; j <= n; j += i) composite[j] = true;
    }
    return primes;
}
func permutations<T>(xs: List<T>): List<List<T>> {
    if (xs.length <= 1) { return [xs]; }
    const out: List<List<T>> = [];
    for (i in 0..xs.length) {
        const rest = xs.copy();
        const picked = rest.removeAt(i);
        for (p in permutations(rest)) { out.add([picked].concat(p)); }
    }
    return out;
}
func powerSet<T>(xs: List<T>): List<List<T>> {
    let result: List<List<T>> = [[]];
    for (x in xs) { result = result.concat(result.map((s) => s.concat([x]))); }
    return result;
}
func quickSort<T extends Comparable<T>>(xs: List<T>): List<T> {
    return match (xs) {
        [] => [],
        [pivot, ...rest] => quickSort(rest.filter((x) => x < pivot)).concat([pivot]).concat(quickSort(rest.filter((x) => x >= pivot))),
    };
}
func mergeSort(xs: List<int>): List<int> {
    if (xs.length < 2) { return xs; }
    const mid = xs.length / 2;
    const a = mergeSort(xs.slice(0, mid));
    const b = mergeSort(xs.slice(mid));
    const out: List<int> = [];
    let i = 0;
    let j = 0;
    while (i < a.length && j < b.length) {
        if (a[i] <= b[j]) { out.add(a[i]); i++; } else { out.add(b[j]); j++; }
    }
    out.addAll(a.slice(i));
    out.addAll(b.slice(j));
    return out;
}
func heapSort(input: List<int>): List<int> {
    const xs = input.copy();
    func sift(root: int, end: int) {
        let at = root;
        while (true) {
            let child = at * 2 + 1;
            if (child >= end) { return; }
            if (child + 1 < end && xs[child + 1] > xs[child]) { child++; }
            if (xs[at] >= xs[child]) { return; }
            [xs[at], xs[child]] = [xs[child], xs[at]];
            at = child;
        }
    }
    for (let i = xs.length / 2 - 1; i >= 0; i--) { sift(i, xs.length); }
    for (let end = xs.length - 1; end > 0; end--) {
        [xs[0], xs[end]] = [xs[end], xs[0]];
        sift(0, end);
    }
    return xs;
}
func binarySearch(xs: List<int>, x: int): int {
    let lo = 0;
    let hi = xs.length - 1;
    while (lo <= hi) {
        const mid = lo + (hi - lo) / 2;
        if (xs[mid] == x) { return mid; }
        if (xs[mid] < x) { lo = mid + 1; } else { hi = mid - 1; }
    }
    return -(lo + 1);
}
func lcs(a: String, b: String): String {
    const dp = List.generate(a.length + 1, (_) => List.filled(b.length + 1, 0));
    for (i in 1..=a.length) {
        for (j in 1..=b.length) {
            dp[i][j] = a[i - 1] == b[j - 1] ? dp[i - 1][j - 1] + 1 : Math.max(dp[i - 1][j], dp[i][j - 1]);
        }
    }
    let out = "";
    let i = a.length;
    let j = b.length;
    while (i > 0 && j > 0) {
        if (a[i - 1] == b[j - 1]) { out = a[i - 1] + out; i--; j--; }
        else if (dp[i - 1][j] >= dp[i][j - 1]) { i--; } else { j--; }
    }
    return out;
}
func knapsack(weights: List<int>, values: List<int>, capacity: int): int {
    const best = List.filled(capacity + 1, 0);
    for (k in 0..weights.length) {
        for (w in (weights[k]..=capacity).reversed()) { best[w] = best[w].max(best[w - weights[k]] + values[k]); }
    }
    return best[capacity];
}
func coins(amount: int, kinds: List<int>): int {
    const ways = List.filled(amount + 1, 0);
    ways[0] = 1;
    for (coin in kinds) { for (a in coin..=amount) { ways[a] += ways[a - coin]; } }
    return ways[amount];
}
func collatz(n: int): int {
    let steps = 0;
    for (let x = n; x != 1; steps++) { x = x % 2 == 0 ? x / 2 : 3 * x + 1; }
    return steps;
}
func hanoi(n: int, from: String, to: String, via: String, move: (String) => void) {
    if (n == 0) { return; }
    hanoi(n - 1, from, via, to, move);
    move(`${from}${to}`);
    hanoi(n - 1, via, to, from, move);
}
func queens(n: int): int {
    func place(row: int, cols: int, diag1: int, diag2: int): int {
        if (row == n) { return 1; }
        let count = 0;
        let free = ~(cols | diag1 | diag2) & ((1 << n) - 1);
        while (free != 0) {
            const bit = free & -free;
            free ^= bit;
            count += place(row + 1, cols | bit, (diag1 | bit) << 1, (diag2 | bit) >> 1);
        }
        return count;
    }
    return place(0, 0, 0, 0);
}
func solveSudoku(board: List<List<int>>): bool {
    for (r in 0..9) {
        for (c in 0..9) {
            if (board[r][c] != 0) { continue; }
            for (v in 1..=9) {
                if (fits(board, r, c, v)) {
                    board[r][c] = v;
                    if (solveSudoku(board)) { return true; }
                    board[r][c] = 0;
                }
            }
            return false;
        }
    }
    return true;
}
func fits(board: List<List<int>>, r: int, c: int, v: int): bool {
    for (i in 0..9) {
        if (board[r][i] == v || board[i][c] == v) { return false; }
        if (board[r / 3 * 3 + i / 3][c / 3 * 3 + i % 3] == v) { return false; }
    }
    return true;
}
func life(cells: Set<Tuple<int, int>>): Set<Tuple<int, int>> {
    const counts = new Map<Tuple<int, int>, int>();
    for (Tuple(x, y) in cells) {
        for (dx in -1..=1) {
            for (dy in -1..=1) {
                if (dx != 0 || dy != 0) { counts.update(new Tuple(x + dx, y + dy), 0, (n) => n + 1); }
            }
        }
    }
    const next = new Set<Tuple<int, int>>();
    for (cell, n in counts) { if (n == 3 || n == 2 && cells.has(cell)) { next.add(cell); } }
    return next;
}
func huffman(text: String): Map<String, String> {
    let nodes = text.chars().countBy((c) => c).entries().map((e) => HuffNode.Leaf(e.key, e.value));
    while (nodes.length > 1) {
        nodes = nodes.sorted((a, b) => a.weight() != b.weight() ? a.weight() - b.weight() : a.first().compareTo(b.first()));
        const a = nodes.removeAt(0);
        const b = nodes.removeAt(0);
        nodes.add(HuffNode.Branch(a, b));
    }
    const codes: Map<String, String> = {};
    func walk(node: HuffNode, prefix: String) {
        match (node) {
            Leaf(c, _) => { codes[c] = prefix; }
            Branch(l, r) => { walk(l, prefix + "0"); walk(r, prefix + "1"); }
        }
    }
    walk(nodes[0], "");
    return codes;
}
enum HuffNode {
    Leaf(char: String, count: int),
    Branch(left: HuffNode, right: HuffNode)
    func weight(): int { return match (this) { Leaf(_, n) => n, Branch(l, r) => l.weight() + r.weight() }; }
    func first(): String { return match (this) { Leaf(c, _) => c, Branch(l, _) => l.first() }; }
}
func crc32(text: String): String {
    let crc = 0xFFFFFFFF;
    for (byte in text.toBytes()) {
        crc ^= byte;
        for (k in 0..8) { crc = (crc & 1) != 0 ? (crc >>> 1) ^ 0xEDB88320 : crc >>> 1; }
    }
    return (crc ^ 0xFFFFFFFF).toHex(8);
}
func fnv1a(text: String): int {
    let h = 0xcbf29ce484222325;
    for (b in text.toBytes()) { h = (h ^ b) * 0x100000001b3; }
    return h;
}
func sha1(text: String): String {
    const bytes: List<int> = [];
    for (byte in text.toBytes()) { bytes.add(byte); }
    const bits = bytes.length * 8;
    bytes.add(0x80);
    while (bytes.length % 64 != 56) { bytes.add(0); }
    for (let shift = 56; shift >= 0; shift -= 8) { bytes.add((bits >>> shift) & 0xFF); }
    const rot = (x: int, n: int): int => ((x << n) | (x >>> (32 - n))) & 0xFFFFFFFF;
    let h = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0];
    for (chunk in bytes.chunked(64)) {
        const w = chunk.chunked(4).map((q) => (q[0] << 24) | (q[1] << 16) | (q[2] << 8) | q[3]);
        for (i in 16..80) { w.add(rot(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1)); }
        let [a, b, c, d, e] = h;
        for (i in 0..80) {
            let f: int;
            let k: int;
            if (i < 20) { f = (b & c) | (~b & 0xFFFFFFFF & d); k = 0x5A827999; }
            else if (i < 40) { f = b ^ c ^ d; k = 0x6ED9EBA1; }
            else if (i < 60) { f = (b & c) | (b & d) | (c & d); k = 0x8F1BBCDC; }
            else { f = b ^ c ^ d; k = 0xCA62C1D6; }
            const t = (rot(a, 5) + f + e + k + w[i]) & 0xFFFFFFFF;
            e = d; d = c; c = rot(b, 30); b = a; a = t;
        }
        h = h.zipWith([a, b, c, d, e], (x, y) => (x + y) & 0xFFFFFFFF);
    }
    return h.map((x) => x.toHex(8)).join();
}
func bigFactorial(n: int): String {
    let digits = [1];
    for (k in 2..=n) {
        let carry = 0;
        for (let i = 0; i < digits.length; i++) {
            const v = digits[i] * k + carry;
            digits[i] = v % 1_000_000;
            carry = v / 1_000_000;
        }
        while (carry > 0) { digits.add(carry % 1_000_000); carry /= 1_000_000; }
    }
    return digits.last().toString() + digits.dropLast(1).reversed().map((d) => d.toString().padStart(6, "0")).join("");
}
func determinant(m: List<List<float>>): float {
    const a = m.map((row) => row.copy());
    let det = 1.0;
    for (i in 0..a.length) {
        const pivot = (i..a.length).toList().maxBy((r) => a[r][i].abs())!;
        if (a[pivot][i] == 0) { return 0; }
        if (pivot != i) { [a[i], a[pivot]] = [a[pivot], a[i]]; det = -det; }
        det *= a[i][i];
        for (r in i + 1..a.length) {
            const factor = a[r][i] / a[i][i];
            for (c in i..a.length) { a[r][c] -= factor * a[i][c]; }
        }
    }
    return det;
}
func newton(f: (float) => float, x0: float): float {
    let x = x0;
    for (i in 0..50) {
        const h = 1e-6;
        const slope = (f(x + h) - f(x - h)) / (2 * h);
        const next = x - f(x) / slope;
        if ((next - x).abs() < 1e-12) { return next; }
        x = next;
    }
    return x;
}
func spiral(n: int): List<List<int>> {
    const grid = List.generate(n, (_) => List.filled(n, 0));
    const dirs = [[0, 1], [1, 0], [0, -1], [-1, 0]];
    let r = 0;
    let c = 0;
    let d = 0;
    for (k in 1..=n * n) {
        grid[r][c] = k;
        const [dr, dc] = dirs[d];
        const nr = r + dr;
        const nc = c + dc;
        if (nr < 0 || nr >= n || nc < 0 || nc >= n || grid[nr][nc] != 0) { d = (d + 1) % 4; }
        r += dirs[d][0];
        c += dirs[d][1];
    }
    return grid;
}
func main() {
    print(gcd(1071, 462));
    print(sieve(50));
    print(permutations(["a", "b", "c"]).map((p) => p.join()));
    print(powerSet([1, 2, 3]).length + " " + powerSet(["x", "y"]));
    const xs = [5, 3, 9, -1, 5, 0, 22, 7];
    print(quickSort(xs) == mergeSort(xs) && mergeSort(xs) == heapSort(xs) && heapSort(xs) == xs.sorted());
    print(heapSort(xs));
    print(`${binarySearch([1, 3, 5, 7], 5)} ${binarySearch([1, 3, 5, 7], 4)}`);
    print(lcs("AGGTAB", "GXTXAYB"));
    print(knapsack([1, 3, 4, 5], [1, 4, 5, 7], 7));
    print(coins(100, [1, 5, 10, 25, 50]));
    print(collatz(27));
    const moves: List<String> = [];
    hanoi(3, "A", "C", "B", (m) => moves.add(m));
    print(moves.join(" "));
    print(`${queens(6)} ${queens(8)}`);
    const board = ["530070000", "600195000", "098000060", "800060003", "400803001", "700020006", "060000280", "000419005", "000080079"]
        .map((row) => row.chars().map((c) => c.toInt()));
    print(solveSudoku(board));
    print(board[0].join("") + board[8].join(""));
    let glider = Set.of([new Tuple(1, 0), new Tuple(2, 1), new Tuple(0, 2), new Tuple(1, 2), new Tuple(2, 2)]);
    for (i in 0..4) { glider = life(glider); }
    print(glider.toList().sorted((a, b) => a.first != b.first ? a.first - b.first : a.second - b.second).map((t) => `${t.first},${t.second}`));
    const codes = huffman("abracadabra");
    print("abracadabra".chars().map((c) => codes[c] ?? "?").join().length);
    print(crc32("The quick brown fox jumps over the lazy dog"));
    print(fnv1a("hello"));
    print(sha1("abc"));
    print(bigFactorial(30));
    print(determinant([[2, -3, 1], [2, 0, -1], [1, 4, 5]]).round());
    print(newton((x) => x * x - 2, 1).toFixed(10));
    for (row in spiral(4)) { print(row.map((n) => n.toString().padStart(2)).join(" ")); }
}
// expect: 21
// expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
// expect: ["abc", "acb", "bac", "bca", "cab", "cba"]
// expect: 8 [[], ["x"], ["y"], ["x", "y"]]
// expect: true
// expect: [-1, 0, 3, 5, 5, 7, 9, 22]
// expect: 2 -3
// expect: GTAB
// expect: 9
// expect: 292
// expect: 111
// expect: AC AB CB AC BA BC AC
// expect: 4 92
// expect: true
// expect: 534678912345286179
// expect: ["1,3", "2,1", "2,3", "3,2", "3,3"]
// expect: 23
// expect: 414fa339
// expect: -6615550055289275125
// expect: a9993e364706816aba3e25717850c26c9cd0d89d
// expect: 265252859812191058636308480000000
// expect: 49.0
// expect: 1.4142135624
// expect:  1  2  3  4
// expect: 12 13 14  5
// expect: 11 16 15  6
// expect: 10  9  8  7
