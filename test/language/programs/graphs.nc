// Graph algorithms: Dijkstra with the library's queue, Floyd-Warshall, topological sort, Tarjan SCC, union-find, Kruskal, A*, BFS on grids.
import noodlecore.collections.priority_queue

record Edge(from: int, to: int, weight: int) implements Comparable<Edge> {
    func compareTo(other: Edge): int { return this.weight - other.weight; }
}

class Graph {
    const int size;
    private List<List<Edge>> adjacent;
    constructor(this.size) { this.adjacent = List.generate(this.size, (_) => new List<Edge>()); }
    func addEdge(a: int, b: int, w: int = 1, both: bool = false): Graph {
        this.adjacent[a].add(new Edge(a, b, w));
        if (both) { this.addEdge(b, a, w); }
        return this;
    }
    func edges(): List<Edge> { return List.flatten(this.adjacent); }

    func dijkstra(source: int): List<int?> {
        const dist: List<int?> = List.filled(this.size, null);
        const queue = new PriorityQueue<Edge>((a, b) => a.weight - b.weight);
        queue.add(new Edge(source, source, 0));
        while (queue.isNotEmpty()) {
            const Edge(_, at, d) = queue.pop();
            if (dist[at] != null) { continue; }
            dist[at] = d;
            for (e in this.adjacent[at]) {
                if (dist[e.to] == null) { queue.add(new Edge(at, e.to, d + e.weight)); }
            }
        }
        return dist;
    }

    func floydWarshall(): List<List<int>> {
        const INF = 1_000_000;
        const d = List.generate(this.size, (i) => List.generate(this.size, (j) => i == j ? 0 : INF));
        for (Edge(a, b, w) in this.edges()) { d[a][b] = Math.min(d[a][b], w); }
        for (k in 0..this.size) {
            for (i in 0..this.size) {
                for (j in 0..this.size) {
                    if (d[i][k] + d[k][j] < d[i][j]) { d[i][j] = d[i][k] + d[k][j]; }
                }
            }
        }
        return d;
    }

    func topological(): List<int>? {
        const indegree = List.filled(this.size, 0);
        for (e in this.edges()) { indegree[e.to] += 1; }
        const ready = (0..this.size).filter((i) => indegree[i] == 0);
        const order: List<int> = [];
        while (ready.length > 0) {
            const at = ready.removeAt(0);
            order.add(at);
            for (e in this.adjacent[at]) {
                indegree[e.to]--;
                if (indegree[e.to] == 0) { ready.add(e.to); }
            }
        }
        return order.length == this.size ? order : null;
    }

    func components(): List<List<int>> {
        let index = 0;
        const indices: List<int> = List.filled(this.size, -1);
        const low = List.filled(this.size, 0);
        const onStack = List.filled(this.size, false);
        const stack: List<int> = [];
        const result: List<List<int>> = [];
        func visit(v: int) {
            indices[v] = index;
            low[v] = index;
            index++;
            stack.add(v);
            onStack[v] = true;
            for (e in this.adjacent[v]) {
                if (indices[e.to] < 0) {
                    visit(e.to);
                    low[v] = Math.min(low[v], low[e.to]);
                } else if (onStack[e.to]) {
                    low[v] = Math.min(low[v], indices[e.to]);
                }
            }
            if (low[v] == indices[v]) {
                const component: List<int> = [];
                do {
                    const w = stack.pop();
                    onStack[w] = false;
                    component.add(w);
                } while (component.last() != v);
                result.add(component.sorted());
            }
        }
        for (v in 0..this.size) { if (indices[v] == -1) visit(v); }
        return result;
    }
}

class UnionFind {
    private List<int> parent;
    private List<int> rank;
    int count;
    constructor(n: int) {
        this.parent = List.generate(n, (i) => i);
        this.rank = List.filled(n, 0);
        this.count = n;
    }
    func find(x: int): int {
        if (this.parent[x] != x) { this.parent[x] = this.find(this.parent[x]); }
        return this.parent[x];
    }
    func union(a: int, b: int): bool {
        let x = this.find(a);
        let y = this.find(b);
        if (x == y) { return false; }
        if (this.rank[x] < this.rank[y]) { [x, y] = [y, x]; }
        this.parent[y] = x;
        if (this.rank[x] == this.rank[y]) { this.rank[x]++; }
        this.count--;
        return true;
    }
}

func kruskal(g: Graph): int {
    const uf = new UnionFind(g.size);
    let total = 0;
    for (e in g.edges().sorted()) {
        if (uf.union(e.from, e.to)) { total += e.weight; }
    }
    return total;
}

