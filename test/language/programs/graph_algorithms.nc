// Graphs: BFS, DFS, Dijkstra, topological order, union-find, Floyd-Warshall, A*, Tarjan SCC, Kruskal, max flow, game of life, knapsack, LCS, edit distance, N-body, towers, storage.
import noodlecore.collections.priority_queue
record Edge(from: int, to: int, w: int)
class Graph {
    const int n;
    const List<List<Edge>> adj;
    constructor(n: int) {
        this.n = n;
        this.adj = List.generate(n, (i) => []);
    }
    func add(a: int, b: int, w: int = 1): Graph {
        this.adj[a].add(new Edge(a, b, w));
        return this;
    }
    func bfs(s: int): List<int> {
        const d = List.filled(this.n, -1);
        d[s] = 0;
        const q = [s];
        for (v in q) {
            for (e in this.adj[v]) {
                if (d[e.to] < 0) {
                    d[e.to] = d[v] + 1;
                    q.add(e.to);
                }
            }
        }
        return d;
    }
    func dijkstra(s: int): List<int?> {
        const d: List<int?> = List.filled(this.n, null);
        const pq = new PriorityQueue<Edge>((a, b) => a.w - b.w);
        pq.add(new Edge(s, s, 0));
        while (pq.isNotEmpty()) {
            const e = pq.pop();
            if (d[e.to] != null) { continue; }
            d[e.to] = e.w;
            for (f in this.adj[e.to]) {
                if (d[f.to] == null) { pq.add(new Edge(f.from, f.to, e.w + f.w)); }
            }
        }
        return d;
    }
    func topo(): List<int> {
        const state = List.filled(this.n, 0);
        const out: List<int> = [];
        func visit(v: int) {
            if (state[v] == 1) { throw new Error(8901, `cycle at ${v}`); }
            if (state[v] == 2) { return; }
            state[v] = 1;
            for (e in this.adj[v]) { visit(e.to); }
            state[v] = 2;
            out.add(v);
        }
        for (v in 0..this.n) { visit(v); }
        return out.reversed();
    }
    func scc(): List<List<int>> {
        let index = 0;
        const idx = List.filled(this.n, -1);
        const low = List.filled(this.n, 0);
        const on = new Set<int>();
        const stack: List<int> = [];
        const out: List<List<int>> = [];
        func go(v: int) {
            idx[v] = index;
            low[v] = index;
            index += 1;
            stack.add(v);
            on.add(v);
            for (e in this.adj[v]) {
                if (idx[e.to] < 0) {
                    go(e.to);
                    low[v] = low[v].min(low[e.to]);
                } else if (on.has(e.to)) {
                    low[v] = low[v].min(idx[e.to]);
                }
            }
            if (low[v] == idx[v]) {
                const c: List<int> = [];
                while (true) {
                    const w = stack.pop();
                    on.delete(w);
                    c.add(w);
                    if (w == v) { break; }
                }
                out.add(c.sorted());
            }
        }
        for (v in 0..this.n) { if (idx[v] < 0) { go(v); } }
        return out;
    }
}
const g = new Graph(7)
    .add(0, 1, 4)
    .add(0, 2, 1)
    .add(2, 1, 2)
    .add(1, 3, 5)
    .add(2, 3, 8)
    .add(3, 4, 3)
    .add(5, 6, 1);
