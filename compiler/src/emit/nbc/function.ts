import { ON_TRUST, type DebugFacts, type NbcFunction } from '@noodlecore/runtime/nbc/module';
import { OP } from '@noodlecore/runtime/nbc/opcodes';
import type { IrBlock, IrFunction } from '../../ir/ir.ts';
import { ownOffset } from '../../ir/positions.ts';
import { CodeWriter } from './code-writer.ts';
import { emitBranch } from './conditions.ts';
import { FunctionContext, type Emitters, type ModuleParts } from './context.ts';
import { descriptorOf } from './descriptors.ts';
import { emitEffect, emitInto } from './expressions.ts';
import type { LineFinder } from './line-table.ts';
import { PlaceRecorder, type StatementFinder } from './places.ts';
import { emitBlock } from './statements.ts';

const EMITTERS: Emitters = { into: emitInto, effect: emitEffect, branch: emitBranch, block: emitBlock };

/** @param statements where statements stand, for a debugger; null where nobody asks */
export function emitFunction(source: IrFunction, parts: ModuleParts, finder: LineFinder, statements: StatementFinder | null): NbcFunction {
  if (source.body === 'native') return nativeFunction(source);
  const places = statements && new PlaceRecorder(statements, source.pos);
  return compiledFunction(source, source.body, new FunctionContext(source, parts, new CodeWriter(linesOf(source, finder), source.name, places), EMITTERS), places);
}

/** Bytecode has one line for a place: that of the call, where code was inlined. */
function linesOf(source: IrFunction, finder: LineFinder): (pos: number) => number {
  return source.inlined ? (pos) => finder.lineAt(ownOffset(pos, source)) : (pos) => finder.lineAt(pos);
}

function compiledFunction(source: IrFunction, body: IrBlock, fn: FunctionContext, places: PlaceRecorder | null): NbcFunction {
  fn.code.at(source.pos);
  fn.block(body);
  fn.code.writeEnd(source.result === 'void' ? OP['return.void'] : OP.unreachable);
  const { code, lines } = fn.code.finish();
  return { ...commonParts(source), registerCount: fn.registerCount, code, native: false, handlers: fn.handlers, lines, locals: namesOf(source), debug: places && debugFacts(source, fn, places) };
}

function debugFacts({ locals, captureNames, captures }: IrFunction, { code, finalizers }: FunctionContext, places: PlaceRecorder): DebugFacts {
  const variables = locals.flatMap(({ name, rep, declared }, register) => {
    const live = declared && places.rangeOf(declared.scope, code.length);
    return live ? [{ name, register, rep, type: declared.type, ...live }] : [];
  });
  return { stops: places.stops(), variables, captures: captureNames ?? captures.map(() => ({ name: '', type: '' })), finalizers };
}

function nativeFunction(source: IrFunction): NbcFunction {
  return { ...commonParts(source), registerCount: source.paramCount, code: new Int32Array(0), native: true, handlers: [], lines: new Int32Array(0), locals: namesOf(source), debug: null };
}

function commonParts(source: IrFunction): Pick<NbcFunction, 'name' | 'params' | 'result' | 'captures' | 'flags'> {
  const { name, captures, flags } = source;
  return { name, ...descriptorOf(source), captures, flags: source.trusts === true ? [...flags, ON_TRUST] : flags };
}

/** What the debugger shows: parameters and variables, not what lowering made for itself. */
function namesOf({ locals }: IrFunction): NbcFunction['locals'] {
  return locals.flatMap(({ name, synthetic }, register) => (synthetic || name === '' ? [] : [{ name, register }]));
}
