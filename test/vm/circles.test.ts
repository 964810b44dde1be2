import { expect, test } from 'vitest';
import { findCircles } from '@noodlecore/runtime/jit/circles';
import { Random } from '../nbc/random.ts';

type Graph = readonly (readonly number[])[];

function circlesOf(graph: Graph, starts: readonly number[]): ReadonlyMap<number, boolean> {
  const found = new Map<number, boolean>();
  for (const start of starts) if (!found.has(start)) findCircles(start, (node) => graph[node], found);
  return found;
}

/** Whether a way leads from a node back to it, by looking. */
function leadsBack(graph: Graph, node: number): boolean {
  const reached = new Set(graph[node]);
  for (const each of reached) for (const next of graph[each]) reached.add(next);
  return reached.has(node);
}

test('a node that leads to itself is in a circle, one that leads to a circle is not', () => {
  expect(circlesOf([[1], [2], [1], [3], []], [0, 3, 4])).toEqual(new Map([[0, false], [1, true], [2, true], [3, true], [4, false]]));
});

test('a chain of a hundred thousand takes no stack', () => {
  const length = 100_000;
  const chain: Graph = Array.from({ length }, (_, node) => (node + 1 < length ? [node + 1] : [length / 2]));
  const found = circlesOf(chain, [0]);
  expect([found.get(0), found.get(length / 2 - 1), found.get(length / 2), found.get(length - 1)]).toEqual([false, false, true, true]);
});

test('random graphs, asked for node by node in any order', () => {
  const random = new Random(7);
  for (let round = 0; round < 500; round++) {
    const size = 1 + random.below(12);
    const graph: Graph = Array.from({ length: size }, () => Array.from({ length: random.below(3) }, () => random.below(size)));
    const starts = Array.from({ length: size }, () => random.below(size));
    for (const [node, isInCircle] of circlesOf(graph, starts)) expect([node, isInCircle, graph]).toEqual([node, leadsBack(graph, node), graph]);
  }
});
