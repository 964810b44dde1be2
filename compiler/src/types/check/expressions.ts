import { assertNever } from '../../base/assert-never.ts';
import { superOutsideSubclass, thisOutside } from '../../diagnostics/catalogue/expressions.ts';
import { needlessNonNull } from '../../diagnostics/catalogue/warnings.ts';
import type { ClassSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { lookupStatic } from '../members.ts';
import { isNullable, stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { boolType, errorType, floatType, intType, neverType, nullType, type Type } from '../type.ts';
import { checkAssign, checkIncrement } from './assignments.ts';
import type { Body } from './body.ts';
import { offerQuotes } from './forgotten-quotes.ts';
import { checkPlainQuotes } from './values-as-text.ts';
import { checkCall } from './calls.ts';
import { checkCast } from './casts.ts';
import { checkConditional } from './conditionals.ts';
import { checkNew } from './constructors.ts';
import { sureFix, replace } from './fixes.ts';
import { withNarrowed } from './flow.ts';
import { checkIndex } from './indexing.ts';
import { checkLambdaExpression } from './lambdas.ts';
import { checkList } from './list-literals.ts';
import { closeScope, openScope } from './locals.ts';
import { checkMap } from './map-literals.ts';
import { checkMatch } from './match.ts';
import { resolveMember } from './members.ts';
import { checkMembership } from './membership.ts';
import { checkLocal, resolveName } from './names.ts';
import { checkBinary, checkUnary } from './operators.ts';
import { isNullRuledOut } from './narrowing.ts';
import { isStable, placeOf } from './places.ts';
import { checkRange } from './ranges.ts';
import { checkAwait, checkSpawn } from './tasks.ts';
import { valueOfTarget } from './targets.ts';
import { checkTemplate } from './templates.ts';
import { checkThrow } from './throwing.ts';
import { flattenSpine, SPINE_DEPTH } from './spines.ts';
import { checkSpread } from './walked.ts';

export function checkExpression(body: Body, node: ast.Expression, hint: Type | null): Type {
  if (body.depth > SPINE_DEPTH) {
    const known = flattenSpine(body, node);
    if (known) return known;
  }
  body.depth++;
  const type = dispatch(body, node, hint);
  body.depth--;
  body.module.types[node.id] = type;
  return type;
}

/** A name that no local has. */
function checkTopLevel(body: Body, node: ast.NameExpression, hint: Type | null): Type {
  const target = resolveName(body, node);
  if (target.kind === 'broken') offerQuotes(body, node, hint);
  return valueOfTarget(body, node, target, hint);
}

function dispatch(body: Body, node: ast.Expression, hint: Type | null): Type {
  switch (node.kind) {
    case 'name':
      return checkLocal(body, node) ?? checkTopLevel(body, node, hint);
    case 'call':
      return checkCall(body, node, hint);
    case 'member':
      return checkMember(body, node, hint);
    case 'string':
      checkPlainQuotes(body, node);
      return body.core.stringType;
    case 'int':
      return intType;
    case 'binary':
      return checkBinary(body, node, hint);
    case 'this':
      return checkThis(body, node);
    case 'template':
      return checkTemplate(body, node);
    case 'new':
      return checkNew(body, node, valueHint(hint));
    case 'lambda':
      return checkLambdaExpression(body, node, hint);
    case 'index':
      return checkIndex(body, node);
    case 'assign':
      return checkAssign(body, node);
    case 'increment':
      return checkIncrement(body, node, hint);
    case 'list':
      return checkList(body, node, valueHint(hint));
    case 'map':
      return checkMap(body, node, valueHint(hint));
    case 'unary':
      return checkUnary(body, node, hint);
    case 'conditional':
      return checkConditional(body, node, hint);
    case 'match':
      return checkMatch(body, node, hint);
    case 'parenthesized':
      return checkParenthesized(body, node, hint);
    default:
      return dispatchRare(body, node, hint);
  }
}

type Rare = Exclude<
  ast.Expression,
  { readonly kind: 'name' | 'call' | 'member' | 'string' | 'int' | 'binary' | 'this' | 'template' | 'new' | 'lambda' | 'index' | 'assign' | 'increment' | 'list' | 'map' | 'unary' | 'conditional' | 'match' | 'parenthesized' }
>;

function dispatchRare(body: Body, node: Rare, hint: Type | null): Type {
  switch (node.kind) {
    case 'float':
      return floatType;
    case 'bool':
      return boolType;
    case 'null':
      return nullType;
    case 'is':
    case 'let-condition':
      return checkTest(body, node);
    case 'non-null':
      return checkNonNull(body, node);
    case 'cast':
      return checkCast(body, node);
    case 'range':
      return checkRange(body, node);
    case 'throw':
      return checkThrow(body, node);
    case 'jump':
      body.statement(node.jump);
      return neverType;
    case 'spread':
      return checkSpread(body, node, hint);
    case 'spawn':
      return checkSpawn(body, node);
    case 'await':
      return checkAwait(body, node);
    case 'super':
      body.report(superOutsideSubclass, node, { what: '`super` is not a value: only `super(…)` and `super.method(…)` mean something' });
      return errorType;
    case 'error':
      return node.membership ? checkMembership(body, node, node.membership) : errorType;
    default:
      return assertNever(node);
  }
}

function checkMember(body: Body, node: ast.MemberExpression, hint: Type | null): Type {
  const target = resolveMember(body, node);
  if (target.kind === 'value' && target.optional && !isNullable(target.type)) body.chains.add(node.id);
  return valueOfTarget(body, node, target, hint);
}

function checkThis(body: Body, node: ast.ThisExpression): Type {
  if (body.owner && !body.isStatic) return body.thisType();
  if (body.owner && reportStaticThroughThis(body, node, body.owner)) return errorType;
  if (body.unknownNames.has('this')) return errorType;
  body.unknownNames.add('this');
  const hint = body.owner ? 'leave `static` out, or take the object as a parameter' : 'take the object as a parameter, or make this a method of its class';
  body.report(thisOutside, node, { what: body.owner ? 'a static member belongs to no object' : 'it is the object whose method runs' }, { hint });
  return errorType;
}

/** `this.count` in a static method, where `count` is static as well: it belongs to the class. */
function reportStaticThroughThis(body: Body, node: ast.ThisExpression, owner: ClassSymbol): boolean {
  const [, name] = /^\s*\??\.\s*(\w+)/.exec(body.module.source.text.slice(node.end, node.end + LONGEST_NAME)) ?? [];
  if (name === undefined || lookupStatic(body.core, owner, name) === null) return false;
  const details = { label: `\`${name}\` belongs to the class: write \`${owner.name}.${name}\``, fixes: [sureFix(`write \`${owner.name}\``, replace(body, node, owner.name))] };
  body.report(thisOutside, node, { what: 'a static member belongs to no object' }, details);
  return true;
}

const LONGEST_NAME = 80;

/** What is no function, whatever its place says, is taken for what the function that is asked for would give. */
function valueHint(hint: Type | null): Type | null {
  const wanted = hint && stripNull(hint);
  return wanted?.kind === 'function' ? wanted.result : hint;
}

function checkParenthesized(body: Body, node: ast.ParenthesizedExpression, hint: Type | null): Type {
  if (body.openValue === node) body.openValue = node.inner;
  return body.check(node.inner, hint);
}

/** `x is Circle` as a value; what it binds is known only inside. */
function checkTest(body: Body, node: ast.IsExpression | ast.LetCondition): Type {
  openScope(body);
  const { yes, no } = body.condition(node);
  body.flow = body.join(yes, no);
  closeScope(body);
  return boolType;
}

function checkNonNull(body: Body, node: ast.NonNullExpression): Type {
  const type = body.check(node.value);
  if (!isNullable(type)) {
    if (type.kind !== 'error' && type.kind !== 'parameter' && type.kind !== 'never' && !isNullRuledOut(body, node.value)) {
      const mark = { start: node.value.end, end: node.end };
      body.report(needlessNonNull, mark, { text: body.text(node.value), type: showType(type) }, { fixes: [sureFix('remove the `!`', replace(body, mark, ''))] });
    }
    return type;
  }
  const inner = stripNull(type);
  const place = type.kind === 'any' ? null : placeOf(body, node.value);
  if (place && isStable(body, place)) body.flow = withNarrowed(body.flow, place, inner);
  return inner;
}
