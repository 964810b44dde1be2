// Havlak: recognises loops in a control flow graph, after "Are We Fast Yet" (Stefan Marr and others).

class BasicBlock {
    const int name;
    const List<BasicBlock> inEdges = [];
    const List<BasicBlock> outEdges = [];
    constructor(this.name) {}
    func hashCode(): int { return this.name; }
}

class ControlFlowGraph {
    private List<BasicBlock?> blocks = [];
    private int edges = 0;
    BasicBlock? start;

    func createNode(name: int): BasicBlock {
        while (this.blocks.length <= name) { this.blocks.add(null); }
        const existing = this.blocks[name];
        if (existing) { return existing; }
        const node = new BasicBlock(name);
        this.blocks[name] = node;
        this.start ??= node;
        return node;
    }

    func connect(fromName: int, toName: int) {
        const from = this.createNode(fromName);
        const to = this.createNode(toName);
        from.outEdges.add(to);
        to.inEdges.add(from);
        this.edges++;
    }

    func size(): int { return this.blocks.length; }
    func all(): List<BasicBlock> { return this.blocks.mapNotNull((b) => b); }
}

class SimpleLoop {
    private static int created = 0;
    const bool isReducible;
    const Set<BasicBlock> blocks = new Set();
    const Set<SimpleLoop> children = new Set();
    SimpleLoop? parent;
    int nesting = 0;
    int depth = 0;
    bool isRoot = false;
    const int counter;

    constructor(header: BasicBlock?, isReducible: bool, counter: int) {
        this.isReducible = isReducible;
        this.counter = counter;
        if (header) { this.blocks.add(header); }
    }
    func setParent(parent: SimpleLoop) {
        this.parent = parent;
        parent.children.add(this);
    }
    func setNesting(level: int) {
        this.nesting = level;
        if (level == 0) { this.isRoot = true; }
    }
}

class LoopStructureGraph {
    private int counter = 0;
    private List<SimpleLoop> loops = [];
    private SimpleLoop root;

    constructor() {
        this.root = this.createLoop(null, true);
        this.root.setNesting(0);
    }
    func createLoop(header: BasicBlock?, isReducible: bool): SimpleLoop {
        const loop = new SimpleLoop(header, isReducible, this.counter);
        this.counter += 1;
        this.loops.add(loop);
        return loop;
    }
    func calculateNesting() {
        for (loop in this.loops) {
            if (!loop.isRoot && loop.parent == null) { loop.setParent(this.root); }
        }
        this.nest(this.root, 0);
    }
    private func nest(loop: SimpleLoop, depth: int) {
        loop.depth = depth;
        for (child in loop.children) {
            this.nest(child, depth + 1);
            loop.setNesting(Math.max(loop.nesting, 1 + child.nesting));
        }
    }
    func count(): int { return this.loops.length; }
    func summary(): String {
        const depths: Map<int, int> = {};
        for (loop in this.loops) { depths.update(loop.depth, 0, (n) => n + 1); }
        return `nesting ${this.root.nesting} depths ${depths}`;
    }
}

class UnionFindNode {
    UnionFindNode parent;
    BasicBlock? block;
    SimpleLoop? loop;
    int dfsNumber = 0;

    constructor() { this.parent = this; }

    func init(block: BasicBlock, dfsNumber: int) {
        this.parent = this;
        this.block = block;
        this.dfsNumber = dfsNumber;
        this.loop = null;
    }

    func findSet(): UnionFindNode {
        const path: List<UnionFindNode> = [];
        let node: UnionFindNode = this;
        while (node != node.parent) {
            if (node.parent != node.parent.parent) { path.add(node); }
            node = node.parent;
        }
        for (each in path) { each.union(this.parent); }
        return node;
    }

    func union(other: UnionFindNode) { this.parent = other; }
}

enum BlockClass { NonHeader, Reducible, Self, Irreducible, Dead }

const UNVISITED = 2147483647;
const MAX_NON_BACK_PREDS = 32 * 1024;

class HavlakLoopFinder {
    private const ControlFlowGraph cfg;
    private const LoopStructureGraph lsg;
    private List<Set<int>> nonBackPreds = [];
    private List<List<int>> backPreds = [];
    private Map<BasicBlock, int> number = new Map();
    private List<int> header = [];
    private List<BlockClass> type = [];
    private List<int> last = [];
    private List<UnionFindNode> nodes = [];

    constructor(this.cfg, this.lsg) {}

    private func isAncestor(w: int, v: int): bool { return w <= v && v <= this.last[w]; }

    private func doDfs(block: BasicBlock, current: int): int {
        this.nodes[current].init(block, current);
        this.number[block] = current;
        let lastId = current;
        for (target in block.outEdges) {
            if (this.number[target] == UNVISITED) { lastId = this.doDfs(target, lastId + 1); }
        }
        this.last[current] = lastId;
        return lastId;
    }