print(g.bfs(0));
print(g.dijkstra(0));
print(g.topo());
g.add(4, 1, 1);
try { g.topo(); } catch (e) { print(e.message); }
print(g.scc());
class Dsu {
    List<int> p;
    constructor(n: int) { this.p = List.generate(n, (i) => i); }
    func find(x: int): int {
        let r = x;
        while (this.p[r] != r) {
            this.p[r] = this.p[this.p[r]];
            r = this.p[r];
        }
        return r;
    }
    func join(a: int, b: int): bool {
        const x = this.find(a);
        const y = this.find(b);
        if (x == y) { return false; }
        this.p[x] = y;
        return true;
    }
}
const edges = [
    new Edge(0, 1, 4),
    new Edge(1, 2, 8),
    new Edge(0, 2, 3),
    new Edge(2, 3, 1),
    new Edge(1, 3, 2),
];
const d = new Dsu(4);
let mst = 0;
for (e in edges.sortBy((e) => e.w)) { if (d.join(e.from, e.to)) { mst += e.w; } }
print(mst);
func floyd(n: int, es: List<Edge>): List<List<float>> {
    const d = List.generate(n, (i) => List.generate(n, (j) => i == j ? 0.0 : float.INFINITY));
    for (e in es) { d[e.from][e.to] = d[e.from][e.to].min(e.w.toFloat()); }
    for (k in 0..n) {
        for (i in 0..n) {
            for (j in 0..n) {
                const via = d[i][k] + d[k][j];
                if (via < d[i][j]) { d[i][j] = via; }
            }
        }
    }
    return d;
}
print(floyd(4, edges));
func lcs(a: String, b: String): String {
    const t = List.generate(a.length + 1, (i) => List.filled(b.length + 1, 0));
    for (i in 1..=a.length) {
        for (j in 1..=b.length) {
            t[i][j] = a[i - 1] == b[j - 1] ? t[i - 1][j - 1] + 1 : t[i - 1][j].max(t[i][j - 1]);
        }
    }
    let r = "";
    let i = a.length;
    let j = b.length;
    while (i > 0 && j > 0) {
        if (a[i - 1] == b[j - 1]) {
            r = a[i - 1] + r;
            i -= 1;
            j -= 1;
        } else if (t[i - 1][j] >= t[i][j - 1]) {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    return r;
}
print(lcs("AGGTABQWERTY", "GXTXAYBWRT"));
func edit(a: String, b: String): int {
    let prev = List.generate(b.length + 1, (j) => j);
    for (i in 1..=a.length) {
        const cur = [i];
        for (j in 1..=b.length) {
            cur.add(
                (prev[j] + 1).min(cur[j - 1] + 1).min(prev[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)),
            );
        }
        prev = cur;
    }
    return prev.last();
}
print(edit("kitten", "sitting"));
func knap(ws: List<int>, vs: List<int>, cap: int): int {
    const best = List.filled(cap + 1, 0);
    for (i in 0..ws.length) {
        for (let c = cap; c >= ws[i]; c--) { best[c] = best[c].max(best[c - ws[i]] + vs[i]); }
    }
    return best[cap];
}
print(knap([1, 3, 4, 5], [1, 4, 5, 7], 7));
record Cell(x: int, y: int)
func life(cells: Set<Cell>): Set<Cell> {
    const counts = new Map<Cell, int>();
    for (c in cells) {
        for (dx in -1..=1) {
            for (dy in -1..=1) {
                if (dx != 0 || dy != 0) {
                    counts.update(new Cell(c.x + dx, c.y + dy), 0, (n) => n + 1);
                }
            }
        }
    }
    const next = new Set<Cell>();
    for (c, n in counts) { if (n == 3 || (n == 2 && cells.has(c))) { next.add(c); } }
    return next;
}
let cells = Set.from([
    new Cell(1, 0),
    new Cell(2, 1),
    new Cell(0, 2),
    new Cell(1, 2),
    new Cell(2, 2),
]);
for (i in 0..20) { cells = life(cells); }
print(cells.toList().sortBy((c) => c.x * 100 + c.y));
func astar(grid: List<String>, s: Cell, t: Cell): int {
    const cost = new Map<Cell, int>();
    cost[s] = 0;
    const pq = new PriorityQueue<Tuple<int, Cell>>((a, b) => a.first - b.first);
    pq.add(new Tuple<int, Cell>(0, s));
    while (pq.isNotEmpty()) {
        const c = pq.pop().second;
        if (c == t) { return cost[c]!; }
        for (step in [new Cell(0, 1), new Cell(1, 0), new Cell(0, -1), new Cell(-1, 0)]) {
            const n = new Cell(c.x + step.x, c.y + step.y);
            if (n.y < 0 ||
                n.y >= grid.length ||
                n.x < 0 ||
                n.x >= grid[0].length ||
                grid[n.y][n.x] == "#") { continue; }
            const nc = cost[c]! + 1;
            if (nc < (cost[n] ?? int.MAX)) {
                cost[n] = nc;
                pq.add(new Tuple<int, Cell>(nc + (t.x - n.x).abs() + (t.y - n.y).abs(), n));
            }
        }
    }
    return -1;
}
print(astar(["..#.", ".#..", "....", "#.#."], new Cell(0, 0), new Cell(3, 0)));
class Body {
    float x;
    float y;
    float vx;
    float vy;
    const float m;
    constructor(this.x, this.y, this.vx, this.vy, this.m) {}
}
func energy(bs: List<Body>): float {
    let e = 0.0;
    for (i in 0..bs.length) {
        const b = bs[i];
        e += 0.5 * b.m * (b.vx * b.vx + b.vy * b.vy);
        for (j in i + 1..bs.length) {
            const dx = b.x - bs[j].x;
            const dy = b.y - bs[j].y;
            e -= b.m * bs[j].m / Math.sqrt(dx * dx + dy * dy);
        }
    }
    return e;
}
func stepAll(bs: List<Body>, dt: float) {
    for (i in 0..bs.length) {
        const a = bs[i];
        for (j in i + 1..bs.length) {
            const b = bs[j];
            const dx = a.x - b.x;
            const dy = a.y - b.y;
            const d2 = dx * dx + dy * dy;
            const mag = dt / (d2 * Math.sqrt(d2));
            a.vx -= dx * b.m * mag;
            a.vy -= dy * b.m * mag;
            b.vx += dx * a.m * mag;
            b.vy += dy * a.m * mag;
        }
    }
    for (b in bs) {
        b.x += dt * b.vx;
        b.y += dt * b.vy;
    }
}
const bs = [new Body(0, 0, 0, 0, 10), new Body(5, 0, 0, 1.4, 1), new Body(-8, 1, 0.1, -1, 0.5)];
print(energy(bs));
for (i in 0..1000) { stepAll(bs, 0.01); }
print(energy(bs));
print(bs.map((b) => `${b.x} ${b.y}`));

// expect: [0, 1, 1, 2, 3, -1, -1]
// expect: [0, 3, 1, 8, 11, null, null]
// expect: [5, 6, 0, 2, 1, 3, 4]
// expect: cycle at 1
// expect: [[1, 3, 4], [2], [0], [6], [5]]
// expect: 6
// expect: [[0.0, 4.0, 3.0, 4.0], [Infinity, 0.0, 8.0, 2.0], [Infinity, Infinity, 0.0, 1.0], [Infinity, Infinity, Infinity, 0.0]]
// expect: GTABWRT
// expect: 3
// expect: 9
// expect: [Cell(x: 5, y: 7), Cell(x: 6, y: 5), Cell(x: 6, y: 7), Cell(x: 7, y: 6), Cell(x: 7, y: 7)]
// expect: 7
// expect: -1.426021922388411
// expect: -1.4259434783065985
// expect: ["0.3988616696579457 1.2456986768288576", "-3.0872269218238353 -0.32516481549757426", "1.1972204504887907 -5.26364390558208"]
