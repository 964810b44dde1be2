import { measure } from './harness.js';

// Many short-lived trees and one long-lived one: what allocation costs.
class Tree {
  constructor() {
    this.left = null;
    this.right = null;
  }

  count() {
    let total = 1;
    if (this.left) total += this.left.count();
    if (this.right) total += this.right.count();
    return total;
  }
}

function build(depth) {
  const tree = new Tree();
  if (depth > 0) {
    tree.left = build(depth - 1);
    tree.right = build(depth - 1);
  }
  return tree;
}

function benchmark(deepest) {
  const keeper = build(deepest);
  let total = 0;
  for (let depth = 4; depth <= deepest; depth += 4) {
    const rounds = 1 << (deepest - depth);
    for (let round = 0; round < rounds; round++) total += build(depth).count();
  }
  return total + keeper.count();
}

measure(benchmark, { small: [8, 1518], full: [14, 129979] });
