import { badOperand, conditionNotBool } from '../../diagnostics/catalogue/expressions.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { showType } from '../show.ts';
import { boolType, errorType, type Type } from '../type.ts';
import { checkArithmetic, unguarded } from './arithmetic.ts';
import type { Body } from './body.ts';
import { possibleFix, replace, suffixEdits } from './fixes.ts';
import { closeScope, openScope } from './locals.ts';
import { checkDefault } from './null-defaults.ts';
import { wholeOperand } from './open-types.ts';
import { checkOrder } from './ordering.ts';
import { isNumber, isText } from './simple-types.ts';

export function checkBinary(body: Body, node: ast.BinaryExpression, hint: Type | null): Type {
  switch (node.operator) {
    case '&&':
    case '||':
    case '==':
    case '!=':
      return checkTruth(body, node);
    case '??':
      return checkDefault(body, node, hint);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return checkOrder(body, node);
    default:
      return checkArithmetic(body, node);
  }
}

/** A condition as a value: what it narrows is forgotten, but for what holds either way. */
function checkTruth(body: Body, node: ast.BinaryExpression): Type {
  openScope(body);
  const { diagnostics } = body.module;
  const before = diagnostics.length;
  const { yes, no } = body.condition(node);
  body.flow = body.join(yes, no);
  closeScope(body);
  const wrong = diagnostics.findIndex(({ code }, index) => index >= before && code === conditionNotBool.code);
  if (wrong < 0) return boolType;
  if (node.operator === '||' && mayLackValue(body.typeOf(node.left))) diagnostics[wrong] = { ...diagnostics[wrong], ...defaultAdvice(body, node) };
  return errorType;
}

function mayLackValue({ kind }: Type): boolean {
  return kind === 'nullable' || kind === 'error';
}

/** `name || "none"`, as in JavaScript. */
function defaultAdvice(body: Body, { left, right }: ast.BinaryExpression): Pick<Diagnostic, 'hint' | 'fixes'> {
  const sign = body.text({ start: left.end, end: right.start }).indexOf('||');
  const span = { start: left.end + sign, end: left.end + sign + 2 };
  return { hint: '`??` gives a default for what may be null', fixes: sign < 0 ? [] : [possibleFix('write `??`', replace(body, span, '??'))] };
}

export function checkUnary(body: Body, node: ast.UnaryExpression, hint: Type | null): Type {
  if (node.operator === '!') {
    const { yes, no } = body.condition(node);
    body.flow = body.join(yes, no);
    // What was no condition was reported.
    const { kind } = body.typeOf(node.operand);
    return kind === 'int' || kind === 'float' ? errorType : boolType;
  }
  const found = body.check(node.operand, hint);
  const type = wholeOperand(body, node.operand, unguarded(body, { node: node.operand, type: found }), null);
  if (type.kind === 'error' || type.kind === 'never') return errorType;
  if (node.operator === '~' ? type.kind === 'int' : isNumber(type)) return type;
  const method = isText(body, type) ? '.toInt()' : null;
  body.report(badOperand, node.operand, { operator: node.operator, wanted: node.operator === '~' ? 'an `int`' : 'a number', found: showType(type) }, {
    fixes: method ? [possibleFix('convert with `.toInt()`', ...suffixEdits(body, node.operand, method))] : [],
  });
  return errorType;
}
