import { assertNever } from '../../base/assert-never.ts';
import type { IrBlock, IrStatement } from '../../ir/ir.ts';
import { emitCellSet, emitFieldSet, emitGlobalSet } from './access.ts';
import { isChain, jumpIf } from './conditions.ts';
import type { FunctionEmitter, Ref } from './context.ts';
import { emitBreak, emitReturn, emitThrow } from './exits.ts';
import { isNever } from './never.ts';
import { emitSwitch } from './switch.ts';
import { emitTry } from './try.ts';
import { closeViews, openViews } from './views/open-views.ts';
import { VOID } from './value-types.ts';

type Of<Op extends IrStatement['op']> = Extract<IrStatement, { op: Op }>;

export function emitBlock(fn: FunctionEmitter, block: IrBlock): Ref[] {
  return block.map((statement) => locate(fn, emitStatement(fn, statement), statement.pos));
}

/** Where calls are replaced by code, that code stands where the statement does. */
function locate(fn: FunctionEmitter, ref: Ref, pos: number): Ref {
  return fn.emitter.options.isOptimized ? fn.at(ref, pos) : ref;
}

function emitStatement(fn: FunctionEmitter, statement: IrStatement): Ref {
  switch (statement.op) {
    case 'expression': return fn.emitter.coerce(fn.expression(statement.value), VOID);
    case 'local.set': return emitLocalSet(fn, statement);
    case 'global.set': return emitGlobalSet(fn, statement);
    case 'field.set': return emitFieldSet(fn, statement);
    case 'cell.set': return emitCellSet(fn, statement);
    case 'if': return emitIf(fn, statement);
    case 'block': return emitLabelled(fn, statement);
    case 'loop': return emitLoop(fn, statement);
    case 'break': return emitBreak(fn, statement.label);
    case 'return': return emitReturn(fn, statement);
    case 'throw': return emitThrow(fn, statement);
    case 'try': return emitTry(fn, statement);
    case 'switch': return emitSwitch(fn, statement);
    default: return assertNever(statement);
  }
}

function emitLocalSet(fn: FunctionEmitter, { local, value }: Of<'local.set'>): Ref {
  const { index, type } = fn.places[local];
  return fn.module.local.set(index, fn.value(value, type));
}

/** A chain of `else if` is walked, not recursed into: it may be as long as the source. */
function emitIf(fn: FunctionEmitter, first: Of<'if'>): Ref {
  const links: Link[] = [];
  let otherwise: IrBlock = [first];
  while (otherwise.length === 1 && otherwise[0].op === 'if') {
    const link = otherwise[0];
    links.push(emitLink(fn, link));
    otherwise = link.otherwise;
  }
  let rest: Ref | undefined = otherwise.length > 0 ? fn.block(otherwise) : undefined;
  for (const link of links.reverse()) rest = link(rest);
  return rest ?? fn.module.nop();
}

/** An `if` that wants what else is to be done. */
type Link = (rest: Ref | undefined) => Ref;

function emitLink(fn: FunctionEmitter, { condition, then }: Of<'if'>): Link {
  const { module } = fn;
  if (!isChain(fn, condition)) {
    const test = fn.bool(condition);
    const body = isNever(fn, condition) ? module.nop() : fn.block(then);
    return (rest) => module.if(test, body, rest);
  }
  const [end, other] = [fn.label('end'), fn.label('other')];
  const body = [...jumpIf(fn, condition, false, other), fn.block(then)];
  return (rest) => (rest === undefined ? module.block(other, body) : module.block(end, [module.block(other, [...body, module.br(end)]), rest]));
}

function emitLabelled(fn: FunctionEmitter, { label, body }: Of<'block'>): Ref {
  const name = fn.label('block');
  fn.blocks.set(label, { label: name, finalizers: fn.finalizers.length });
  return fn.module.block(name, fn.statements(body));
}

function emitLoop(fn: FunctionEmitter, { label, body }: Of<'loop'>): Ref {
  const { module } = fn;
  const exit = fn.label('exit');
  const again = fn.label('loop');
  fn.blocks.set(label, { label: exit, finalizers: fn.finalizers.length });
  const before = openViews(fn, label);
  const loop = module.loop(again, module.block(null, [...fn.statements(body), module.br(again)]));
  closeViews(fn, label);
  return module.block(exit, [...before, loop]);
}
