import { Cell, Closure } from '../value/closure.ts';
import { FloatBox } from '../value/float-box.ts';
import { LinkedFunction } from '../value/linked-function.ts';
import { NcMap } from '../value/nc-map.ts';
import { RtClass } from '../value/rt-class.ts';
import type { Slot } from '../value/slot.ts';
import type { Value } from '../value/value.ts';
import type { NativeFunction } from '../natives/native.ts';
import type { NbcFunction, Rep, ResultRep } from '../nbc/module.ts';
import { active } from './active.ts';
import { I } from './instructions.ts';
import type { InstructionName } from './instructions.ts';
import { runLoop } from './run-loop.ts';
import {
  BASE, CLASSES, CODE, CONSTANTS, FRAME, FRAME_CLOSURES, FRAMES, FUNCTIONS, GLOBAL_REFS, NATIVES, NUMBERS, PC, REFS, reserve, SITE_CLASSES, SITE_SELECTORS, SITE_TARGETS, STATE,
} from './machine.ts';
import { topOfStack } from './task-stack.ts';

/**
 * Runs every hot instruction of the interpreter a few times on made-up values. V8 compiles what it has seen: an instruction that
 * it has never seen costs, when it comes, the compiled code of the whole loop, and a large program meets new ones for seconds. Numbers here
 * are fractions on purpose: ints alone would make V8 bet on machine integers, and lose the bet later.
 */
export function warmUp(): void {
  const kept = STATE.slice();
  const base = topOfStack(active.program.code);
  reserve(base + REGISTERS);
  const tables = [CLASSES, CONSTANTS, FUNCTIONS, GLOBAL_REFS, NATIVES, SITE_CLASSES].map((table) => ({ table: table as unknown[], length: table.length }));
  const { start, roots } = new WarmUpProgram(base, active.program.code.next + 64).write();
  for (let round = 0; round < ROUNDS; round++) {
    for (const entry of [start, ...roots]) runAt(entry, base, kept[FRAME]);
  }
  for (const { table, length } of tables) table.length = length;
  REFS.fill(null, base, base + REGISTERS);
  STATE.set(kept);
}

function runAt(entry: number, base: number, fp: number): void {
  FRAMES[fp] = 0;
  FRAMES[fp + 1] = -1;
  STATE[PC] = entry;
  STATE[BASE] = base;
  STATE[FRAME] = fp + 2;
  runLoop(FUEL);
}

const ROUNDS = 4;
const FUEL = 100_000;
const REGISTERS = 128;

/** Where made-up values stand: numbers in both halves of small registers, each kind of ref in one of its own. */
const SMALL = 0;
const LARGE = 1;
const TRUE = 2;
const FALSE = 3;
const INDEX = 4;
const OBJECT = 10;
const LIST = 11;
const TEXT = 12;
const MAP = 13;
const CLOSURE = 14;
const BOXED = 15;
const NOTHING = 16;
const FLAG = 17;
const PLAIN = 18;
const OTHER = 19;
const CELLS = 20;
const HOLED = 24;
const SMALL_INTS = 25;
const MIXED = 26;
const INDICES = 50;
const TARGET = 30;
const CALL = 40;

type Entries = Readonly<Record<'int' | 'number' | 'ref' | 'void', number>>;

const COMPARISONS = ['eq', 'ne', 'lt', 'le'] as const;

/** Writes the instructions after the program's own code, where the next function will overwrite them. */
class WarmUpProgram {
  readonly #base: number;
  #at: number;

  constructor(base: number, at: number) {
    this.#base = base;
    this.#at = at;
  }

  write(): { readonly start: number; readonly roots: readonly number[] } {
    const subroutines = this.#subroutines();
    const fusedReturns = this.#fusedReturns();
    const cls = this.#fillRegisters(subroutines);
    const start = this.#at;
    this.#arithmetic();
    this.#comparisons();
    this.#jumps();
    this.#memory(cls);
    this.#collections();
    this.#calls(subroutines, cls);
    this.#fused(fusedReturns);
    this.#emit('return.void');
    return { start, roots: [...Object.values(subroutines), ...fusedReturns] };
  }

