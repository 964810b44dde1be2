// Life, queens, sudoku, a fractal, towers, coins.
class Grid {
    const int width;
    const int height;
    private List<List<bool>> cells;
    constructor(this.width, this.height) {
        this.cells = List.generate(height, (y) => List.filled(width, false));
    }
    static func parse(text: String): Grid {
        const lines = text.trimIndent().lines();
        const g = new Grid(lines[0].length, lines.length);
        for (Tuple(y, line) in lines.withIndex()) {
            for (Tuple(x, ch) in line.chars().withIndex()) { g.set(x, y, ch == "#"); }
        }
        return g;
    }
    func get(x: int, y: int): bool {
        return this.cells[(y + this.height) % this.height][(x + this.width) % this.width];
    }
    func set(x: int, y: int, alive: bool = true) { this.cells[y][x] = alive; }
    func neighbours(x: int, y: int): int {
        let n = 0;
        for (dy in -1..=1)
            for (dx in -1..=1) {
                if ((dx != 0 || dy != 0) && this.get(x + dx, y + dy)) n++;
            }
        return n;
    }
    func step(): Grid {
        const next = new Grid(this.width, this.height);
        for (y in 0..this.height) {
            for (x in 0..this.width) {
                const n = this.neighbours(x, y);
                next.set(x, y, n == 3 || (n == 2 && this.get(x, y)));
            }
        }
        return next;
    }
    func toString(): String {
        return this.cells.map((row) => row.map((c) => c ? "#" : ".").join("")).join("\n");
    }
    func population(): int { return this.cells.sumOf((row) => row.count((c) => c)); }
}
func queens(n: int): List<List<int>> {
    const solutions: List<List<int>> = [];
    func place(row: int, cols: List<int>) {
        if (row == n) {
            solutions.add(cols);
            return;
        }
        for (c in 0..n) {
            let ok = true;
            for (Tuple(r, q) in cols.withIndex())
                if (q == c || (q - c).abs() == row - r) {
                    ok = false;
                    break;
                }
            if (ok) place(row + 1, [...cols, c]);
        }
    }
    place(0, []);
    return solutions;
}
class Sudoku {
    private List<List<int>> board;
    int tries = 0;
    constructor(text: String) {
        this.board = text.split("\n").map((l) => l.split("").map((c) => c == "." ? 0 : c.toInt()));
    }
    private func allowed(r: int, c: int): List<int> {
        const used = new Set<int>();
        for (i in 0..9) {
            used.add(this.board[r][i]);
            used.add(this.board[i][c]);
            used.add(this.board[r / 3 * 3 + i / 3][c / 3 * 3 + i % 3]);
        }
        return (1..=9).filter((d) => !used.has(d));
    }
    func solve(): bool {
        let best: List<int>? = null;
        let at = [0, 0];
        for (r in 0..9)
            for (c in 0..9) {
                if (this.board[r][c] != 0) continue;
                const options = this.allowed(r, c);
                if (best == null || options.length < best.length) {
                    best = options;
                    at = [r, c];
                }
            }
        if (best == null) return true;
        const [r, c] = at;
        for (d in best) {
            this.tries++;
            this.board[r][c] = d;
            if (this.solve()) return true;
        }
        this.board[r][c] = 0;
        return false;
    }
    func toString(): String { return this.board.map((row) => row.join()).join("\n"); }
}
func mandelbrot(w: int, h: int, limit: int): List<String> {
    return List.generate(h, (py) => {
        const sb = new StringBuilder();
        for (px in 0..w) {
            const cx = px * 3.0 / w - 2;
            const cy = py * 2.0 / h - 1;
            let x = 0.0;
            let y = 0.0;
            let i = 0;
            while (x * x + y * y <= 4 && i < limit) {
                const t = x * x - y * y + cx;
                y = 2 * x * y + cy;
                x = t;
                i += 1;
            }
            sb.append(i == limit ? "#" : i > 5 ? "+" : ".");
        }
        return sb.toString();
    });
}
func hanoi(n: int, from: String, to: String, via: String, moves: List<String>) {
    if (n == 0) return;
    hanoi(n - 1, from, via, to, moves);
    moves.add(from + to);
    hanoi(n - 1, via, to, from, moves);
}
func permutations<T>(xs: List<T>): List<List<T>> {
    if (xs.length <= 1) return [xs];
    return xs.flatMap((x) => permutations(xs.filter((y) => y != x)).map((p) => [x, ...p]));
}
func knapsack(items: List<Tuple<int, int>>, capacity: int): int {
    const best = List.filled(capacity + 1, 0);
    for (Tuple(weight, value) in items) {
        for (c in (weight..=capacity).reversed())
            best[c] = Math.max(best[c], best[c - weight] + value);
    }
    return best[capacity];
}
func coins(amount: int, denominations: List<int>): int? {
    const memo = new Map<int, int?>();
    func go(left: int): int? {
        if (left == 0) return 0;
        if (left < 0) return null;
        if (memo.has(left)) return memo[left];
        let best: int? = null;
        for (d in denominations) {
            const rest = go(left - d);
            if (rest != null && (best == null || rest + 1 < best)) best = rest + 1;
        }
        memo[left] = best;
        return best;
    }
    return go(amount);
}
func main() {
    let g = Grid.parse(`
        .....
        ..#..
        ...#.
        .###.
        .....`);
    for (i in 0..4) g = g.step();
    print(g);
    print(g.population());
    print(queens(6).map((s) => s.join("")));
    print(queens(8).length);
    const s = new Sudoku("53..7....\n6..195...\n.98....6.\n8...6...3\n4..8.3..1\n7...2...6\n.6....28.\n...419..5\n....8..79");
    print(s.solve());
    print(s);
    mandelbrot(32, 9, 40).forEach((l) => print(l));
    const moves: List<String> = [];
    hanoi(3, "A", "C", "B", moves);
    print(moves.join(" "));
    print(permutations(["a", "b", "c"]).map((p) => p.join("")));
    print(knapsack([new Tuple(1, 1), new Tuple(3, 4), new Tuple(4, 5), new Tuple(5, 7)], 7));
    print(`${coins(11, [1, 2, 5])} ${coins(3, [2])} ${coins(6249, [186, 419, 83, 408])}`);
}

// expect: .....
// expect: .....
// expect: ...#.
// expect: ....#
// expect: ..###
// expect: 5
// expect: ["135024", "251403", "304152", "420531"]
// expect: 92
// expect: true
// expect: 534678912
// expect: 672195348
// expect: 198342567
// expect: 859761423
// expect: 426853791
// expect: 713924856
// expect: 961537284
// expect: 287419635
// expect: 345286179
// expect: ...................+++..........
// expect: ................+++###++........
// expect: .............+++##########+.....
// expect: .......+++++++############+.....
// expect: ....++++##################+.....
// expect: ....++++##################+.....
// expect: .......+++++++############+.....
// expect: .............+++##########+.....
// expect: ................+++###++........
// expect: AC AB CB AC BA BC AC
// expect: ["abc", "acb", "bac", "bca", "cab", "cba"]
// expect: 9
// expect: 3 null 20
