import type { Slot } from './slot.ts';
import { REP_NUMBERS } from '../nbc/opcodes.ts';
import type { Handler, NbcFunction, Rep, ResultRep } from '../nbc/module.ts';

/**
 * A function in JavaScript, as the compiler makes it of hot ones. It takes how deep JavaScript's stack is, its arguments, bools as JavaScript
 * has them, and behind them the closure, where it is called through one.
 */
export type CompiledCode = (depth: number, ...values: readonly Slot[]) => Slot;

/** A function in a running program. Its code is linked when it is first called. */
export class LinkedFunction {
  readonly module: string;
  /** The source's path, for traces. */
  readonly path: string;
  readonly name: string;
  readonly params: readonly Rep[];
  readonly result: ResultRep;
  readonly captures: readonly Rep[];
  /** The same as REP_NUMBERS counts them. */
  readonly captureReps: Uint8Array;
  /** The lengths of the two: the interpreter asks for them, and V8 has several kinds of arrays. */
  readonly arity: number;
  readonly captureCount: number;
  readonly native: boolean;
  readonly registerCount: number;
  readonly handlers: readonly Handler[];
  readonly declaration: NbcFunction;
  /** Its first instruction in CODE; -1 until it is linked. */
  entry = -1;
  /** Words of its code. */
  length = 0;
  /** Null before compiled code calls it. */
  code: CompiledCode | null = null;

  constructor(module: string, path: string, declaration: NbcFunction) {
    this.module = module;
    this.path = path;
    this.name = declaration.name;
    this.params = declaration.params;
    this.result = declaration.result;
    this.captures = declaration.captures;
    this.captureReps = Uint8Array.from(declaration.captures, (rep) => REP_NUMBERS.indexOf(rep));
    this.arity = declaration.params.length;
    this.captureCount = declaration.captures.length;
    this.native = declaration.native;
    this.registerCount = Math.max(declaration.registerCount, declaration.params.length);
    this.handlers = declaration.handlers;
    this.declaration = declaration;
  }

  /** The line of the source at a word offset. */
  lineAt(offset: number): number {
    const lines = this.declaration.lines;
    let line = 0;
    for (let index = 0; index + 1 < lines.length && lines[index] <= offset; index += 2) line = lines[index + 1];
    return line;
  }
}
