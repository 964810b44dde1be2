import { cannotInferArgument, valueOfNothing } from '../../diagnostics/catalogue/expressions.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { TypeParameterSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { solve, type Inference } from '../infer.ts';
import { makeNullable } from '../nullable.ts';
import { stripNull } from '../relations.ts';
import { anyType, errorType, neverType, voidType, type Type } from '../type.ts';
import { declarationOf, type CallSite } from './arguments.ts';
import { comparisonMeant } from './assigned-values.ts';
import type { Body } from './body.ts';
import { reportBounds, type CallOptions } from './call-arguments.ts';
import { possibleFix, quoted, replace } from './fixes.ts';
import type { Given } from './inferred-calls.ts';
import { lambdaOf } from './lambda-nodes.ts';
import { reportUnreturned } from './unreturned-values.ts';
import { addHole } from './open-types.ts';

/** What was found for each type parameter. What nothing said is a hole of an initial value, or a report. */
export function conclude(body: Body, site: CallSite, options: CallOptions, inference: Inference, given: readonly Given[]): readonly Type[] {
  const { inferable, signature } = options;
  const solution = solve(inference);
  if (solution.open.length === 0) {
    return reportBounds(body, site, inferable, body.openValue === site.node ? mayHoldMore(body, site, options, solution.args) : solution.args);
  }
  const empty = given.find((each) => givesNothing(each, solution.open));
  // `using(file, (f) => { f.write(text); })`: the result of the call is the lambda's, which is none; that of `attempt(() => save())` is a `Result<void>`.
  if (empty && mayBeOfNothing(stripNull(signature.result))) return inferable.map((parameter, i) => (solution.open.includes(parameter) ? voidType : solution.args[i]));
  const missing = solution.open.filter((parameter) => mentions(signature.result, parameter));
  const broken = given.some((each) => isBroken(each.type) || isNoFunction(each)) || (options.hint !== null && isBroken(options.hint));
  const fillable = body.openValue === site.node && !empty;
  // `print(new List())`: what is empty and stays so may hold anything.
  const takesAny = !empty && !fillable && options.hint?.kind === 'any' && signature.result.kind === 'class' && signature.result.symbol.native;
  const spare = !empty && !fillable && isEnum(signature.result);
  if (missing.length > 0 && empty) reportEmptyLambda(body, site, empty);
  else if (missing.length > 0 && !broken && !fillable && !spare && !takesAny) reportOpen(body, site, options, missing);
  return inferable.map((parameter, i) => {
    if (!solution.open.includes(parameter)) return solution.args[i];
    if (!missing.includes(parameter) || takesAny) return anyType;
    if (broken) return errorType;
    return fillable ? addHole(body, parameter.name, site.node) : spare ? neverType : errorType;
  });
}

function mayBeOfNothing(result: Type): boolean {
  return result.kind === 'parameter' || (result.kind === 'class' && !result.symbol.native);
}

/** `let nodes = List.filled(8, null);`: what else it will hold, its first use says. */
function mayHoldMore(body: Body, site: CallSite, { inferable, signature }: CallOptions, args: readonly Type[]): readonly Type[] {
  return args.map((arg, i) => (arg.kind === 'null' && mentions(signature.result, inferable[i]) ? makeNullable(addHole(body, inferable[i].name, site.node)) : arg));
}

/** `Result.Err("full")` holds no `T`, and never will: it is a `Result` of whatever its place asks for. */
function isEnum(type: Type): boolean {
  return type.kind === 'class' && type.symbol.classKind === 'enum';
}

/** A lambda without a value, where its value would say what a type parameter is. */
function givesNothing({ type, slot }: Given, open: readonly TypeParameterSymbol[]): boolean {
  const wanted = stripNull(slot.type);
  if (type.kind !== 'function' || type.result.kind !== 'void' || wanted.kind !== 'function') return false;
  return open.some((parameter) => mentions(wanted.result, parameter));
}

function reportEmptyLambda(body: Body, site: CallSite, { argument }: Given): void {
  const lambda = lambdaOf(argument);
  const node = lambda && lambda.body.kind !== 'block' ? lambda.body : argument;
  const compared = comparisonMeant(body, node);
  if (!compared.fixes && lambda && reportUnreturned(body, site.name, lambda)) return;
  const hint = compared.hint ?? (site.name === 'map' ? 'to do something with each element, walk with `forEach` or `for`' : undefined);
  body.report(valueOfNothing, node, { text: lambda ? (node === argument ? 'this lambda' : quoted(body, node)) : quoted(body, node) }, { hint, label: `\`${site.name}\` needs a value from this`, fixes: compared.fixes ?? bracesFix(body, lambda) });
}

/** `(x) => { x * 2 }`: without the braces, it is the value. */
function bracesFix(body: Body, lambda: ast.LambdaExpression | null): Fix[] {
  const block = lambda?.body.kind === 'block' ? lambda.body : null;
  const [only, ...more] = block?.statements ?? [];
  if (!block || only?.kind !== 'expression-statement' || more.length > 0 || body.typeOf(only.expression).kind === 'void') return [];
  return [possibleFix('write the value without braces', replace(body, block, body.text(only.expression)))];
}

/** A type that a hint may show for a type parameter. */
function exampleFor(parameter: TypeParameterSymbol, index: number): string {
  if (parameter.bound?.kind === 'class' && parameter.bound.args.length === 0) return parameter.bound.symbol.name;
  return index === 0 ? 'String' : 'int';
}

/** Whether a mistake inside an argument was reported, so that its type says nothing. */
function isBroken(type: Type): boolean {
  if (type.kind === 'function') return type.result.kind === 'error' || type.parameters.some((parameter) => parameter.kind === 'error');
  return type.kind === 'error' || (type.kind === 'class' && type.args.some(isBroken));
}

/** A value where a function is asked for: that is told of it, and what the function would have said is not missed. */
function isNoFunction({ type, slot }: Given): boolean {
  return stripNull(slot.type).kind === 'function' && type.kind !== 'function' && type.kind !== 'any' && type.kind !== 'null';
}

function reportOpen(body: Body, site: CallSite, options: CallOptions, open: readonly TypeParameterSymbol[]): void {
  const parameters = open.map((parameter) => `\`${parameter.name}\``).join(' and ');
  const call = `${site.name}<${options.inferable.map(exampleFor).join(', ')}>(${site.args.length > 0 ? '…' : ''})`;
  const hint = `say it, as in \`${call}\`, or write the type of what the result goes into`;
  body.report(cannotInferArgument, site.node, { parameters, name: site.name }, { hint, secondary: declarationOf(site) });
}

export function mentions(type: Type, parameter: TypeParameterSymbol): boolean {
  switch (type.kind) {
    case 'parameter':
      return type.symbol === parameter;
    case 'class':
      return type.args.some((arg) => mentions(arg, parameter));
    case 'nullable':
      return mentions(type.inner, parameter);
    case 'function':
      return mentions(type.result, parameter) || type.parameters.some((each) => mentions(each, parameter));
    default:
      return false;
  }
}
