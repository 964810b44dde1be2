import harness

// Recognition of loops in a control flow graph, after Paul Havlak's algorithm.

class BasicBlock {
    const int number;
    const List<BasicBlock> incoming = [];
    const List<BasicBlock> outgoing = [];

    constructor(this.number) {}
}

class FlowGraph {
    const List<BasicBlock> blocks = [];

    func block(number: int): BasicBlock {
        while (this.blocks.length <= number) {
            this.blocks.add(new BasicBlock(this.blocks.length));
        }
        return this.blocks[number];
    }

    func connect(from: int, to: int) {
        const source = this.block(from);
        const target = this.block(to);
        source.outgoing.add(target);
        target.incoming.add(source);
    }
}

class SimpleLoop {
    const bool reducible;
    const BasicBlock? header;
    const Set<BasicBlock> blocks = new Set<BasicBlock>();
    const List<SimpleLoop> children = [];
    SimpleLoop? parent = null;
    int depth = 0;
    int nesting = 0;

    constructor(this.header, this.reducible) {
        if (header != null) { this.blocks.add(header); }
    }

    func setParent(parent: SimpleLoop) {
        this.parent = parent;
        parent.children.add(this);
    }
}

class LoopStructure {
    const SimpleLoop root = new SimpleLoop(null, true);
    const List<SimpleLoop> loops = [];

    constructor() { this.loops.add(this.root); }

    func add(header: BasicBlock, reducible: bool): SimpleLoop {
        const loop = new SimpleLoop(header, reducible);
        this.loops.add(loop);
        return loop;
    }

    func calculateNesting() {
        for (loop in this.loops) {
            if (loop != this.root && loop.parent == null) { loop.setParent(this.root); }
        }
        this.nest(this.root, 0);
    }

    private func nest(loop: SimpleLoop, depth: int) {
        loop.depth = depth;
        for (child in loop.children) {
            this.nest(child, depth + 1);
            loop.nesting = loop.nesting.max(child.nesting + 1);
        }
    }
}

/// A node of the union-find structure in which found loops collapse into their headers.
class UnionNode {
    const BasicBlock block;
    const int number;
    UnionNode? parent = null;
    SimpleLoop? loop = null;

    constructor(this.block, this.number) {}

    func find(): UnionNode {
        const path: List<UnionNode> = [];
        let node = this;
        while (let parent = node.parent) {
            if (parent.parent != null) { path.add(node); }
            node = parent;
        }
        for (each in path) { each.parent = node; }
        return node;
    }
}

enum BlockKind { NonHeader, Reducible, Self, Irreducible, Dead }

class LoopFinder {
    private const FlowGraph graph;
    private const LoopStructure structure = new LoopStructure();
    private const List<UnionNode?> nodes;
    private const List<int> numbers;
    private const List<int> last;
    private const List<int> header;
    private const List<BlockKind> kinds;
    private const List<Set<int>> nonBackEdges;
    private const List<List<int>> backEdges;

    constructor(this.graph) {
        const size = graph.blocks.length;
        this.nodes = List.filled<UnionNode?>(size, null);
        this.numbers = List.filled(size, -1);
        this.last = List.filled(size, 0);
        this.header = List.filled(size, 0);
        this.kinds = List.filled(size, BlockKind.NonHeader);
        this.nonBackEdges = List.generate(size, (_) => new Set<int>());
        this.backEdges = List.generate(size, (_) => []);
    }

    func find(): LoopStructure {
        const size = this.graph.blocks.length;
        this.number(this.graph.blocks[0], 0);
        this.identifyEdges(size);
        for (let w = size - 1; w >= 0; w--) {
            if (let node = this.nodes[w]) { this.findAt(w, node); }
        }
        this.structure.calculateNesting();
        return this.structure;
    }

    /// Depth-first numbers; gives the last number below a block.
    private func number(block: BasicBlock, current: int): int {
        this.nodes[current] = new UnionNode(block, current);
        this.numbers[block.number] = current;
        let last = current;
        for (target in block.outgoing) {
            if (this.numbers[target.number] < 0) { last = this.number(target, last + 1); }
        }
        this.last[current] = last;
        return last;
    }

