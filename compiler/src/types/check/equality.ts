import { withArticle } from '../../diagnostics/article.ts';
import { neverEqual } from '../../diagnostics/catalogue/expressions.ts';
import { needlessNullTest } from '../../diagnostics/catalogue/warnings.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { descendsFrom } from '../ancestors.ts';
import { isLet } from '../declare/globals.ts';
import { lookupMember, memberEntry } from '../members.ts';
import { isNullable, isSubtype, stripNull } from '../relations.ts';
import { showType, showTypes } from '../show.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { saysLittle } from './branches.ts';
import { caseAsText } from './case-names.ts';
import { widen } from './coerce.ts';
import { possibleFix, quoted, replace, suffixEdits } from './fixes.ts';
import type { Branches } from './flow.ts';
import { foreignName } from './foreign-words.ts';
import { literalAdvice } from './mismatch.ts';
import { isNullRuledOut, narrowedTo } from './narrowing.ts';
import { operatorSpan } from './operator-span.ts';
import { placeOf } from './places.ts';
import { isNumber, isText } from './simple-types.ts';

/** `==` and `!=`: what they compare, and what is known where they hold. */
export function compareEqual(body: Body, node: ast.BinaryExpression): Branches {
  const { left, right } = node;
  const a = body.check(left);
  const b = body.check(right, saysLittle(right) ? stripNull(a) : null);
  const equal = node.operator === '==';
  if (isNull(body, right)) return compareNull(body, node, left, a, equal);
  if (isNull(body, left)) return compareNull(body, node, right, b, equal);
  checkComparable(body, node, a, b);
  const { flow } = body;
  const tested = isNullConstant(body, right) ? left : isNullConstant(body, left) ? right : null;
  if (tested) return nullBranches(body, tested, tested === left ? a : b, equal);
  const whenEqual = knownEqual(body, left, a, b, knownEqual(body, right, b, a, flow));
  return equal ? { yes: whenEqual, no: flow } : { yes: flow, no: whenEqual };
}

/** `null`, or what other languages call it, which was reported. */
function isNull(body: Body, node: ast.Expression): boolean {
  return node.kind === 'null' || (node.kind === 'name' && !body.module.references[node.id] && foreignName(node.name)?.replacement === 'null');
}

/** What equals something that is not null is not null either. */
function knownEqual(body: Body, node: ast.Expression, type: Type, other: Type, flow: Branches['yes']): Branches['yes'] {
  if (type.kind !== 'nullable' || isNullable(other) || other.kind === 'parameter' || other.kind === 'error') return flow;
  return narrowedTo(body, flow, node, type.inner);
}

function compareNull(body: Body, node: ast.BinaryExpression, tested: ast.Expression, type: Type, equal: boolean): Branches {
  const { flow } = body;
  const assigned = assignedIn(tested);
  const known = assigned === null ? type : placeOf(body, assigned)?.declared ?? type;
  if (known.kind === 'nullable') return nullBranches(body, assigned ?? tested, known, equal);
  if (!isNullable(type) && type.kind !== 'parameter' && type.kind !== 'error' && type.kind !== 'never' && type.kind !== 'void' && !isNullRuledOut(body, tested)) {
    const secondary = [{ span: body.span(tested), text: `this is ${withArticle(showType(type))}, without \`?\`` }];
    body.report(needlessNullTest, node, { what: quoted(body, tested), result: equal ? 'false' : 'true' }, { secondary, ...orNull(body, tested) });
  }
  return { yes: flow, no: flow };
}

/** `const n = text.toInt(); if (n == null)`: what throws has a sister that gives null. */
function orNull(body: Body, tested: ast.Expression): Details {
  const reference = body.module.references[tested.id];
  const declared = reference?.kind === 'variable' && isLet(reference.symbol.node) ? reference.symbol.node.value : tested;
  if (declared?.kind !== 'call' || declared.callee.kind !== 'member') return {};
  const { name, object } = declared.callee;
  const meant = `${name.name}OrNull`;
  if (lookupMember(body.core, stripNull(body.typeOf(object)), meant)?.kind !== 'method') return {};
  return { hint: `\`${name.name}\` throws where there is nothing to give; \`${meant}\` gives null`, fixes: [possibleFix(`write \`${meant}\``, replace(body, name, meant))] };
}

function nullBranches(body: Body, tested: ast.Expression, type: Type, equal: boolean): Branches {
  const { flow } = body;
  const present = type.kind === 'nullable' ? narrowedTo(body, flow, tested, type.inner) : flow;
  return equal ? { yes: flow, no: present } : { yes: present, no: flow };
}

/** `const Task? NONE = null;`: a test against it is one against null. */
function isNullConstant(body: Body, node: ast.Expression): boolean {
  const reference = body.module.references[node.id];
  if (reference?.kind === 'variable') return reference.symbol.constant && isLet(reference.symbol.node) && reference.symbol.node.value?.kind === 'null';
  return reference?.kind === 'field' && reference.symbol.static && reference.symbol.constant && reference.symbol.node.value?.kind === 'null';
}

/** `(line = next()) != null`, which was reported: what is assigned is tested. */
function assignedIn(tested: ast.Expression): ast.Expression | null {
  if (tested.kind === 'parenthesized') return assignedIn(tested.inner);
  return tested.kind === 'assign' ? tested.target : null;
}

