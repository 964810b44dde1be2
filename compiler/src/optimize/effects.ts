import { append } from '../base/lists.ts';
import type { BinaryOp, IrExpression, IrStatement } from '../ir/ir.ts';
import { operandsOf } from '../ir/walk.ts';

/**
 * What evaluating an expression can do besides giving a value. Running out of memory or of fuel does not count: a
 * program that allocates less may get further than before.
 */

/** Whether nothing can be seen of the evaluation but its value: it may be left out where nobody wants that. */
export function isDroppable(root: IrExpression): boolean {
  const pending = [root];
  for (let expression = pending.pop(); expression; expression = pending.pop()) {
    if (!isQuiet(expression)) return false;
    for (const operand of operandsOf(expression)) pending.push(operand);
  }
  return true;
}

/** Whether an operation by itself, its operands apart, can be left out. */
function isQuiet(expression: IrExpression): boolean {
  switch (expression.op) {
    case 'int': case 'float': case 'bool': case 'string': case 'null':
    case 'local.get': case 'capture.get': case 'cell.new': case 'cell.get':
    case 'unary': case 'convert': case 'is': case 'is-null': case 'enum.ordinal':
    case 'new': case 'new.fields': case 'closure': case 'list': case 'concat': case 'conditional':
      return true;
    case 'global.get':
    case 'field.get':
      return !expression.late;
    case 'binary':
      return isQuietOperator(expression.operator, expression.right);
    case 'to-string':
      return expression.value.rep !== 'ref' || isString(expression.value);
    case 'map':
      return expression.entries.every((entry, i) => i % 2 === 1 || hashesQuietly(entry));
    case 'intrinsic':
      return isQuietIntrinsic(expression);
    case 'sequence':
      return expression.body.length === 0;
    case 'call': case 'call.virtual': case 'call.closure': case 'cast': case 'null-check': case 'spawn': case 'await':
      return false;
  }
}

/** Divisions throw on zero, powers on a negative exponent, and equality may call a program's `equals`. */
function isQuietOperator(operator: BinaryOp, right: IrExpression): boolean {
  switch (operator) {
    case 'int.div':
    case 'int.rem':
      return right.op === 'int' && right.value !== 0;
    case 'int.pow':
      return right.op === 'int' && right.value >= 0;
    case 'ref.eq':
    case 'ref.ne':
      return false;
    default:
      return true;
  }
}

function isQuietIntrinsic({ name, args }: Extract<IrExpression, { op: 'intrinsic' }>): boolean {
  switch (name) {
    case 'list.length': case 'string.length':
    case 'float.to-int': case 'float.sqrt': case 'float.floor': case 'float.ceil': case 'float.abs': case 'int.abs':
      return true;
    case 'map.get': case 'map.has':
      return hashesQuietly(args[1]);
    case 'list.get': case 'list.set': case 'list.add': case 'string.char-code': case 'string.char-at': case 'map.set':
      return false;
  }
}

/** Keys of other kinds may be objects with a `hashCode` of their own. */
function hashesQuietly(key: IrExpression): boolean {
  return isString(key) || (key.op === 'convert' && (key.conversion === 'box-int' || key.conversion === 'box-float' || key.conversion === 'box-bool'));
}

/** Whether a value is a String, as far as its making shows. */
export function isString(value: IrExpression): boolean {
  return value.op === 'string' || value.op === 'concat' || value.op === 'to-string' || (value.op === 'intrinsic' && value.name === 'string.char-at');
}

/** Whether a value is not null, as far as its making shows. */
export function isNeverNull(value: IrExpression): boolean {
  switch (value.op) {
    case 'string': case 'cell.new': case 'new': case 'new.fields': case 'closure': case 'list': case 'map': case 'concat': case 'to-string': case 'spawn': case 'null-check':
      return true;
    case 'convert':
      return value.rep === 'ref';
    case 'intrinsic':
      return value.name === 'string.char-at';
    case 'cast':
      return value.test.kind !== 'null';
    default:
      return false;
  }
}

/** What remains of an expression whose value nobody wants: the parts of it that do something, in their order. */
export function effectsOf(root: IrExpression, pos: number): IrStatement[] {
  const effects: IrStatement[] = [];
  const pending = [root];
  for (let value = pending.pop(); value; value = pending.pop()) {
    if (value.op === 'sequence') {
      append(effects, value.body);
      if (value.value) pending.push(value.value);
    } else if (value.op === 'conditional' && !(isDroppable(value.then) && isDroppable(value.otherwise))) {
      effects.push({ op: 'if', condition: value.condition, then: effectsOf(value.then, pos), otherwise: effectsOf(value.otherwise, pos), pos });
    } else if (isQuiet(value)) {
      append(pending, operandsOf(value).toReversed());
    } else {
      effects.push({ op: 'expression', value, pos });
    }
  }
  return effects;
}
