import { negativeIndex } from '../../diagnostics/catalogue/warnings.ts';
import type { FunctionSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

const SLICES: ReadonlySet<string> = new Set(['slice', 'substring']);
const COUNTED: ReadonlySet<string> = new Set(['List', 'String', 'Bytes']);

/** `text.slice(-3)`, as in JavaScript and Python: nothing counts from the end here. */
export function tellNegativeSlice(body: Body, node: ast.CallExpression, { name, owner }: FunctionSymbol): void {
  if (!SLICES.has(name) || node.callee.kind !== 'member' || !owner?.native || !COUNTED.has(owner.name)) return;
  const at = node.args.findIndex(({ value }) => negatedOf(value) !== null);
  const count = at < 0 ? null : negatedOf(node.args[at].value);
  if (count === null) return;
  const { object } = node.callee;
  const newText = mended(body.text(object), node.args.map(({ value }) => body.text(value)), at, body.text(count), owner.name !== 'Bytes');
  body.lintAlone(negativeIndex, node.args[at], { type: owner.name, index: body.text(node.args[at]) }, { fixes: [possibleFix(`write \`${newText}\``, replace(body, node, newText))] });
}

function mended(object: string, args: readonly string[], at: number, count: string, hasEnds: boolean): string {
  if (at === 0) return hasEnds && args.length === 1 ? `${object}.takeLast(${count})` : `${object}.slice(${[`${object}.length - ${count}`, ...args.slice(1)].join(', ')})`;
  return hasEnds && args[0] === '0' ? `${object}.dropLast(${count})` : `${object}.slice(${args[0]}, ${object}.length - ${count})`;
}

/** The number behind a `-`. */
function negatedOf(node: ast.Expression): ast.IntLiteral | null {
  return node.kind === 'unary' && node.operator === '-' && node.operand.kind === 'int' && node.operand.value !== 0 ? node.operand : null;
}