function checkComparable(body: Body, node: ast.BinaryExpression, a: Type, b: Type): void {
  const left = stripNull(a);
  const right = stripNull(b);
  if (isNumber(left) && isNumber(right)) {
    if (a.kind === 'int' && b.kind === 'float') widen(body, node.left);
    else if (a.kind === 'float' && b.kind === 'int') widen(body, node.right);
    return;
  }
  if (mayBeEqual(left, right) || decidesItself(left)) return;
  const [leftText, rightText] = showTypes(a, b);
  const secondary = [
    { span: body.span(node.left), text: `\`${leftText}\`` },
    { span: body.span(node.right), text: `\`${rightText}\`` },
  ];
  body.report(neverEqual, operatorSpan(body, node, node.left, node.right), { left: leftText, right: rightText, operator: node.operator, result: node.operator === '==' ? 'false' : 'true' }, {
    secondary,
    ...advice(body, node, left, right),
  });
}

/** `command == Command.Quit`, where `Quit` holds values: which case it is, is asked with `is`. */
function caseAdvice(body: Body, node: ast.BinaryExpression): Details | null {
  const isHolding = (side: ast.Expression): boolean => {
    const reference = body.module.references[side.id];
    return reference?.kind === 'enum-case' && reference.symbol.fields.length > 0 && body.typeOf(side).kind === 'function';
  };
  const [named, value] = isHolding(node.right) ? [node.right, node.left] : [node.left, node.right];
  if (!isHolding(named)) return null;
  const test = `${body.text(value)} is ${body.text(named)}`;
  return { hint: 'a case that holds values is asked for with `is`', fixes: [possibleFix('write the test', replace(body, node, node.operator === '==' ? test : `!(${test})`))] };
}

/** A class with an `equals` of its own may hold to be equal what it likes. */
function decidesItself(type: Type): boolean {
  return type.kind === 'class' && memberEntry(type.symbol, 'equals') !== null;
}

/** Whether some value could be of both types. */
export function mayBeEqual(a: Type, b: Type): boolean {
  if (a.kind === 'error' || b.kind === 'error' || a.kind === 'never' || b.kind === 'never') return true;
  if (a.kind === 'void' || b.kind === 'void') return false;
  if (a.kind === 'any' || b.kind === 'any' || a.kind === 'parameter' || b.kind === 'parameter') return true;
  if (isSubtype(a, b) || isSubtype(b, a)) return true;
  if (a.kind === 'function' && b.kind === 'function') return true;
  if (a.kind !== 'class' || b.kind !== 'class') return false;
  const first = a.symbol;
  const second = b.symbol;
  if (first.key === second.key || descendsFrom(first, second) || descendsFrom(second, first)) return true;
  // An open class may have a subclass that implements the interface.
  return (first.classKind === 'interface' && isOpen(second)) || (second.classKind === 'interface' && isOpen(first));
}

function isOpen(symbol: { readonly classKind: string; readonly final: boolean; readonly native: boolean }): boolean {
  return symbol.classKind === 'interface' || (symbol.classKind === 'class' && !symbol.final && !symbol.native);
}

function advice(body: Body, node: ast.BinaryExpression, left: Type, right: Type): Details {
  const pairs: readonly (readonly [ast.Expression, Type, Type])[] = [
    [node.left, left, right],
    [node.right, right, left],
  ];
  for (const [textNode, text, other] of pairs) {
    if (!isText(body, text)) continue;
    const literal = textNode.kind === 'string' && isNumber(other) ? literalAdvice(body, textNode, other.kind) : null;
    if (literal) return literal;
    const numberNode = textNode === node.left ? node.right : node.left;
    const character = /^c'(.*)'$/.exec(body.text(numberNode))?.[1];
    if (character !== undefined && character !== '"') return { hint: 'a character between `c\'` and `\'` is its number; the elements of a String are Strings', fixes: [possibleFix(`write \`"${character}"\``, replace(body, numberNode, `"${character}"`))] };
    if (isNumber(other)) {
      const method = other.kind === 'int' ? '.toInt()' : '.toFloat()';
      return { hint: 'a text is never equal to a number: convert one of them', fixes: [possibleFix(`convert with \`${method}\``, ...suffixEdits(body, textNode, method))] };
    }
    const asCase = caseAsText(body, textNode, other);
    if (asCase) return asCase;
  }
  const byCase = caseAdvice(body, node);
  if (byCase) return byCase;
  const called = [node.left, node.right].find((_, i) => [left, right][i].kind === 'function');
  if (!called) return {};
  const type = body.typeOf(called);
  const isComplete = type.kind === 'function' && (type.parameters.length === 0 || calledWithout(body, called));
  return { hint: 'one side is a function: call it with `()`', fixes: isComplete ? [possibleFix('call it', ...suffixEdits(body, called, '()'))] : [] };
}

/** Whether a method may be called with nothing. */
function calledWithout(body: Body, node: ast.Expression): boolean {
  const reference = body.module.references[node.id];
  return (reference?.kind === 'method' || reference?.kind === 'function') && reference.symbol.signature.parameters.every(({ optional }) => optional);
}