    private func isAncestor(w: int, v: int): bool { return w <= v && v <= this.last[w]; }

    private func identifyEdges(size: int) {
        for (w in 0..size) {
            const node = this.nodes[w];
            if (node == null) {
                this.kinds[w] = BlockKind.Dead;
                continue;
            }
            for (source in node.block.incoming) {
                const v = this.numbers[source.number];
                if (v < 0) { continue; }
                if (this.isAncestor(w, v)) {
                    this.backEdges[w].add(v);
                } else {
                    this.nonBackEdges[w].add(v);
                }
            }
        }
    }

    private func findAt(w: int, node: UnionNode) {
        const pool: List<UnionNode> = [];
        for (v in this.backEdges[w]) {
            if (v != w) {
                pool.add(this.nodes[v]!.find());
            } else {
                this.kinds[w] = BlockKind.Self;
            }
        }
        const work = pool.copy();
        if (pool.length > 0) { this.kinds[w] = BlockKind.Reducible; }
        for (let next = 0; next < work.length; next++) {
            const x = work[next];
            for (y in this.nonBackEdges[x.number]) {
                const found = this.nodes[y]!.find();
                if (!this.isAncestor(w, found.number)) {
                    this.kinds[w] = BlockKind.Irreducible;
                    this.nonBackEdges[w].add(found.number);
                } else if (found.number != w && !pool.contains(found)) {
                    work.add(found);
                    pool.add(found);
                }
            }
        }
        if (pool.length > 0 || this.kinds[w] == BlockKind.Self) {
            this.collapse(
                w,
                node,
                pool,
                this.structure.add(node.block, this.kinds[w] != BlockKind.Irreducible),
            );
        }
    }

    private func collapse(w: int, node: UnionNode, pool: List<UnionNode>, loop: SimpleLoop) {
        node.loop = loop;
        for (member in pool) {
            this.header[member.number] = w;
            member.parent = node;
            if (let inner = member.loop) {
                inner.setParent(loop);
            } else {
                loop.blocks.add(member.block);
            }
        }
    }
}

/// Loops in loops in loops, built from diamonds, straight lines and back edges.
class GraphBuilder {
    const FlowGraph graph = new FlowGraph();

    func diamond(start: int): int {
        this.graph.connect(start, start + 1);
        this.graph.connect(start, start + 2);
        this.graph.connect(start + 1, start + 3);
        this.graph.connect(start + 2, start + 3);
        return start + 3;
    }

    func straight(start: int, count: int): int {
        for (i in 0..count) { this.graph.connect(start + i, start + i + 1); }
        return start + count;
    }

    func innerLoop(from: int): int {
        const header = this.straight(from, 1);
        const left = this.diamond(header);
        const end = this.straight(left, 1);
        const right = this.diamond(end);
        this.graph.connect(right, header);
        return this.straight(right, 1);
    }

    func build(outer: int, middle: int, inner: int) {
        let at = this.straight(0, 2);
        for (i in 0..outer) {
            const top = at;
            at = this.straight(at, 1);
            for (j in 0..middle) {
                const begin = at;
                at = this.straight(at, 1);
                for (k in 0..inner) { at = this.innerLoop(at); }
                this.graph.connect(at, begin);
                at = this.straight(at, 1);
            }
            this.graph.connect(at, top);
            at = this.straight(at, 1);
        }
    }
}

func benchmark(size: int): int {
    const builder = new GraphBuilder();
    builder.build(size, 5, 4);
    const structure = new LoopFinder(builder.graph).find();
    let sum = 0;
    for (loop in structure.loops) {
        sum += loop.depth * 3 + loop.nesting * 5 + loop.blocks.size + (loop.reducible ? 1 : 0);
    }
    return structure.loops.length * 100_000 + sum;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(2, 5300948), full: new Size(20, 52109336));
}