    private func identifyEdges(size: int) {
        for (w in 0..size) {
            this.header[w] = 0;
            this.type[w] = BlockClass.NonHeader;
            const block = this.nodes[w].block;
            if (block == null) {
                this.type[w] = BlockClass.Dead;
                continue;
            }
            for (pred in block.inEdges) {
                const v = this.number.get(pred) ?? UNVISITED;
                if (v == UNVISITED) { continue; }
                if (this.isAncestor(w, v)) { this.backPreds[w].add(v); } else { this.nonBackPreds[w].add(v); }
            }
        }
    }

    func findLoops() {
        const start = this.cfg.start ?? return;
        const size = this.cfg.size();
        this.nonBackPreds = List.generate(size, (_) => new Set<int>());
        this.backPreds = List.generate(size, (_) => new List<int>());
        this.nodes = List.generate(size, (_) => new UnionFindNode());
        this.header = List.filled(size, 0);
        this.last = List.filled(size, 0);
        this.type = List.filled(size, BlockClass.NonHeader);
        for (block in this.cfg.all()) { this.number[block] = UNVISITED; }
        this.doDfs(start, 0);
        this.identifyEdges(size);
        this.header[0] = 0;
        for (w in (0..size).reversed()) {
            const pool: List<UnionFindNode> = [];
            const block = this.nodes[w].block ?? continue;
            for (v in this.backPreds[w]) {
                if (v != w) { pool.add(this.nodes[v].findSet()); } else { this.type[w] = BlockClass.Self; }
            }
            const workList = pool.copy();
            if (!pool.isEmpty()) { this.type[w] = BlockClass.Reducible; }
            while (workList.isNotEmpty()) {
                const x = workList.removeFirst();
                if (this.nonBackPreds[x.dfsNumber].size > MAX_NON_BACK_PREDS) { return; }
                for (iter in this.nonBackPreds[x.dfsNumber]) {
                    const ydash = this.nodes[iter].findSet();
                    if (!this.isAncestor(w, ydash.dfsNumber)) {
                        this.type[w] = BlockClass.Irreducible;
                        this.nonBackPreds[w].add(ydash.dfsNumber);
                    } else if (ydash.dfsNumber != w && !pool.contains(ydash)) {
                        workList.add(ydash);
                        pool.add(ydash);
                    }
                }
            }
            if (pool.length > 0 || this.type[w] == BlockClass.Self) {
                const loop = this.lsg.createLoop(block, this.type[w] != BlockClass.Irreducible);
                this.nodes[w].loop = loop;
                for (node in pool) {
                    this.header[node.dfsNumber] = w;
                    node.union(this.nodes[w]);
                    if (let inner = node.loop) { inner.setParent(loop); } else { loop.blocks.add(node.block!); }
                }
            }
        }
    }
}

class LoopTester {
    private const ControlFlowGraph cfg = new ControlFlowGraph();
    private const LoopStructureGraph lsg = new LoopStructureGraph();
    constructor() { this.cfg.createNode(0); }

    private func diamond(start: int): int {
        this.cfg.connect(start, start + 1);
        this.cfg.connect(start, start + 2);
        this.cfg.connect(start + 1, start + 3);
        this.cfg.connect(start + 2, start + 3);
        return start + 3;
    }
    private func straight(start: int, n: int): int {
        for (i in 0..n) { this.cfg.connect(start + i, start + i + 1); }
        return start + n;
    }
    private func baseLoop(from: int): int {
        const header = this.straight(from, 1);
        const diamond1 = this.diamond(header);
        const d11 = this.straight(diamond1, 1);
        const diamond2 = this.diamond(d11);
        let footer = this.straight(diamond2, 1);
        this.cfg.connect(diamond2, d11);
        this.cfg.connect(diamond1, header);
        this.cfg.connect(footer, from);
        footer = this.straight(footer, 1);
        return footer;
    }

    private func find(lsg: LoopStructureGraph) { new HavlakLoopFinder(this.cfg, lsg).findLoops(); }

    func main(dummyLoops: int, iterations: int, par: int, ppar: int, pppar: int): List<int> {
        this.cfg.createNode(0);
        this.baseLoop(0);
        this.cfg.createNode(1);
        this.cfg.connect(0, 2);
        for (i in 0..dummyLoops) { this.find(this.lsg); }
        let n = 2;
        for (i in 0..par) {
            this.cfg.connect(2, n + 1);
            n += 1;
            for (j in 0..ppar) {
                const top = n;
                n = this.straight(n, 1);
                for (k in 0..pppar) { n = this.baseLoop(n); }
                const bottom = this.straight(n, 1);
                this.cfg.connect(n, top);
                n = bottom;
            }
            this.cfg.connect(n, 1);
        }
        this.find(this.lsg);
        for (i in 0..iterations) { this.find(new LoopStructureGraph()); }
        this.lsg.calculateNesting();
        return [this.lsg.count(), this.cfg.size()];
    }
    func summary(): String { return this.lsg.summary(); }
}

func main() {
    const tester = new LoopTester();
    print(tester.main(1, 2, 2, 3, 2));
    print(tester.summary());
}
// expect: [47, 137]
// expect: nesting 5 depths {0: 1, 2: 3, 1: 2, 5: 22, 4: 13, 3: 6}
