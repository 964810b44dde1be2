import { REP_NUMBERS } from '@noodlecore/runtime/nbc/opcodes';
import type { DebugVariable, Rep } from '@noodlecore/runtime/nbc/module';
import type { Control } from '@noodlecore/runtime/debug/control';
import { liveVariables, readVariable, writeVariable, type Frame } from '@noodlecore/runtime/debug/frames';
import { stopBefore } from '@noodlecore/runtime/debug/stops';
import { Cell, Closure } from '@noodlecore/runtime/value/closure';
import { isList } from '@noodlecore/runtime/value/expect';
import { FloatBox } from '@noodlecore/runtime/value/float-box';
import type { LinkedFunction } from '@noodlecore/runtime/value/linked-function';
import type { Slot } from '@noodlecore/runtime/value/slot';
import { ExitRequest, ThrownValue } from '@noodlecore/runtime/value/thrown';
import type { Value } from '@noodlecore/runtime/value/value';
import { EvaluationError, ExpressionCompiler, type CompiledExpression, type ExpressionOptions, type Sources } from '../evaluate/compile.ts';
import { EVALUATION, type EvaluationLocal } from '../evaluate/extract.ts';
import { errorFacts, errorText } from './errors.ts';

export interface Evaluated {
  readonly value: Value;
  /** Its static type; empty for what has no value. */
  readonly type: string;
}

interface Ready {
  readonly compiled: CompiledExpression;
  readonly fn: LinkedFunction;
}

/** Evaluates expressions in frames: reads what they use from there, and writes back what they assign. */
export class Evaluator {
  readonly #compiler: ExpressionCompiler;
  readonly #control: Control;
  /** What was compiled once is kept: conditions are asked thousands of times. */
  readonly #ready = new Map<string, Ready>();

  constructor(sources: Sources, control: Control) {
    this.#compiler = new ExpressionCompiler(sources);
    this.#control = control;
  }

  /** Throws an EvaluationError. */
  evaluate(frame: Frame, expression: string, options: ExpressionOptions = { pureOnly: false }): Evaluated {
    const known = this.#withoutSource(frame, expression);
    if (known) return known;
    const { compiled, fn } = this.#prepare(frame, expression, options);
    const variables = new Map(liveVariables(frame).map((variable) => [variable.name, variable]));
    const args = compiled.locals.map((local) => argumentOf(frame, local, local === null ? undefined : variables.get(local.name)));
    const captures = compiled.captures.map((capture) => captured(frame, capture));
    const results = this.#run(fn, args, captures);
    compiled.locals.forEach((local, index) => {
      const variable = local === null ? undefined : variables.get(local.name);
      if (local !== null && variable !== undefined) writeBack(frame, local, variable, local.result === null ? args[index] : results[local.result]);
    });
    return { value: results[0], type: compiled.type };
  }

  /** A variable by its name, where there is no source to compile anything else against. */
  #withoutSource(frame: Frame, expression: string): Evaluated | null {
    if (this.#compiler.knows(frame.fn.module)) return null;
    const variable = liveVariables(frame).find(({ name }) => name === expression.trim());
    if (variable === undefined) return null;
    const held = readVariable(frame, variable);
    const value = held instanceof Cell ? held.value : held;
    if (value === undefined || value instanceof Cell) throw new EvaluationError(`\`${variable.name}\` has no value yet`);
    return { value: variable.rep === 'float' && typeof value === 'number' ? new FloatBox(value) : value, type: '' };
  }

  #prepare(frame: Frame, expression: string, options: ExpressionOptions): Ready {
    const stop = stopBefore(frame.fn.declaration, frame.offset);
    if (stop === undefined) throw new EvaluationError('nothing can be evaluated here');
    const site = { module: frame.fn.module, line: stop.line, column: stop.column };
    const key = [site.module, site.line, site.column, options.pureOnly, expression].join('\0');
    const known = this.#ready.get(key);
    if (known !== undefined) return known;
    const compiled = this.#compiler.compile(site, expression, options);
    this.#control.program.add({ module: compiled.nbc, checks: null });
    const fn = this.#control.function(compiled.nbc.name, EVALUATION);
    if (fn === undefined) throw new EvaluationError('nothing can be evaluated here');
    const ready = { compiled, fn };
    this.#ready.set(key, ready);
    return ready;
  }

  #run(fn: LinkedFunction, args: readonly Slot[], captures: readonly Slot[]): readonly Value[] {
    try {
      return valuesIn(this.#control.evaluate(fn, args, captures.length > 0 ? new Closure(fn, captures) : null));
    } catch (thrown) {
      if (thrown instanceof ThrownValue) throw new EvaluationError(problemOf(thrown.error));
      if (thrown instanceof ExitRequest) throw new EvaluationError('it would end the program');
      throw thrown;
    }
  }
}

/** What keeps an evaluation from its end. Nothing goes on while the program stands, so what it would wait for cannot come. */
function problemOf(error: Value): string {
  const { code, message } = errorFacts(error);
  return code === CANNOT_WAIT ? `[${code}] an expression cannot wait while the program stands: ${message.replace(/: .*$/s, '')}` : errorText(error);
}

const CANNOT_WAIT = '3118';

/** An evaluation gives a List. */
function valuesIn(result: Slot): readonly Value[] {
  return result !== undefined && !(result instanceof Cell) && isList(result) ? result : [null];
}

function argumentOf(frame: Frame, local: EvaluationLocal | null, variable: DebugVariable | undefined): Slot {
  if (local === null) return null;
  if (variable === undefined) {
    if (local.isRead) throw new EvaluationError(`\`${local.name}\` has no value here`);
    return blank(local.rep);
  }
  return inCell(readVariable(frame, variable), variable.rep, local.isCell);
}

function blank(rep: Rep): Slot {
  if (rep === 'ref') return null;
  return rep === 'bool' ? false : 0;
}

/** A lambda in the expression assigns a variable that has no cell in the program: it gets one for the time being. */
function inCell(slot: Slot, rep: Rep, isCell: boolean): Slot {
  return isCell && !(slot instanceof Cell) ? new Cell(slot, REP_NUMBERS.indexOf(rep)) : slot;
}

function captured({ fn, closure }: Frame, capture: CompiledExpression['captures'][number]): Slot {
  const index = fn.declaration.debug?.captures.findIndex(({ name }) => name === capture.name) ?? -1;
  if (index < 0 || closure === null) throw new EvaluationError(`\`${capture.name}\` is not known here: this function does not use it`);
  return inCell(closure.captures[index], fn.captures[index], capture.isCell);
}

/** @param now what the variable has become: its own form, a boxed one, or a cell */
function writeBack(frame: Frame, local: EvaluationLocal, variable: DebugVariable, now: Slot): void {
  const before = readVariable(frame, variable);
  if (now === before || before instanceof Cell) return;
  if (now instanceof Cell) {
    if (now.value !== before) writeVariable(frame, variable.rep, variable.register, now.value);
  } else if (local.result !== null) writeVariable(frame, variable.rep, variable.register, variable.rep !== 'ref' && now instanceof FloatBox ? now.value : now);
}
