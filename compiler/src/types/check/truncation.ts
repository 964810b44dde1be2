import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { descendants } from '../../syntax/walk.ts';
import { bindsTightly } from '../../syntax/tightness.ts';
import type { Operand } from './arithmetic.ts';
import type { Body } from './body.ts';
import { possibleFix, replace, suffixEdits, sureFix } from './fixes.ts';
import { isNumber } from './simple-types.ts';

const TO_INT = '.toInt()';
const TRUNCATES = 'bits are those of an `int`: `.toInt()` drops what stands behind the point';

/** `x | 0` and `x >> 0` of a float, as JavaScript truncates; other operators on bits that a float is given to. */
export function bitsOfFloat(body: Body, node: ast.BinaryExpression | ast.AssignExpression, operator: ast.BinaryOperator, left: Operand, right: Operand): Details | null {
  const floats = [left, right].filter(({ type }) => type.kind === 'float');
  if (floats.length === 0 || !worksOnBits(operator) || !isNumber(left.type) || !isNumber(right.type)) return null;
  if (node.kind !== 'binary') return { hint: TRUNCATES };
  const isTruncation = (operator === '|' || operator === '>>') && right.node.kind === 'int' && right.node.value === 0;
  if (isTruncation) return truncated(body, node, left.node);
  return { hint: TRUNCATES, fixes: [possibleFix(`convert with \`${TO_INT}\``, ...floats.flatMap(({ node: each }) => (each.kind === 'float' && Number.isSafeInteger(each.value) ? [replace(body, each, `${each.value}`)] : suffixEdits(body, each, TO_INT))))] };
}

/** `~x` of a float; `whole` is `~~x` where that is written. */
export function invertedFloat(body: Body, whole: ast.UnaryExpression, node: ast.UnaryExpression): Details {
  if (whole !== node) return truncated(body, whole, node.operand);
  return { hint: TRUNCATES, fixes: [possibleFix(`convert with \`${TO_INT}\``, ...suffixEdits(body, node.operand, TO_INT))] };
}

/** `Math.floor(n / 10) - 1` of ints, as JavaScript divides: the division by itself gives the int. */
export function dividedInts(body: Body, node: ast.Expression): Details | null {
  for (const each of descendants(node)) {
    if (each.kind !== 'call' || each.args.length !== 1 || !/^Math\.(?:floor|trunc)$/.test(body.text(each.callee))) continue;
    const [{ value }] = each.args;
    if (value.kind !== 'binary' || value.operator !== '/' || body.typeOf(value).kind !== 'int') continue;
    const division = body.text(value);
    return { hint: 'ints are divided to an int, whose fraction is dropped', fixes: [possibleFix(`write \`${division}\``, replace(body, each, each === node ? division : `(${division})`))] };
  }
  return null;
}

/** What stands around `kept` goes, and `.toInt()` says the same. */
function truncated(body: Body, whole: ast.Expression, kept: ast.Expression): Details {
  const text = bindsTightly(kept) ? body.text(kept) : `(${body.text(kept)})`;
  return { hint: `what stands before the point of a \`float\` is \`${TO_INT}\``, fixes: [sureFix(`write \`${TO_INT}\``, replace(body, whole, `${text}${TO_INT}`))] };
}

function worksOnBits(operator: ast.BinaryOperator): boolean {
  return operator === '|' || operator === '&' || operator === '^' || operator === '<<' || operator === '>>' || operator === '>>>';
}