  #emit(name: InstructionName, ...operands: number[]): number {
    const at = this.#at;
    CODE[at] = I[name];
    CODE.set(operands, at + 1);
    this.#at = at + 1 + operands.length;
    return at;
  }

  #set(register: number, number: number, ref: Slot): void {
    NUMBERS[this.#base + register] = number;
    REFS[this.#base + register] = ref;
  }

  /** One function for each way to return. */
  #subroutines(): Entries {
    const one = (name: InstructionName, ...operands: number[]): number => {
      CODE[this.#at++] = 8;
      return this.#emit(name, ...operands);
    };
    return { int: one('return.int', 0), number: one('return.number', 0), ref: one('return.ref', 0), void: one('return.void') };
  }

  #fillRegisters({ ref }: { readonly ref: number }): RtClass {
    const cls = madeUpClass(CLASSES.length);
    CLASSES.push(cls);
    const closure = new Closure(madeUpFunction('closure', ['ref'], 'ref'), [1.5, true, 'x', new Cell(1.5, 1), new Cell('x', 3)]);
    closure.fn.entry = ref;
    this.#set(SMALL, 1.5, 1.5);
    this.#set(LARGE, 2.5, 2.5);
    this.#set(TRUE, 1, true);
    this.#set(FALSE, 0, false);
    this.#set(INDEX, 1, 1);
    this.#set(OBJECT, 0, [cls, 1.5, true, 'x', ['x', 1.5, true, [cls, 1.5, true, 'x']], [cls, 1.5, true, 'x']]);
    this.#set(MIXED, 0, [1.5, 7, true, new FloatBox(2), [cls, 1.5, true, 'x']]);
    for (let index = 0; index < 5; index++) this.#set(INDICES + index, index, index);
    this.#set(LIST, 0, ['x', null]);
    this.#set(HOLED, 0, arrayWithHoles());
    this.#set(SMALL_INTS, 0, [1, 2]);
    this.#set(TEXT, 0, 'text');
    this.#set(MAP, 0, new NcMap(active.operations));
    this.#set(CLOSURE, 0, closure);
    this.#set(BOXED, 0, new FloatBox(2));
    this.#set(NOTHING, 0, null);
    this.#set(FLAG, 0, false);
    this.#set(PLAIN, 7, 7);
    this.#set(OTHER, 0, 'other');
    this.#set(CELLS, 0, new Cell(1.5, 1));
    this.#set(CELLS + 1, 0, new Cell(true, 2));
    this.#set(CELLS + 2, 0, new Cell('x', 3));
    FRAME_CLOSURES[STATE[FRAME] + 1] = closure;
    return cls;
  }

  #arithmetic(): void {
    const binary: InstructionName[] = [
      'int.add', 'int.sub', 'int.mul', 'int.div', 'int.rem', 'float.add', 'float.sub', 'float.mul', 'float.div', 'float.rem', 'float.pow',
    ];
    for (const name of binary) this.#emit(name, TARGET, LARGE, SMALL);
    const bits: InstructionName[] = ['int.and', 'int.or', 'int.xor', 'int.shl', 'int.shr', 'int.ushr'];
    for (const name of bits) this.#emit(name, TARGET, PLAIN, INDEX);
    this.#emit('int.add-imm', TARGET, SMALL, 1);
    const unary: InstructionName[] = ['int.neg', 'int.not', 'int.abs', 'float.neg', 'float.abs', 'float.sqrt', 'float.floor', 'float.ceil', 'float.to-int', 'int.to-float'];
    for (const name of unary) this.#emit(name, TARGET, SMALL);
    this.#emit('bool.not', TARGET, TRUE);
    for (const name of ['move.int', 'move.number', 'move.ref', 'move.any', 'box.int', 'box.float', 'box.bool'] as const) this.#emit(name, TARGET, SMALL);
    this.#emit('box.float', TARGET, INDEX);
    this.#emit('unbox.int', TARGET, PLAIN);
    this.#emit('unbox.float', TARGET, SMALL);
    this.#emit('unbox.float', TARGET, BOXED);
    this.#emit('unbox.bool', TARGET, TRUE);
    this.#emit('unbox.bool', TARGET, FLAG);
    this.#emit('text.int', TARGET, PLAIN);
    this.#emit('text.float', TARGET, SMALL);
    this.#emit('text.bool', TARGET, TRUE);
    this.#emit('int', TARGET, 5);
    this.#emit('null', TARGET);
    this.#emit('true', TARGET);
    this.#emit('false', TARGET);
    CONSTANTS.push('constant');
    this.#emit('const.ref', TARGET, CONSTANTS.length - 1);
    this.#emit('const.number', TARGET, 0);
  }

  #comparisons(): void {
    for (const kind of COMPARISONS) {
      for (const [left, right] of [[SMALL, LARGE], [LARGE, SMALL]]) {
        this.#emit(`int.${kind}`, TARGET, left, right);
        this.#emit(`float.${kind}`, TARGET, left, right);
      }
      this.#emit(`string.${kind}`, TARGET, TEXT, OTHER);
      this.#emit(`string.${kind}`, TARGET, TEXT, TEXT);
    }
    for (const right of [TRUE, FALSE]) {
      this.#emit('bool.eq', TARGET, TRUE, right);
      this.#emit('bool.ne', TARGET, TRUE, right);
    }
    for (const right of [TEXT, OTHER, OBJECT]) {
      this.#emit('ref.same', TARGET, TEXT, right);
      this.#emit('ref.eq', TARGET, TEXT, right);
    }
  }

  /** Each taken forward, taken backward, and not taken. */
  #jumps(): void {
    const int = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;
    for (const kind of int) {
      for (const [left, right] of [[SMALL, LARGE], [LARGE, SMALL], [SMALL, SMALL]]) this.#jump(`jump.int.${kind}`, left, right);
      for (const immediate of [1, 2, 7]) {
        this.#jump(`jump.int.${kind}-imm`, SMALL, immediate);
        this.#jump(`jump.int.${kind}-imm`, PLAIN, immediate);
      }
    }
    const float = ['eq', 'ne', 'lt', 'not-lt', 'le', 'not-le'] as const;
    for (const kind of float) {
      for (const [left, right] of [[SMALL, LARGE], [LARGE, SMALL], [SMALL, SMALL]]) this.#jump(`jump.float.${kind}`, left, right);
    }
    for (const register of [TRUE, FALSE]) {
      this.#jump('jump.true', register);
      this.#jump('jump.false', register);
    }
    for (const register of [NOTHING, OBJECT]) {
      this.#jump('jump.null', register);
      this.#jump('jump.not-null', register);
    }
    this.#jump('jump');
    const table = this.#at;
    this.#emit('switch', INDEX, 0, 2, table + 7, table + 7, table + 7);
    const outside = this.#at;
    this.#emit('switch', PLAIN, 0, 2, outside + 7, outside + 7, outside + 7);
  }

  #jump(name: InstructionName, ...operands: number[]): void {
    const length = operands.length + 2;
    this.#emit(name, ...operands, this.#at + length);
    // forward over the landing place, then back to it when taken
    const over = this.#at;
    this.#emit('jump', over + 4);
    this.#emit('jump', over + 4 + length);
    this.#emit(name, ...operands, over + 2);
  }

  #memory(cls: RtClass): void {
    this.#emit('field.get.number', TARGET, OBJECT, 1);
    this.#emit('field.get.bool', TARGET, OBJECT, 2);
    this.#emit('field.get.ref', TARGET, OBJECT, 3);
    this.#emit('field.get-late.ref', TARGET, OBJECT, 3);
    this.#emit('field.set.int', OBJECT, 1, SMALL);
    this.#emit('field.set.float', OBJECT, 1, SMALL);
    this.#emit('field.set.bool', OBJECT, 2, TRUE);
    this.#emit('field.set.ref', OBJECT, 3, TEXT);
    GLOBAL_REFS.push('x');
    const global = GLOBAL_REFS.length - 1;
    for (const name of ['global.get.int', 'global.get.number', 'global.get.ref', 'global.get-late.int', 'global.get-late.number', 'global.get-late.ref'] as const) this.#emit(name, TARGET, global);
    for (const name of ['global.set.int', 'global.set.number', 'global.set.ref'] as const) this.#emit(name, global, TEXT);
    this.#emit('cell.new.int', TARGET, SMALL, 0);
    this.#emit('cell.new.float', TARGET, SMALL, 1);
    this.#emit('cell.new.bool', TARGET, TRUE, 2);
    this.#emit('cell.new.ref', TARGET, TEXT, 3);
    this.#emit('cell.get.number', TARGET, CELLS, 1);
    this.#emit('cell.get.bool', TARGET, CELLS + 1, 2);
    this.#emit('cell.get.ref', TARGET, CELLS + 2, 3);
    this.#emit('cell.set.int', CELLS, SMALL, 0);
    this.#emit('cell.set.float', CELLS, SMALL, 1);
    this.#emit('cell.set.bool', CELLS + 1, TRUE, 2);
    this.#emit('cell.set.ref', CELLS + 2, TEXT, 3);
    for (const [name, index] of [['capture.number', 0], ['capture.bool', 1], ['capture.ref', 2]] as const) this.#emit(name, TARGET, index);
    for (const name of ['new', 'new.1', 'new.2', 'new.3', 'new.4', 'new.5', 'new.6', 'new.7', 'new.8'] as const) this.#emit(name, TARGET, cls.id);
    this.#emit('new.fields', TARGET, cls.id, SMALL, 5);
    for (const value of [OBJECT, TEXT]) this.#emit('is', TARGET, value, cls.id);
    for (const type of [0, 3]) this.#emit('is-type', TARGET, TEXT, type);
    this.#emit('cast', TARGET, OBJECT, cls.id);
    this.#emit('cast-type', TARGET, TEXT, 3);
    this.#emit('null-check', TARGET, OBJECT, 0);
    this.#emit('ordinal', TARGET, OBJECT);
  }

  #collections(): void {
    this.#emit('closure', TARGET, FUNCTIONS.push(madeUpFunction('closure', ['ref'], 'ref', ['int', 'ref'])) - 1, SMALL, 2);
    this.#emit('list', TARGET, LIST, 2);
    this.#emit('map', TARGET, TEXT, 0);
    this.#emit('concat', TARGET, TEXT, 1);
    this.#emit('concat.2', TARGET, TEXT - 1, 2);
    this.#emit('text', TARGET, TEXT);
    this.#emit('text', TARGET, SMALL);
    for (const list of [LIST]) {
      this.#emit('list.get', TARGET, list, INDEX);
      this.#emit('list.set', list, INDEX, PLAIN);
      this.#emit('list.length', TARGET, list);
      this.#emit('list.add', list, PLAIN);
    }
    this.#emit('string.length', TARGET, TEXT);
    this.#emit('string.char-code', TARGET, TEXT, INDEX);
    this.#emit('string.char-at', TARGET, TEXT, INDEX);
    this.#emit('map.set', MAP, TEXT, OBJECT);
    this.#emit('map.get', TARGET, MAP, TEXT);
    this.#emit('map.get', TARGET, MAP, OTHER);
    this.#emit('map.has', TARGET, MAP, TEXT);
  }

  /** The operands of each part stand in an array of their own. */
  #emitFused(name: InstructionName, ...parts: readonly (readonly number[])[]): number {
    const names = name.split('+') as InstructionName[];
    const words = parts.flatMap((operands, part) => (part === 0 ? operands : [I[names[part]], ...operands]));
    return this.#emit(name, ...words);
  }

  #fusedReturns(): number[] {
    const one = (name: InstructionName, ...parts: readonly (readonly number[])[]): number => {
      CODE[this.#at++] = 8;
      return this.#emitFused(name, ...parts);
    };
    return [
      one('null+return.ref', [5], [5]), one('const.ref+return.ref', [5, 0], [5]), one('true+return.number', [5], [5]), one('false+return.number', [5], [5]),
      one('box.int+return.ref', [5, SMALL], [5]), one('box.bool+return.ref', [5, SMALL], [5]),
      one('field.get.ref+return.ref', [5, OBJECT, 3], [5]), one('field.get.number+return.number', [5, OBJECT, 1], [5]),
      one('field.get.bool+return.number', [5, OBJECT, 2], [5]),
    ];
  }

  #fused(returns: readonly number[]): void {
    for (const entry of returns) this.#emit('call', TARGET, entry, SMALL, 1);
    const t = TARGET;
    this.#emitFused('field.get-late.ref+list.get', [t, OBJECT, 4], [t, t, INDEX]);
    this.#emitFused('field.get-late.ref+field.get.ref', [t, OBJECT, 5], [t, t, 3]);
    this.#emitFused('field.get-late.ref+field.get.number', [t, OBJECT, 5], [t, t, 1]);
    this.#emitFused('field.get-late.ref+list.length', [t, OBJECT, 4], [t, t]);
    this.#emitFused('field.get.ref+null-check', [t, OBJECT, 5], [t, t, 0]);
    this.#emitFused('null-check+field.get.ref', [t, OBJECT, 0], [t, t, 3]);
    this.#emitFused('list.get+unbox.int', [t, MIXED, INDICES + 1], [t, t]);
    for (const index of [0, 3]) this.#emitFused('list.get+unbox.float', [t, MIXED, INDICES + index], [t, t]);
    this.#emitFused('list.get+unbox.bool', [t, MIXED, INDICES + 2], [t, t]);
    this.#emitFused('list.get+field.get.ref', [t, MIXED, INDICES + 4], [t, t, 3]);
    this.#emitFused('list.get+field.get.number', [t, MIXED, INDICES + 4], [t, t, 1]);
    this.#emitFused('capture.ref+cell.get.number', [t, 3], [t, t, 1]);
    this.#emitFused('capture.ref+cell.get.ref', [t, 4], [t, t, 3]);
    for (const [a, b] of [['ref', 'ref'], ['ref', 'int'], ['int', 'int']] as const) this.#emitFused(`move.${a}+move.${b}` as 'move.ref+move.ref', [t, SMALL], [t + 1, LARGE]);
    for (const kind of ['rem', 'div', 'mul'] as const) this.#emitFused(`int+int.${kind}`, [t, 3], [t + 1, LARGE, t]);
    this.#emitFused('int+int.and', [t, 3], [t + 1, PLAIN, t]);
    this.#emitFused('true+field.set.bool', [t], [OBJECT, 2, t]);
    this.#emitFused('false+field.set.bool', [t], [OBJECT, 2, t]);
    this.#emitFused('null+field.set.ref', [t], [OBJECT, 3, t]);
    this.#emitFused('field.get.number+int.add-imm+field.set.int', [t, OBJECT, 1], [t, t, 1], [OBJECT, 1, t]);
    this.#emitFused('field.get.number+field.get.number', [t, OBJECT, 1], [t + 1, OBJECT, 1]);
    this.#emitFused('field.get.number+field.get.number+float.sub', [t, OBJECT, 1], [t + 1, OBJECT, 1], [t, t, t + 1]);
    this.#emitFused('field.get.number+float.mul', [t, OBJECT, 1], [t, t, SMALL]);
    for (const kind of ['mul', 'add', 'sub'] as const) this.#emitFused(`float.mul+float.${kind}`, [t, SMALL, LARGE], [t, t, SMALL]);
    for (const kind of ['add', 'sub'] as const) this.#emitFused(`float.${kind}+field.set.float`, [t, SMALL, LARGE], [OBJECT, 1, t]);
    this.#fusedJumps();
  }

  #fusedJumps(): void {
    const t = TARGET;
    for (const list of [MIXED, TEXT]) {
      const length = list === TEXT ? 'string' : 'list';
      for (const left of [SMALL, LARGE, PLAIN]) this.#jumpFused(`${length}.length+jump.int.lt`, [t, list], [left, t]);
      for (const by of [-9, 9]) this.#jumpFused(`int.add-imm+${length}.length+jump.int.lt`, [t, SMALL, by], [t + 1, list], [t, t + 1]);
    }
    for (const by of [-9, 9]) {
      this.#jumpFused('int.add-imm+jump.int.lt', [t, SMALL, by], [t, LARGE]);
      this.#jumpFused('int.add-imm+jump.int.le', [t, SMALL, by], [t, LARGE]);
      this.#jumpFused('int.add-imm+jump.int.lt-imm', [t, SMALL, by], [t, 3]);
    }
    for (const index of [1, 4, 5]) {
      this.#jumpFused('field.get.ref+jump.null', [t, OBJECT, index], [t]);
      this.#jumpFused('field.get.ref+jump.not-null', [t, OBJECT, index], [t]);
    }
    for (const flag of [TRUE, FLAG]) {
      this.#jumpFused('unbox.bool+jump.true', [t, flag], [t]);
      this.#jumpFused('unbox.bool+jump.false', [t, flag], [t]);
      this.#emit('field.set.ref', OBJECT, 2, flag);
      this.#jumpFused('field.get.bool+jump.true', [t, OBJECT, 2], [t]);
      this.#jumpFused('field.get.bool+jump.false', [t, OBJECT, 2], [t]);
    }
    for (const immediate of [7, 8]) this.#jumpTwice(immediate);
    const end = this.#at + 8 + 1;
    this.#emitFused('ordinal+switch', [t, OBJECT], [t, 0, 1, end, end]);
  }

  /** Taken forward, taken backward, or not taken, as the operands will have it. The target is the last operand of the last part. */
  #jumpFused(name: InstructionName, ...parts: readonly (readonly number[])[]): void {
    const withTarget = (target: number) => parts.map((operands, part) => (part === parts.length - 1 ? [...operands, target] : operands));
    const length = parts.reduce((sum, operands) => sum + operands.length + 1, 1);
    this.#emitFused(name, ...withTarget(this.#at + length));
    const over = this.#at;
    this.#emit('jump', over + 4);
    this.#emit('jump', over + 4 + length);
    this.#emitFused(name, ...withTarget(over + 2));
  }

  /** `jump.int.eq-imm` twice, where each of them jumps, and neither. */
  #jumpTwice(immediate: number): void {
    for (const [first, second] of [[immediate, 1], [1, immediate], [1, 2]]) {
      const over = this.#at;
      this.#emit('jump', over + 4);
      this.#emit('jump', over + 12);
      this.#emitFused('jump.int.eq-imm+jump.int.eq-imm', [PLAIN, first, over + 2], [PLAIN, second, over + 2]);
    }
  }

  #calls(entries: Entries, cls: RtClass): void {
    for (const entry of [entries.int, entries.number, entries.void]) this.#emit('call', TARGET, entry, SMALL, 1);
    for (let again = 0; again < 2; again++) {
      this.#emit('move.ref', CALL, OBJECT);
      this.#emit('call', TARGET, entries.ref, CALL, 1);
      const site = SITE_CLASSES.push(cls) - 1;
      SITE_TARGETS[site] = entries.ref;
      SITE_SELECTORS[site] = 0;
      this.#emit('move.ref', CALL, OBJECT);
      this.#emit('call.virtual', TARGET, site, CALL, 1);
      this.#emit('move.ref', CALL, OBJECT);
      this.#emit('call.closure', TARGET, CLOSURE, CALL, 1);
    }
    const results: readonly (readonly [ResultRep, Slot])[] = [['int', 1.5], ['float', 1.5], ['bool', true], ['ref', 'x'], ['void', undefined]];
    for (const [rep, result] of results) {
      for (const fn of sameNatives(result)) {
        for (const arity of [0, 1, 2, 3]) {
          const params = new Array<Rep>(arity).fill('ref');
          const native = NATIVES.push({ fn, linked: madeUpFunction('native', params, rep), params, result: rep, refArity: arity }) - 1;
          this.#emit(`call.native.${rep}`, TARGET, native, OBJECT, arity);
        }
      }
    }
  }
}

