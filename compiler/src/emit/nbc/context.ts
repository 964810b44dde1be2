import { NbcError, NBC_CODE } from '@noodlecore/runtime/nbc/error';
import type { Handler, Rep } from '@noodlecore/runtime/nbc/module';
import { OP } from '@noodlecore/runtime/nbc/opcodes';
import type { IrBlock, IrExpression, IrFunction } from '../../ir/ir.ts';
import { assignedInExpressions } from './assignments.ts';
import type { CodeWriter, Label } from './code-writer.ts';
import type { ModuleDescriptors } from './descriptors.ts';
import type { ModulePools } from './pools.ts';

const MAX_REGISTERS = 65_535;

/** The ways down the tree. The table is put together in function.ts, so that the constructs' files need not import each other in a circle. */
export interface Emitters {
  readonly into: (fn: FunctionContext, value: IrExpression, target: number) => void;
  readonly effect: (fn: FunctionContext, value: IrExpression) => void;
  readonly branch: (fn: FunctionContext, condition: IrExpression, label: Label, when: boolean) => void;
  readonly block: (fn: FunctionContext, block: IrBlock) => void;
}

/** For the register of an expression's first operand: it is still to be evaluated. */
export const NOT_YET = -1;

const NOTHING: readonly IrExpression[] = [];

/** Where an expression's value goes, and the register in which its first operand stands already, or NOT_YET. */
export interface Place {
  readonly first: number;
  readonly target: number;
}

/** A labelled block or loop that a `break` leaves. */
export interface BreakTarget {
  readonly label: Label;
  /** The innermost try that the block stands in. */
  readonly scope: TryScope | null;
}

/** A `try` whose body is being emitted. Code in its range that it does not protect, a finalizer's copies, splits the range. */
export interface TryScope {
  readonly outer: TryScope | null;
  readonly finalizer: IrBlock | null;
  readonly ranges: { readonly start: number; readonly end: number }[];
  openSince: number;
}

export interface ModuleParts {
  readonly pools: ModulePools;
  /** For code that control cannot come to: it is not written, and the module does not hold what it refers to. */
  readonly unwritten: ModulePools;
  readonly descriptors: ModuleDescriptors;
}

/**
 * One function while it is emitted. Registers: the locals, each in the register of its number, then temporaries as on a
 * stack, of which `top` is the next. A value is put into its target by the last instruction that computes it, so the
 * target may be a register that the computation reads, or the next temporary.
 */
export class FunctionContext {
  readonly source: IrFunction;
  readonly descriptors: ModuleDescriptors;
  readonly code: CodeWriter;
  readonly handlers: Handler[] = [];
  /** Handlers that run a finalizer and throw on. */
  readonly finalizers: number[] = [];
  readonly breakTargets = new Map<number, BreakTarget>();
  scope: TryScope | null = null;
  top: number;
  registerCount: number;
  private readonly emitters: Emitters;
  private readonly parts: ModuleParts;
  /** Locals that may change while an expression is evaluated; found when first needed. */
  private unstable: ReadonlySet<number> | null = null;

  constructor(source: IrFunction, parts: ModuleParts, code: CodeWriter, emitters: Emitters) {
    this.source = source;
    this.parts = parts;
    this.descriptors = parts.descriptors;
    this.code = code;
    this.emitters = emitters;
    this.top = source.locals.length;
    this.registerCount = this.top;
    this.limit();
  }

  /** What the instruction that is written next may refer to. */
  get pools(): ModulePools {
    return this.code.reachable ? this.parts.pools : this.parts.unwritten;
  }

  /** A temporary; free again when `top` is set back. */
  temporary(): number {
    const register = this.top++;
    if (this.top > this.registerCount) this.grow(this.top);
    return register;
  }

  /** Sets `top` back, with the registers up to there in use. */
  releaseTo(top: number): void {
    this.top = top;
    if (top > this.registerCount) this.grow(top);
  }

  /** A register for a result that nobody reads. */
  scratch(): number {
    if (this.top >= this.registerCount) this.grow(this.top + 1);
    return this.top;
  }

  /** The value in a register: its own, for a local, else the next temporary. */
  value(value: IrExpression): number {
    return this.heldValue(value, NOTHING);
  }

  /** The value in the next temporary. */
  temporaryOf(value: IrExpression): number {
    const register = this.top;
    this.into(value, register);
    this.releaseTo(register + 1);
    return register;
  }

  /** A value that is read only after others are evaluated: a local that they may assign is copied. */
  heldValue(value: IrExpression, others: readonly IrExpression[]): number {
    if (value.op === 'sequence' && value.value) {
      this.block(value.body);
      return this.heldValue(value.value, others);
    }
    if (value.op !== 'local.get') return this.temporaryOf(value);
    if (others.every(isLeaf)) return value.local;
    this.unstable ??= assignedInExpressions(this.source);
    return this.unstable.has(value.local) ? this.temporaryOf(value) : value.local;
  }

  /** An expression's first operand, where nothing else is evaluated before it is read. */
  operand(value: IrExpression, place: Place): number {
    return place.first === NOT_YET ? this.value(value) : place.first;
  }

  /** An expression's first operand, where others are evaluated before it is read. */
  heldOperand(value: IrExpression, place: Place, others: readonly IrExpression[]): number {
    return place.first === NOT_YET ? this.heldValue(value, others) : place.first;
  }

  into(value: IrExpression, target: number): void {
    const { top } = this;
    this.emitters.into(this, value, target);
    this.top = top;
    if (target >= this.registerCount) this.grow(target + 1);
  }

  effect(value: IrExpression): void {
    const { top } = this;
    this.emitters.effect(this, value);
    this.top = top;
  }

  /** Jumps where the condition is `when`; else control goes on. */
  branch(condition: IrExpression, label: Label, when: boolean): void {
    const { top } = this;
    this.emitters.branch(this, condition, label, when);
    this.top = top;
  }

  block(block: IrBlock): void {
    this.emitters.block(this, block);
  }

  move(target: number, from: number): void {
    if (target !== from) this.code.write(OP.move, target, from);
  }

  localRep(local: number): Rep {
    return this.source.locals[local].rep;
  }

  private grow(count: number): void {
    this.registerCount = count;
    this.limit();
  }

  private limit(): void {
    if (this.registerCount <= MAX_REGISTERS) return;
    throw new NbcError(NBC_CODE.functionTooLarge, `\`${this.source.name}\` needs more than ${MAX_REGISTERS} registers: it has too many variables, or a call with too many arguments`);
  }
}

/** Whether evaluating it does nothing but give a value. */
export function isLeaf(value: IrExpression): boolean {
  switch (value.op) {
    case 'int': case 'float': case 'bool': case 'string': case 'null': case 'local.get': case 'capture.get':
      return true;
    default:
      return false;
  }
}
