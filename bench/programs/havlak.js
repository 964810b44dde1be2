import { measure } from './harness.js';

// Recognition of loops in a control flow graph, after Paul Havlak's algorithm.

class BasicBlock {
  constructor(number) {
    this.number = number;
    this.incoming = [];
    this.outgoing = [];
  }
}

class FlowGraph {
  constructor() {
    this.blocks = [];
  }

  block(number) {
    while (this.blocks.length <= number) this.blocks.push(new BasicBlock(this.blocks.length));
    return this.blocks[number];
  }

  connect(from, to) {
    const source = this.block(from);
    const target = this.block(to);
    source.outgoing.push(target);
    target.incoming.push(source);
  }
}

class SimpleLoop {
  constructor(header, reducible) {
    this.header = header;
    this.reducible = reducible;
    this.blocks = new Set();
    this.children = [];
    this.parent = null;
    this.depth = 0;
    this.nesting = 0;
    if (header !== null) this.blocks.add(header);
  }

  setParent(parent) {
    this.parent = parent;
    parent.children.push(this);
  }
}

class LoopStructure {
  constructor() {
    this.root = new SimpleLoop(null, true);
    this.loops = [this.root];
  }

  add(header, reducible) {
    const loop = new SimpleLoop(header, reducible);
    this.loops.push(loop);
    return loop;
  }

  calculateNesting() {
    for (const loop of this.loops) {
      if (loop !== this.root && loop.parent === null) loop.setParent(this.root);
    }
    this.nest(this.root, 0);
  }

  nest(loop, depth) {
    loop.depth = depth;
    for (const child of loop.children) {
      this.nest(child, depth + 1);
      loop.nesting = Math.max(loop.nesting, child.nesting + 1);
    }
  }
}

/** A node of the union-find structure in which found loops collapse into their headers. */
class UnionNode {
  constructor(block, number) {
    this.block = block;
    this.number = number;
    this.parent = null;
    this.loop = null;
  }

  find() {
    const path = [];
    let node = this;
    while (node.parent !== null) {
      if (node.parent.parent !== null) path.push(node);
      node = node.parent;
    }
    for (const each of path) each.parent = node;
    return node;
  }
}

const BlockKind = Object.freeze({ NonHeader: 0, Reducible: 1, Self: 2, Irreducible: 3, Dead: 4 });

class LoopFinder {
  constructor(graph) {
    const size = graph.blocks.length;
    this.graph = graph;
    this.structure = new LoopStructure();
    this.nodes = new Array(size).fill(null);
    this.numbers = new Array(size).fill(-1);
    this.last = new Array(size).fill(0);
    this.header = new Array(size).fill(0);
    this.kinds = new Array(size).fill(BlockKind.NonHeader);
    this.nonBackEdges = Array.from({ length: size }, () => new Set());
    this.backEdges = Array.from({ length: size }, () => []);
  }

  find() {
    const size = this.graph.blocks.length;
    this.number(this.graph.blocks[0], 0);
    this.identifyEdges(size);
    for (let w = size - 1; w >= 0; w--) {
      const node = this.nodes[w];
      if (node !== null) this.findAt(w, node);
    }
    this.structure.calculateNesting();
    return this.structure;
  }

  /** Depth-first numbers; gives the last number below a block. */
  number(block, current) {
    this.nodes[current] = new UnionNode(block, current);
    this.numbers[block.number] = current;
    let last = current;
    for (const target of block.outgoing) {
      if (this.numbers[target.number] < 0) last = this.number(target, last + 1);
    }
    this.last[current] = last;
    return last;
  }

  isAncestor(w, v) {
    return w <= v && v <= this.last[w];
  }

  identifyEdges(size) {
    for (let w = 0; w < size; w++) {
      const node = this.nodes[w];
      if (node === null) {
        this.kinds[w] = BlockKind.Dead;
        continue;
      }
      for (const source of node.block.incoming) {
        const v = this.numbers[source.number];
        if (v < 0) continue;
        if (this.isAncestor(w, v)) this.backEdges[w].push(v);
        else this.nonBackEdges[w].add(v);
      }
    }
  }

  findAt(w, node) {
    const pool = [];
    for (const v of this.backEdges[w]) {
      if (v !== w) pool.push(this.nodes[v].find());
      else this.kinds[w] = BlockKind.Self;
    }
    const work = [...pool];
    if (pool.length > 0) this.kinds[w] = BlockKind.Reducible;
    for (let next = 0; next < work.length; next++) {
      const x = work[next];
      for (const y of this.nonBackEdges[x.number]) {
        const found = this.nodes[y].find();
        if (!this.isAncestor(w, found.number)) {
          this.kinds[w] = BlockKind.Irreducible;
          this.nonBackEdges[w].add(found.number);
        } else if (found.number !== w && !pool.includes(found)) {
          work.push(found);
          pool.push(found);
        }
      }
    }
    if (pool.length > 0 || this.kinds[w] === BlockKind.Self) {
      this.collapse(w, node, pool, this.structure.add(node.block, this.kinds[w] !== BlockKind.Irreducible));
    }
  }

  collapse(w, node, pool, loop) {
    node.loop = loop;
    for (const member of pool) {
      this.header[member.number] = w;
      member.parent = node;
      if (member.loop !== null) member.loop.setParent(loop);
      else loop.blocks.add(member.block);
    }
  }
}

/** Loops in loops in loops, built from diamonds, straight lines and back edges. */
class GraphBuilder {
  constructor() {
    this.graph = new FlowGraph();
  }

  diamond(start) {
    this.graph.connect(start, start + 1);
    this.graph.connect(start, start + 2);
    this.graph.connect(start + 1, start + 3);
    this.graph.connect(start + 2, start + 3);
    return start + 3;
  }

  straight(start, count) {
    for (let i = 0; i < count; i++) this.graph.connect(start + i, start + i + 1);
    return start + count;
  }

  innerLoop(from) {
    const header = this.straight(from, 1);
    const left = this.diamond(header);
    const end = this.straight(left, 1);
    const right = this.diamond(end);
    this.graph.connect(right, header);
    return this.straight(right, 1);
  }

  build(outer, middle, inner) {
    let at = this.straight(0, 2);
    for (let i = 0; i < outer; i++) {
      const top = at;
      at = this.straight(at, 1);
      for (let j = 0; j < middle; j++) {
        const begin = at;
        at = this.straight(at, 1);
        for (let k = 0; k < inner; k++) at = this.innerLoop(at);
        this.graph.connect(at, begin);
        at = this.straight(at, 1);
      }
      this.graph.connect(at, top);
      at = this.straight(at, 1);
    }
  }
}

function benchmark(size) {
  const builder = new GraphBuilder();
  builder.build(size, 5, 4);
  const structure = new LoopFinder(builder.graph).find();
  let sum = 0;
  for (const loop of structure.loops) sum += loop.depth * 3 + loop.nesting * 5 + loop.blocks.size + (loop.reducible ? 1 : 0);
  return structure.loops.length * 100_000 + sum;
}

measure(benchmark, { small: [2, 5300948], full: [20, 52109336] });
