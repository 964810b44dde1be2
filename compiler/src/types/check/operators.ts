import { badOperand } from '../../diagnostics/catalogue/expressions.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { showType } from '../show.ts';
import { boolType, errorType, type Type } from '../type.ts';
import { checkArithmetic, unguarded } from './arithmetic.ts';
import type { Body } from './body.ts';
import { possibleFix, suffixEdits } from './fixes.ts';
import { closeScope, openScope } from './locals.ts';
import { tellLogicOfValues } from './logic-values.ts';
import { checkDefault } from './null-defaults.ts';
import { wholeOperand } from './open-types.ts';
import { checkOrder } from './ordering.ts';
import { isNumber, isText } from './simple-types.ts';
import { invertedFloat } from './truncation.ts';

export function checkBinary(body: Body, node: ast.BinaryExpression, hint: Type | null): Type {
  switch (node.operator) {
    case '&&':
    case '||':
    case '==':
    case '!=':
      return checkTruth(body, node, hint);
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
function checkTruth(body: Body, node: ast.BinaryExpression, hint: Type | null): Type {
  openScope(body);
  const before = body.module.diagnostics.length;
  const { yes, no } = body.condition(node);
  body.flow = body.join(yes, no);
  closeScope(body);
  return tellLogicOfValues(body, node, { before, hint }) ? errorType : boolType;
}

/** `whole` is `~~x` where `node` is the `~x` in it: what is wrong with `x` is told with both. */
export function checkUnary(body: Body, node: ast.UnaryExpression, hint: Type | null, whole = node): Type {
  if (node.operator === '!') {
    const { yes, no } = body.condition(node);
    body.flow = body.join(yes, no);
    // What was no condition was reported.
    const { kind } = body.typeOf(node.operand);
    return kind === 'int' || kind === 'float' ? errorType : boolType;
  }
  const found = checkOperand(body, node, hint);
  const type = wholeOperand(body, node.operand, unguarded(body, { node: node.operand, type: found }), null);
  if (type.kind === 'error' || type.kind === 'never') return errorType;
  if (node.operator === '~' ? type.kind === 'int' : isNumber(type)) return type;
  body.report(badOperand, node.operand, { operator: node.operator, wanted: node.operator === '~' ? 'an `int`' : 'a number', found: showType(type) }, operandDetails(body, node, type, whole));
  return errorType;
}

function checkOperand(body: Body, node: ast.UnaryExpression, hint: Type | null): Type {
  const { operand, operator } = node;
  if (operator !== '~' || operand.kind !== 'unary' || operand.operator !== '~') return body.check(operand, hint);
  const type = checkUnary(body, operand, hint, node);
  body.module.types[operand.id] = type;
  return type;
}

function operandDetails(body: Body, node: ast.UnaryExpression, type: Type, whole: ast.UnaryExpression): Details {
  if (type.kind === 'float') return invertedFloat(body, whole, node);
  return { fixes: isText(body, type) ? [possibleFix('convert with `.toInt()`', ...suffixEdits(body, node.operand, '.toInt()'))] : [] };
}