/** What `List.filled` of many items gives. */
function arrayWithHoles(): Value[] {
  const array = new Array<Value>(2);
  array[0] = 'x';
  array[1] = null;
  return array;
}

/** Several functions that do the same, so that V8 does not take one native for the only one and put it in place of the call. */
function sameNatives(result: Slot): NativeFunction[] {
  const value = result as Value;
  return [() => value, (_) => value, (_, __) => value, (_, __, ___) => value, (..._) => value];
}

function madeUpFunction(name: string, params: readonly Rep[], result: ResultRep, captures: readonly Rep[] = []): LinkedFunction {
  const declaration: NbcFunction = {
    name, params, result, captures, registerCount: 4, code: new Int32Array(0), native: false, handlers: [], lines: new Int32Array(0), locals: [], flags: [],
  };
  return new LinkedFunction('', '', declaration, true);
}

function madeUpClass(id: number): RtClass {
  const field = (name: string, rep: Rep) => ({ name, rep, type: '', late: false });
  const declaration = {
    kind: 'enum-case' as const, name: 'WarmUp', abstract: false, superclass: null, interfaces: [], methods: [], ordinal: 0,
    fields: [field('number', 'float'), field('flag', 'bool'), field('text', 'ref'), field('list', 'ref'), field('object', 'ref')],
  };
  return new RtClass({ id, module: '', declaration, superclass: null, interfaces: [] });
}
