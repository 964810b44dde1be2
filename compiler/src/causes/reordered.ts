import { swappedArguments } from '../diagnostics/catalogue/expressions.ts';
import { spanOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';

const FIRST_OF_TYPES = 1400;

/** How many declarations are suspected, and how many pairs are tried in each. */
const MOST_LISTS = 4;
const MOST_PAIRS = 6;

interface Listed {
  readonly name: ast.Identifier;
  readonly parameters: readonly ast.Parameter[];
}

/** `record Order(id: int, note: String?, amounts: List<int>)`, of which everything else takes the last two the other way round. */
export function* reorderedParameters({ state, found, attempt }: Case): Generator<Cause> {
  const { source, parsed } = state;
  const suspects = [...listsIn(parsed.ast)].map((list) => ({ list, by: found.filter((each) => isAgainst(each, list, source.path)) }));
  const blamed = suspects.filter(({ list, by }) => by.length > 1 && list.parameters.length > 1).sort((a, b) => b.by.length - a.by.length);
  for (const { list: { name, parameters } } of blamed.slice(0, MOST_LISTS)) {
    for (const [first, second] of pairsOf(parameters).slice(0, MOST_PAIRS)) {
      const [a, b] = [spanOf(source, first), spanOf(source, second)];
      const edits = [{ span: a, newText: source.text.slice(b.start, b.end) }, { span: b, newText: source.text.slice(a.start, a.end) }];
      const outcome = attempt(edits);
      if (outcome === null) return;
      if (!outcome.isClean || outcome.explained.length < 2) continue;
      const told = swappedArguments(a, { callee: name.name, first: first.name.name, second: second.name.name, isDeclared: true }, {
        secondary: alsoHere(outcome.explained, null),
        hint: leftOver(outcome.explained),
        fixes: [{ title: 'swap them', sure: false, edits }],
      });
      yield { explains: outcome.explained, told };
      break;
    }
  }
}

function* listsIn(module: ast.ModuleNode): Generator<Listed> {
  for (const node of descendants(module)) {
    if (node.kind === 'function') yield node;
    else if (node.kind === 'record' || node.kind === 'enum-case') yield { name: node.name, parameters: node.fields };
    else if (node.kind === 'class') {
      const made = node.members.find((member) => member.kind === 'constructor');
      if (made?.kind === 'constructor') yield { name: node.name, parameters: made.parameters };
    }
  }
}

/** Whether it points at the declaration, or names it. */
function isAgainst({ code, message, secondary }: Diagnostic, { name, parameters }: Listed, path: string): boolean {
  return code >= FIRST_OF_TYPES && (secondary.some(({ span }) => span.source.path === path && [name, ...parameters].some((each) => contains(each, span.start))) || message.includes(`${name.name}\``));
}

/** Neighbours first. */
function pairsOf<T>(list: readonly T[]): (readonly [T, T])[] {
  const pairs = list.flatMap((first, i) => list.slice(i + 1).map((second, j) => ({ pair: [first, second] as const, distance: j })));
  return pairs.sort((a, b) => a.distance - b.distance).map(({ pair }) => pair);
}
