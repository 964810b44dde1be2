import type { IrBlock, IrFunction, IrStatement } from '../ir/ir.ts';
import { not } from '../ir/lower/build.ts';
import { rewriteBlock } from '../ir/rewrite.ts';
import { blocksOf, visitBlock } from '../ir/walk.ts';
import { effectsOf } from './effects.ts';
import { fold } from './fold.ts';

/** Folds constants, takes branches that are decided, and drops what does nothing or is never reached. */
export function simplify(fn: IrFunction): IrFunction {
  if (fn.body === 'native') return fn;
  const body = simplifyBlock(fn.body);
  return body === fn.body ? fn : { ...fn, body };
}

export function simplifyBlock(block: IrBlock): IrBlock {
  return trimmed(rewriteBlock(block, { expression: fold, statement: simplifyStatement }));
}

type Of<Op extends IrStatement['op']> = Extract<IrStatement, { op: Op }>;

function simplifyStatement(statement: IrStatement): IrBlock {
  switch (statement.op) {
    case 'expression':
      return simplifyEffect(statement);
    case 'local.set': case 'global.set': case 'field.set': case 'cell.set': case 'return': case 'throw': case 'break':
      return [statement];
    case 'if':
      return simplifyIf({ ...statement, then: trimmed(statement.then), otherwise: trimmed(statement.otherwise) });
    case 'block':
      return simplifyLabelled({ ...statement, body: trimmed(statement.body) });
    case 'loop':
      return [{ ...statement, body: trimmed(statement.body) }];
    case 'try':
      return simplifyTry(statement);
    case 'switch':
      return simplifySwitch(statement);
  }
}

function simplifyEffect(statement: Of<'expression'>): IrBlock {
  const effects = effectsOf(statement.value, statement.pos);
  const [only] = effects;
  return effects.length === 1 && only.op === 'expression' && only.value === statement.value ? [statement] : effects;
}

function simplifyIf(statement: Of<'if'>): IrBlock {
  const { condition, then, otherwise, pos } = statement;
  if (condition.op === 'bool') return condition.value ? then : otherwise;
  if (condition.op === 'sequence' && condition.value) return [...condition.body, ...simplifyIf({ ...statement, condition: condition.value })];
  if (then.length === 0 && otherwise.length === 0) return effectsOf(condition, pos);
  if (then.length === 0) return [{ ...statement, condition: fold(not(condition, pos)), then: otherwise, otherwise: [] }];
  return [statement];
}

/** A block that nothing leaves by its label is its statements; leaving it at its end is nothing. */
function simplifyLabelled(statement: Of<'block'>): IrBlock {
  const { label, body } = statement;
  const last = body.at(-1);
  if (last?.op === 'break' && last.label === label) return simplifyLabelled({ ...statement, body: body.slice(0, -1) });
  return breaksTo(body, label) ? [statement] : body;
}

function simplifyTry(statement: Of<'try'>): IrBlock {
  const body = trimmed(statement.body);
  if (body.length === 0) return statement.finalizer ? trimmed(statement.finalizer) : [];
  const handler = statement.handler && { ...statement.handler, body: trimmed(statement.handler.body) };
  const finalizer = statement.finalizer && trimmed(statement.finalizer);
  return [{ ...statement, body, handler, finalizer: finalizer && finalizer.length > 0 ? finalizer : null }];
}

function simplifySwitch(statement: Of<'switch'>): IrBlock {
  const { value } = statement;
  const otherwise = trimmed(statement.otherwise);
  if (value.op === 'int') {
    const chosen = statement.cases.find((each) => each.values.some((each) => each === value.value));
    return chosen ? trimmed(chosen.body) : otherwise;
  }
  return [{ ...statement, cases: statement.cases.map((each) => ({ ...each, body: trimmed(each.body) })), otherwise }];
}

/** Nothing behind a statement that control does not leave at its end. */
function trimmed(block: IrBlock): IrBlock {
  const end = block.findIndex(neverEnds);
  return end < 0 || end === block.length - 1 ? block : block.slice(0, end + 1);
}

/** Whether what stands behind a statement is never reached, as far as its form shows. */
export function neverEnds(statement: IrStatement): boolean {
  switch (statement.op) {
    case 'return': case 'throw': case 'break':
      return true;
    case 'if':
      return blockNeverEnds(statement.then) && blockNeverEnds(statement.otherwise);
    case 'loop':
      return !breaksTo(statement.body, statement.label);
    case 'block':
      return blockNeverEnds(statement.body) && !breaksTo(statement.body, statement.label);
    case 'try':
      return (blockNeverEnds(statement.body) && (statement.handler === null || blockNeverEnds(statement.handler.body))) || (statement.finalizer !== null && blockNeverEnds(statement.finalizer));
    case 'switch':
      return blocksOf(statement).every(blockNeverEnds);
    default:
      return false;
  }
}

export function blockNeverEnds(block: IrBlock): boolean {
  return block.some(neverEnds);
}

export function breaksTo(block: IrBlock, label: number): boolean {
  let found = false;
  visitBlock(block, (statement) => { found ||= statement.op === 'break' && statement.label === label; }, () => {});
  return found;
}
