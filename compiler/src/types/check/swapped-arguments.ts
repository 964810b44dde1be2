import { swappedArguments } from '../../diagnostics/catalogue/expressions.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { isAssignable, stripNull } from '../relations.ts';
import { declarationOf, type CallSite, type Slot } from './arguments.ts';
import type { Body } from './body.ts';
import type { Misfit } from './call-arguments.ts';
import { possibleFix, replace } from './fixes.ts';
import { lambdaOf } from './lambda-nodes.ts';

/** Reports two arguments that do not fit as one mistake where each fits the other's parameter. False where they do not. */
export function reportSwapped(body: Body, site: CallSite, misfits: readonly Misfit[], given: readonly Misfit[] = misfits): boolean {
  if (misfits.length === 1) return reportSwappedNumbers(body, site, misfits[0], given);
  if (misfits.length !== 2) return false;
  const [first, second] = misfits;
  if (!isAssignable(first.type, second.wanted) || !isAssignable(second.type, first.wanted)) return false;
  return report(body, site, first, second);
}

/** `new Pay(3, 7000.0)` for a `salary: float, level: int`: the int is taken for a float, and the float tells that it was not meant to be. */
function reportSwappedNumbers(body: Body, site: CallSite, misfit: Misfit, given: readonly Misfit[]): boolean {
  if (misfit.type.kind !== 'float' || misfit.wanted.kind !== 'int') return false;
  const others = given.filter(({ type, wanted }) => type.kind === 'int' && wanted.kind === 'float');
  if (others.length !== 1) return false;
  const [first, second] = [misfit, others[0]].sort((a, b) => a.argument.start - b.argument.start);
  return report(body, site, first, second);
}

/**
 * `names.reduce(0, (sum, name) => …)`: a lambda where no function is asked for takes its parameters' types from nothing. It is
 * reported before, and the call goes on with the arguments in their places.
 */
export function straighten(body: Body, site: CallSite, slots: readonly Slot[], placed: readonly (ast.Expression | null)[]): readonly (ast.Expression | null)[] {
  const lambdaAt = placed.findIndex((argument, i) => argument && lambdaOf(argument) && !takesFunction(slots[i]));
  if (lambdaAt < 0) return placed;
  const valueAt = placed.findIndex((argument, i) => argument && isPlainValue(argument) && takesFunction(slots[i]));
  const [lambda, value] = [placed[lambdaAt], placed[valueAt]];
  if (!lambda || !value) return placed;
  const [first, second] = [Math.min(lambdaAt, valueAt), Math.max(lambdaAt, valueAt)];
  const swapped = placed.with(lambdaAt, value).with(valueAt, lambda);
  return report(body, site, { argument: swapped[second] ?? value, slot: slots[first] }, { argument: swapped[first] ?? lambda, slot: slots[second] }) ? swapped : placed;
}

/** `swap(i, j, items)` for `swap(items, i, j)`: one argument stands too far behind or too far before, and those between keep their order. */
function movedArgument(body: Body, { args, symbol }: CallSite, a: ast.Expression, b: ast.Expression): Fix | null {
  const [from, to] = [args.findIndex(({ value }) => value === a), args.findIndex(({ value }) => value === b)];
  if (symbol?.kind !== 'function' || from < 0 || to - from < 2) return null;
  const { parameters } = symbol.signature;
  const between = args.slice(from, to + 1).map(({ value }) => value);
  for (const [moved, order] of [[b, [b, ...between.slice(0, -1)]], [a, [...between.slice(1), a]]] as const) {
    const fits = order.every((each, i) => parameters[from + i] !== undefined && isAssignable(body.typeOf(each), parameters[from + i].type));
    if (fits) return possibleFix(`move \`${body.text(moved)}\``, replace(body, { start: a.start, end: b.end }, order.map((each) => body.text(each)).join(', ')));
  }
  return null;
}

function report(body: Body, site: CallSite, first: Pick<Misfit, 'argument' | 'slot'>, second: Pick<Misfit, 'argument' | 'slot'>): boolean {
  if (site.args.some((each) => each.name && (each.value === first.argument || each.value === second.argument))) return false;
  const [a, b] = [first.argument, second.argument];
  body.report(swappedArguments, a, { callee: site.name, first: first.slot.name, second: second.slot.name }, {
    secondary: [{ span: body.span(b), text: `this is for \`${first.slot.name}\`` }, ...declarationOf(site)],
    fixes: [movedArgument(body, site, a, b) ?? possibleFix('swap them', replace(body, a, body.text(b)), replace(body, b, body.text(a)))],
  });
  return true;
}

function takesFunction(slot: Slot): boolean {
  return stripNull(slot.type).kind === 'function';
}

/** What is certainly no function, whatever its type turns out to be. */
function isPlainValue(node: ast.Expression): boolean {
  switch (node.kind) {
    case 'parenthesized':
      return isPlainValue(node.inner);
    case 'int':
    case 'float':
    case 'string':
    case 'template':
    case 'bool':
    case 'list':
    case 'map':
    case 'new':
    case 'unary':
    case 'binary':
      return true;
    default:
      return false;
  }
}
