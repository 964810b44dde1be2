interface Visit<Node> {
  readonly node: Node;
  readonly number: number;
  /** The earliest number on the stack that is known to be reached from here. */
  lowest: number;
  readonly successors: readonly Node[];
  next: number;
}

/**
 * Notes of a node, and of all that can be reached from it, whether ways lead from it back to it. Nodes that are noted already are not entered
 * again, so whoever asks for one after the other pays for each node and way once. Strongly connected components after Tarjan (Depth-first
 * search and linear graph algorithms, 1972), with a stack of its own in place of recursion.
 */
export function findCircles<Node>(start: Node, successorsOf: (node: Node) => readonly Node[], isInCircle: Map<Node, boolean>): void {
  const open = new Map<Node, Visit<Node>>();
  const path: Visit<Node>[] = [];
  const component: Visit<Node>[] = [];
  const enter = (node: Node): void => {
    const visit = { node, number: open.size, lowest: open.size, successors: successorsOf(node), next: 0 };
    open.set(node, visit);
    path.push(visit);
    component.push(visit);
  };
  enter(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    if (top.next < top.successors.length) {
      const successor = top.successors[top.next++];
      if (isInCircle.has(successor)) continue;
      const known = open.get(successor);
      if (known === undefined) enter(successor);
      else top.lowest = Math.min(top.lowest, known.number);
      continue;
    }
    path.pop();
    const below = path.at(-1);
    if (below !== undefined) below.lowest = Math.min(below.lowest, top.lowest);
    if (top.lowest === top.number) close(component.splice(component.lastIndexOf(top)), isInCircle);
  }
}

function close<Node>(component: readonly Visit<Node>[], isInCircle: Map<Node, boolean>): void {
  const isCircle = component.length > 1 || component[0].successors.includes(component[0].node);
  for (const { node } of component) isInCircle.set(node, isCircle);
}
