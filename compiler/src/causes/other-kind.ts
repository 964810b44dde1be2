import { declaredOtherwise } from '../diagnostics/catalogue/expressions.ts';
import { spanOf, type Diagnostic, type TextEdit } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants, type Node } from '../syntax/walk.ts';
import { UNKNOWN_TYPE } from './attempt.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, isIn, leftOver } from './places.ts';

const FIRST_OF_TYPES = 1400;
const MOST = 6;

/** `func maxSize(): int` in one module, and others write `maxSize` for the number: told where it is declared. So is a value that others call. */
export function* otherKinds({ state, found, broken, attempt }: Case): Generator<Cause> {
  const elsewhere = found.filter((each) => each.code >= FIRST_OF_TYPES && !isIn(state.source, each));
  if (elsewhere.length < 2) return;
  let tried = 0;
  for (const item of state.parsed.ast.items) {
    if ((item.kind !== 'function' && item.kind !== 'let') || !isNamedBy(item, broken)) continue;
    if (++tried > MOST) return;
    const outcome = attempt([openValue(state.source, item)]);
    if (outcome === null) return;
    const { isClean, explained } = outcome;
    if (!isClean || explained.length < 2 || explained.some((each) => isIn(state.source, each))) continue;
    yield { explains: explained, told: told(state.source, item, explained) };
  }
}

type Global = ast.FunctionDeclaration | ast.LetStatement;

/** A value of which nothing is known, in the place of a declaration. */
function openValue(source: TextEdit['span']['source'], item: Global): TextEdit {
  return { span: spanOf(source, item), newText: `let ${item.name.name}: ${UNKNOWN_TYPE} = 0;` };
}

/** Whether a name stands where something is wrong: as a value, of a function, and called, of a value. */
function isNamedBy(item: Global, broken: Case['broken']): boolean {
  const { name } = item.name;
  return broken.some(({ parsed }) => [...descendants(parsed.ast)].some((node) => (item.kind === 'let' ? isCall(node, name) : isOperand(node, name))));
}

function isCall(node: Node, name: string): boolean {
  return node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === name;
}

function isOperand(node: Node, name: string): boolean {
  return node.kind === 'binary' && [node.left, node.right].some((side) => side.kind === 'name' && side.name === name);
}

function told(source: TextEdit['span']['source'], item: Global, explained: readonly Diagnostic[]): Diagnostic {
  const { name } = item;
  const isFunction = item.kind === 'function';
  return declaredOtherwise(spanOf(source, name), { name: name.name, how: 'declared as', declared: isFunction ? 'func' : item.constant ? 'const' : 'let', other: null }, {
    label: isFunction ? 'this is a function, and all its uses take it for a value' : 'this is a value, and all its uses call it',
    secondary: alsoHere(explained, null),
    hint: leftOver(explained) ?? (isFunction ? `call it: \`${name.name}(${item.parameters.map((each) => each.name.name).join(', ')})\`` : 'leave out the `()`'),
  });
}