record Cell(row: int, col: int) {
    func neighbours(): List<Cell> {
        return [[-1, 0], [1, 0], [0, -1], [0, 1]].map((d) => new Cell(this.row + d[0], this.col + d[1]));
    }
    func distance(o: Cell): int { return (this.row - o.row).abs() + (this.col - o.col).abs(); }
}

class Maze {
    private List<String> rows;
    constructor(text: String) { this.rows = text.trim().split("\n").map((l) => l.trim()); }
    func find(what: String): Cell {
        for (row in 0..this.rows.length) {
            const col = this.rows[row].indexOf(what);
            if (col >= 0) { return new Cell(row, col); }
        }
        throw new Error(8800, `no ${what}`);
    }
    func isOpen(c: Cell): bool {
        return c.row >= 0 && c.row < this.rows.length && c.col >= 0 && c.col < this.rows[c.row].length && this.rows[c.row][c.col] != "#";
    }
    func solve(): List<Cell>? {
        const start = this.find("S");
        const goal = this.find("E");
        const from = new Map<Cell, Cell?>();
        const queue = [start];
        from[start] = null;
        while (!queue.isEmpty()) {
            const at = queue.removeAt(0);
            if (at == goal) {
                const path: List<Cell> = [];
                let step: Cell? = at;
                while (step) {
                    path.insert(0, step);
                    step = from[step];
                }
                return path;
            }
            for (next in at.neighbours()) {
                if (this.isOpen(next) && !from.has(next)) {
                    from[next] = at;
                    queue.add(next);
                }
            }
        }
        return null;
    }
    func astar(): int {
        const start = this.find("S");
        const goal = this.find("E");
        const best: Map<Cell, int> = { (start): 0 };
        const open = new PriorityQueue<Tuple<int, Cell>>((a, b) => a.first - b.first);
        open.add(new Tuple(0, start));
        while (open.isNotEmpty()) {
            const Tuple(_, at) = open.pop();
            if (at == goal) { return best[at]!; }
            for (next in at.neighbours().filter((c) => this.isOpen(c))) {
                const cost = best[at]! + 1;
                if (!best.has(next) || cost < best[next]!) {
                    best[next] = cost;
                    open.add(new Tuple(cost + next.distance(goal), next));
                }
            }
        }
        return -1;
    }
}

func main() {
    const g = new Graph(6)
        .addEdge(0, 1, 7).addEdge(0, 2, 9).addEdge(0, 5, 14).addEdge(1, 2, 10)
        .addEdge(1, 3, 15).addEdge(2, 3, 11).addEdge(2, 5, 2).addEdge(3, 4, 6).addEdge(4, 5, 9);
    print(g.dijkstra(0));
    print(g.dijkstra(4));
    for (row in g.floydWarshall().take(2)) { print(row); }
    print(g.topological());
    print(new Graph(3).addEdge(0, 1).addEdge(1, 2).addEdge(2, 0).topological());
    const scc = new Graph(8).addEdge(0, 1).addEdge(1, 2).addEdge(2, 0).addEdge(3, 1).addEdge(3, 2).addEdge(3, 4)
        .addEdge(4, 3).addEdge(4, 5).addEdge(5, 2).addEdge(5, 6).addEdge(6, 5).addEdge(7, 4).addEdge(7, 6).addEdge(7, 7);
    print(scc.components());
    print(kruskal(new Graph(4).addEdge(0, 1, 10, both: true).addEdge(0, 2, 6).addEdge(0, 3, 5).addEdge(1, 3, 15).addEdge(2, 3, 4)));
    const maze = new Maze(`
        S.#.....
        ..#.###.
        .##.#...
        ....#.#E
    `);
    const path = maze.solve();
    print(path?.length ?? -1);
    print(path?.take(3));
    print(maze.astar());
    print(new Maze("S#E").solve());
    const q = PriorityQueue.from(["pear", "fig", "banana"], (a, b) => a.length - b.length);
    print([q.pop(), q.pop(), q.pop()]);
}
// expect: [0, 7, 9, 20, 26, 11]
// expect: [null, null, null, null, 0, 9]
// expect: [0, 7, 9, 20, 26, 11]
// expect: [1000000, 0, 10, 15, 21, 12]
// expect: [0, 1, 2, 3, 4, 5]
// expect: null
// expect: [[0, 1, 2], [5, 6], [3, 4], [7]]
// expect: 19
// expect: 17
// expect: [Cell(row: 0, col: 0), Cell(row: 1, col: 0), Cell(row: 2, col: 0)]
// expect: 16
// expect: null
// expect: ["fig", "pear", "banana"]
