import { OP } from '@noodlecore/runtime/nbc/opcodes';
import { assertNever } from '../../base/assert-never.ts';
import type { IrExpression, IrStatement } from '../../ir/ir.ts';
import { emitAwait, emitCellGet, emitCellNew, emitFieldGet, emitGlobalGet, emitSpawn } from './access.ts';
import { emitCall, emitClosureCall, emitVirtualCall } from './calls.ts';
import { emitClosure, emitConcat, emitList, emitMap, emitNewFields } from './collections.ts';
import { emitConstant } from './constants.ts';
import { isLeaf, NOT_YET, type FunctionContext, type Place } from './context.ts';
import { emitBinary, emitConversion, emitText, emitUnary } from './operators.ts';
import { emitCast, emitIntrinsic, emitIs, emitIsNull, emitNullCheck } from './tests.ts';

type Of<Op extends IrExpression['op']> = Extract<IrExpression, { op: Op }>;

/**
 * Computes a value into a register. What is evaluated first in an expression is found by walking down, not by
 * recursion: a chain such as `a + b + …` or `a ?? b ?? …` may be as long as the source. Each link of the chain puts its
 * value into the next temporary, which is also where a call wants its first argument, or into the local that the
 * sequence around it begins by setting.
 */
export function emitInto(fn: FunctionContext, value: IrExpression, target: number): void {
  const chain: IrExpression[] = [];
  let node = value;
  for (let inner = firstOf(node); inner && !isLeaf(inner) && !givesLocal(inner); inner = firstOf(node)) {
    chain.push(node);
    node = inner;
  }
  const { top } = fn;
  let first = NOT_YET;
  for (let link = chain.pop(); link; link = chain.pop()) {
    const opening = link.op === 'sequence' ? openingOf(link) : undefined;
    const target = opening ? opening.local : top;
    emitOne(fn, node, { first, target });
    fn.releaseTo(opening ? top : top + 1);
    first = target;
    node = link;
  }
  emitOne(fn, node, { first, target });
}

/** Computes a value for what it does; a result is dropped. */
export function emitEffect(fn: FunctionContext, value: IrExpression): void {
  if (isLeaf(value)) return;
  if (value.op === 'sequence') {
    fn.block(value.body);
    if (value.value) fn.effect(value.value);
  } else emitInto(fn, value, fn.scratch());
}

/** The operand that an expression evaluates before anything else, where it has one in a register. */
function firstOf(value: IrExpression): IrExpression | undefined {
  switch (value.op) {
    case 'cell.new': case 'unary': case 'convert': case 'to-string': case 'is': case 'cast': case 'is-null': case 'null-check': case 'enum.ordinal':
      return value.value;
    case 'field.get': return value.object;
    case 'cell.get': return value.cell;
    case 'binary': return value.left;
    case 'call': case 'call.virtual': case 'intrinsic': return value.args[0];
    case 'call.closure': case 'spawn': return value.callee;
    case 'new.fields': return value.values[0];
    case 'closure': return value.captures[0];
    case 'list': return value.elements[0];
    case 'map': return value.entries[0];
    case 'concat': return value.parts[0];
    case 'await': return value.task;
    case 'sequence': return openingOf(value)?.value;
    default: return undefined;
  }
}

function emitOne(fn: FunctionContext, value: IrExpression, place: Place): void {
  const { target } = place;
  switch (value.op) {
    case 'int': case 'float': case 'bool': case 'string': case 'null': return emitConstant(fn, value, target);
    case 'local.get': return fn.move(target, value.local);
    case 'capture.get': return fn.code.write(OP.capture, target, value.index);
    case 'global.get': return emitGlobalGet(fn, value, target);
    case 'field.get': return emitFieldGet(fn, value, place);
    case 'cell.new': return emitCellNew(fn, value, place);
    case 'cell.get': return emitCellGet(fn, value, place);
    case 'unary': return emitUnary(fn, value, place);
    case 'binary': return emitBinary(fn, value, place);
    case 'convert': return emitConversion(fn, value, place);
    case 'call': return emitCall(fn, value, place);
    case 'call.virtual': return emitVirtualCall(fn, value, place);
    case 'call.closure': return emitClosureCall(fn, value, place);
    case 'intrinsic': return emitIntrinsic(fn, value, place);
    case 'new': fn.code.at(value.pos); return fn.code.write(OP.new, target, fn.pools.cls(value.cls));
    case 'new.fields': return emitNewFields(fn, value, place);
    case 'closure': return emitClosure(fn, value, place);
    case 'list': return emitList(fn, value, place);
    case 'map': return emitMap(fn, value, place);
    case 'concat': return emitConcat(fn, value, place);
    case 'to-string': return emitText(fn, value, place);
    case 'is': return emitIs(fn, value, place);
    case 'cast': return emitCast(fn, value, place);
    case 'is-null': return emitIsNull(fn, value, place);
    case 'null-check': return emitNullCheck(fn, value, place);
    case 'conditional': return emitConditional(fn, value, target);
    case 'sequence': return emitSequence(fn, value, place);
    case 'enum.ordinal': return fn.code.write(OP.ordinal, target, fn.operand(value.value, place));
    case 'spawn': return emitSpawn(fn, value, place);
    case 'await': return emitAwait(fn, value, place);
    default: return assertNever(value);
  }
}

function emitConditional(fn: FunctionContext, value: Of<'conditional'>, target: number): void {
  const otherwise = fn.code.newLabel();
  const end = fn.code.newLabel();
  fn.branch(value.condition, otherwise, false);
  fn.into(value.then, target);
  fn.code.jump(end);
  fn.code.bind(otherwise);
  fn.into(value.otherwise, target);
  fn.code.bind(end);
}

function emitSequence(fn: FunctionContext, value: Of<'sequence'>, { first, target }: Place): void {
  fn.block(first === NOT_YET ? value.body : value.body.slice(1));
  if (value.value) fn.into(value.value, target);
}

/** The assignment of a local that a sequence begins with. */
function openingOf({ body }: Of<'sequence'>): Extract<IrStatement, { op: 'local.set' }> | undefined {
  return body.length > 0 && body[0].op === 'local.set' ? body[0] : undefined;
}

/** A sequence whose value is read where it stands, as that of a `match` is. */
function givesLocal(value: IrExpression): boolean {
  return value.op === 'sequence' && value.value?.op === 'local.get';
}
