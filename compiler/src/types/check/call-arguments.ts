import { brokenBound } from '../../diagnostics/catalogue/declarations.ts';
import { typeMismatch } from '../../diagnostics/catalogue/expressions.ts';
import { codeOutOfRange } from '../../diagnostics/catalogue/warnings.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import type { Signature, TypeParameterSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf } from '../core.ts';
import { missingBound } from '../declare/missing-bound.ts';
import { brokenBounds } from '../infer.ts';
import { stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { errorType, type Type } from '../type.ts';
import { declarationOf, type CallSite, type Slot } from './arguments.ts';
import type { Body } from './body.ts';
import { coerce } from './coerce.ts';
import { insertBefore, possibleFix } from './fixes.ts';
import { warnFunctionPrinted } from './function-as-text.ts';
import { promisesValue } from './into.ts';
import { reportNull } from './null-guard.ts';
import { reportMismatch } from './mismatch.ts';
import { namedInBraces } from './named-in-braces.ts';
import { siblingMethod } from './sibling-methods.ts';
import { reportSwapped } from './swapped-arguments.ts';

/** A call that fits its signature. */
export interface Called {
  readonly result: Type;
  readonly args: readonly (ast.Expression | null)[];
  readonly typeArgs: readonly Type[];
}

export interface CallOptions {
  readonly signature: Signature;
  /** What may be inferred: the signature's own type parameters, or those of the class that a constructor makes. */
  readonly inferable: readonly TypeParameterSymbol[];
  /** Written type arguments; null where they are to be inferred. */
  readonly typeArgs: readonly Type[] | null;
  /** What the call's place would like. */
  readonly hint: Type | null;
}

/** Gives the arguments, those that a bound forbids as what agrees with everything. */
export function reportBounds(body: Body, site: CallSite, parameters: readonly TypeParameterSymbol[], args: readonly Type[]): readonly Type[] {
  const broken = new Set<TypeParameterSymbol>();
  for (const { parameter, argument, bound } of brokenBounds(parameters, args)) {
    if (argument.kind === 'error') continue;
    body.report(brokenBound, site.node, { argument: showType(argument), parameter: parameter.name, bound: showType(bound) }, { secondary: declarationOf(site), ...(argument.kind === 'any' ? severalTypes(body, site) : {}), ...missingBound(body.module.symbol, argument, bound) });
    broken.add(parameter);
  }
  return broken.size === 0 ? args : args.map((arg, i) => (broken.has(parameters[i]) ? errorType : arg));
}

/** `maxOf("pear", 3)`: one type is to be found for what has nothing in common. */
function severalTypes(body: Body, { args }: CallSite): Details {
  const types = [...new Set(args.map(({ value }) => showType(body.typeOf(value))))];
  return types.length < 2 || types.length > MOST_TYPES ? {} : { hint: `the arguments have several types: ${types.map((each) => `\`${each}\``).join(', ')}` };
}

const MOST_TYPES = 4;

/** An argument that its parameter cannot take. */
export interface Misfit {
  readonly argument: ast.Expression;
  readonly type: Type;
  readonly slot: Slot;
  readonly wanted: Type;
}

/** Adds an argument that does not fit to `misfits`, to be reported together. */
export function checkArgument(body: Body, site: CallSite, given: Misfit, misfits: Misfit[]): void {
  const { argument, type, wanted } = given;
  if (argument.kind === 'int' && isErrorCode(body, site, given.slot)) tellCode(body, argument);
  if (argument.kind === 'null' && promisesValue(wanted)) misfits.push(given);
  else if (!coerce(body, argument, type, wanted)) misfits.push(given);
  else if (type.kind === 'function') warnFunctionPrinted(body, site, argument, type);
}

/** Reports what does not fit; `given` are all arguments, where it is known what they are for. */
export function reportMisfits(body: Body, site: CallSite, misfits: readonly Misfit[], given: readonly Misfit[] = misfits): void {
  if (!reportSwapped(body, site, misfits, given)) for (const each of misfits) reportMisfit(body, site, each);
}

function reportMisfit(body: Body, site: CallSite, { argument, type, slot, wanted }: Misfit): void {
  if (argument.kind === 'null' && promisesValue(wanted)) return reportNull(body, argument, wanted, { secondary: declarationOf(site) });
  if (isErrorCode(body, site, slot) && isInstanceOf(type, body.core.string) && !isQuotedNumber(body, argument)) return reportMessageFirst(body, site, argument);
  reportMismatch(body, argument, type, wanted, { clause: `the argument \`${slot.name}\` of ${site.name.startsWith('`') ? site.name : `\`${site.name}\``} must be`, secondary: declarationOf(site), advice: siblingMethod(body, site, argument, type) ?? fieldsInBraces(body, site) });
}

/** `task.copy({ status: Status.Done })` */
function fieldsInBraces(body: Body, { node, args, symbol }: CallSite): Details | null {
  const copied = node.kind === 'call' && node.callee.kind === 'member' && node.callee.name.name === 'copy' ? stripNull(body.typeOf(node.callee.object)) : null;
  const owner = copied?.kind === 'class' ? copied.symbol : symbol?.kind === 'class' ? symbol : null;
  const names = owner !== null ? [...owner.fields.keys()] : symbol?.kind === 'function' ? symbol.signature.parameters.map(({ name }) => name) : [];
  const fixes = namedInBraces(body, args, names);
  return fixes.length === 0 ? null : { hint: 'arguments that have names stand in no braces', fixes };
}

/** `"8001"`: the code stands there, and is no text. */
function isQuotedNumber(body: Body, argument: ast.Expression): boolean {
  return argument.kind === 'string' && /^["']\d+["']$/.test(body.text(argument));
}

/** The first parameter of the constructor of `Error`, called with `new` or as `super(…)`. */
function isErrorCode(body: Body, { symbol }: CallSite, { name }: Slot): boolean {
  return name === 'code' && symbol?.kind === 'function' && symbol.role === 'constructor' && symbol.owner?.key === body.core.error.key;
}

const FIRST_CODE = 1000;
const LAST_CODE = 9999;

/** `new Error(12, "no stock")` */
function tellCode(body: Body, node: ast.IntLiteral): void {
  if (node.value < FIRST_CODE || node.value > LAST_CODE) body.report(codeOutOfRange, node, { code: body.text(node) });
}

/** `new Error("no stock")`, as in most languages. */
function reportMessageFirst(body: Body, site: CallSite, argument: ast.Expression): void {
  body.report(typeMismatch, argument, { clause: `the argument \`code\` of \`${site.name}\` must be`, wanted: 'int', found: 'String' }, {
    label: 'the code of the error is missing before this',
    hint: 'an error has a 4-digit code of your own and a message',
    fixes: site.args.slice(1).every(({ name }) => name !== null) ? [possibleFix('give it a code', insertBefore(body, argument, '8001, '))] : [],
  });
}
