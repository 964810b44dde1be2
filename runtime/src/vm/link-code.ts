import { instructionLength, OPCODE_BY_NUMBER, SWITCH_COUNT_AT, SWITCH_TABLE_AT } from '../nbc/instructions.ts';
import type { FieldRef, Rep, ResultRep } from '../nbc/module.ts';
import type { OpcodeName } from '../nbc/opcodes.ts';
import { OP, REP_NUMBERS } from '../nbc/opcodes.ts';
import { fail } from '../value/fail.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import { floatWord, type FieldSlot, type RtClass } from '../value/rt-class.ts';
import { CHECKED, CHECKED_OPCODES } from './checked-opcodes.ts';
import { fuseAt } from './fuse.ts';
import { I, INSTRUCTIONS } from './instructions.ts';
import type { InstructionName } from './instructions.ts';
import type { LoadedModule } from './loaded-module.ts';
import { checkTable, CODE, CODE_LIMIT, FIELDS, NATIVES, SITE_CLASSES, SITE_SELECTORS } from './machine.ts';
import type { Program } from './program.ts';
import { findMovedReps } from './rep-flow.ts';

const KNOWN: ReadonlySet<string> = new Set(INSTRUCTIONS);
const REFS_ONLY = -1;

/** Puts a function's code into the machine, resolved; linking it twice does nothing. */
export function linkFunction(program: Program, fn: LinkedFunction): void {
  if (fn.entry >= 0) return;
  if (fn.native) linkNative(program, fn);
  else new FunctionLinker(program, fn).link();
}

/** The index in NATIVES; the function's own code is a stub, for those who call it through a class or a closure. */
export function linkNative(program: Program, fn: LinkedFunction): number {
  if (fn.entry >= 0) return CODE[fn.entry + 1];
  const native = program.natives.find(fn.module, fn.name) ?? fail(3408, { module: fn.module, name: fn.name });
  const refsOnly = fn.params.every((rep) => rep === 'ref');
  const index = NATIVES.push({ fn: native, linked: fn, params: fn.params, result: fn.result, refArity: refsOnly ? fn.params.length : REFS_ONLY }) - 1;
  place(program, fn, Int32Array.of(I['stub.native'], index));
  return index;
}

/** Translates linked code again, at its place: from now on it looks at classes. Calls stay as they are, since tasks may wait in them. */
export function relink(program: Program, fn: LinkedFunction): void {
  if (fn.native || fn.entry < 0) return;
  const source = fn.declaration.code;
  const code = new FunctionLinker(program, fn).translated();
  for (let at = 0; at < source.length; at += instructionLength(source, at)) {
    if (source[at] === OP.call || source[at] === OP['call.virtual']) code.set(CODE.subarray(fn.entry + at, fn.entry + at + LINKED_WORDS), at);
  }
  CODE.set(code, fn.entry);
}

/** Words that linking changes in a call. */
const LINKED_WORDS = 3;

/** One word in front of the code says how many registers a frame takes. */
function place(program: Program, fn: LinkedFunction, code: Int32Array): void {
  const entry = program.code.next + 1;
  if (entry + code.length > CODE_LIMIT) fail(3415, { limit: CODE_LIMIT });
  CODE[entry - 1] = fn.registerCount;
  CODE.set(code, entry);
  fn.entry = entry;
  fn.length = code.length;
  program.code.next = entry + code.length;
  program.code.add(fn);
  program.observer?.linked(fn);
}

/** Translates NBC's words into the machine's: every instruction keeps its length and place, so line tables and handlers stay true. */
class FunctionLinker {
  readonly #program: Program;
  readonly #fn: LinkedFunction;
  readonly #module: LoadedModule;
  #code: Int32Array;
  readonly #moved: ReadonlyMap<number, ResultRep>;

  constructor(program: Program, fn: LinkedFunction) {
    this.#program = program;
    this.#fn = fn;
    this.#module = program.module(fn.module);
    this.#code = fn.declaration.code;
    this.#moved = findMovedReps(this.#module.nbc, fn.declaration);
  }

  link(): void {
    const code = this.translated();
    // Linking classes may have linked nothing else: functions are linked one after the other, so the entry still holds.
    place(this.#program, this.#fn, code);
  }

  /** Anew where a stranger's module was loaded on the way: what was translated before it trusts too much. */
  translated(): Int32Array {
    const { hasStrangers } = this.#program;
    this.#code = this.#fn.declaration.code.slice();
    const starts = this.#instructions();
    if (this.#program.fuses) this.#fuse(starts);
    return hasStrangers === this.#program.hasStrangers ? this.#code : this.translated();
  }

  /** Gives where they begin. */
  #instructions(): number[] {
    const source = this.#fn.declaration.code;
    const starts: number[] = [];
    for (let at = 0; at < source.length; at += instructionLength(source, at)) {
      starts.push(at);
      this.#instruction(at, OPCODE_BY_NUMBER[source[at]].name as OpcodeName);
    }
    return starts;
  }

  #fuse(starts: readonly number[]): void {
    const boundaries = new Set(this.#fn.handlers.flatMap(({ start, end }) => [start, end]));
    for (let index = 0; index < starts.length; index++) fuseAt(this.#code, starts, index, boundaries);
  }

  #instruction(at: number, name: OpcodeName): void {
    const code = this.#code;
    this.#relocateJumps(at, name);
    code[at] = I[this.#translate(at, name)];
    if (this.#program.hasStrangers && CHECKED_OPCODES.has(name)) code[at] |= CHECKED;
  }

  /** Jumps tell how far, from where they stand. */
  #relocateJumps(at: number, name: OpcodeName): void {
    const code = this.#code;
    if (name === 'switch') {
      code[at + SWITCH_TABLE_AT - 1] -= at;
      for (let entry = 0; entry < code[at + SWITCH_COUNT_AT]; entry++) code[at + SWITCH_TABLE_AT + entry] -= at;
      return;
    }
    const target = OPCODE_BY_NUMBER[this.#fn.declaration.code[at]].operands.indexOf('L');
    if (target >= 0) code[at + target + 1] -= at;
  }

  /** The instruction's name in the machine; resolves its operands on the way. */
  #translate(at: number, name: OpcodeName): InstructionName {
    const code = this.#code;
    switch (name) {
      case 'move': return moveOf(this.#moved.get(at) ?? 'void');
      case 'const': return this.#constant(at);
      case 'field.get': return fieldRead(this.#field(at, 3));
      case 'field.get-late': return lateRead(this.#field(at, 3));
      case 'field.set': return fieldWrite(this.#field(at, 2));
      case 'global.get': case 'global.get-late': return `${this.#program.hasStrangers ? 'global.get-late' : name}.${twoHalves(this.#global(at, 2))}`;
      case 'global.set': return `${name}.${twoHalves(this.#global(at, 1))}`;
      case 'cell.get': return `cell.get.${numeric(REP_NUMBERS[code[at + 3]])}`;
      case 'cell.new': case 'cell.set': return `${name}.${REP_NUMBERS[code[at + 3]]}`;
      case 'capture': return this.#capture(at);
      case 'new': return this.#new(at);
      case 'new.fields': return this.#newFields(at);
      case 'closure': code[at + 2] = this.#function(code[at + 2]); return name;
      case 'concat': return code[at + 3] === 2 ? 'concat.2' : name;
      case 'call': code[at + 2] = this.#pendingCall(code[at + 2]); return 'call.unlinked';
      case 'call.virtual': code[at + 2] = this.#site(code[at + 2]); return 'call.virtual.unlinked';
      case 'return': return returnOf(this.#fn.result);
      case 'is': case 'cast': code[at + 3] = this.#class(code[at + 3]).id; return name;
      case 'ordinal': return this.#program.shapesInstances ? 'shaped.ordinal' : name;
      case 'null-check': code[at + 3] = this.#constantPlace(code[at + 3]); return name;
      default: return plain(name);
    }
  }

  #constant(at: number): InstructionName {
    const index = this.#code[at + 2];
    const constant = this.#module.nbc.constants[index];
    this.#code[at + 2] = this.#constantPlace(index);
    if (constant.kind === 'string') return 'const.ref';
    return typeof constant.value === 'bigint' ? 'const.big' : 'const.number';
  }

  #constantPlace(index: number): number {
    const places = this.#module.constantPlaces;
    if (places[index] < 0) places[index] = this.#program.addConstant(this.#module.nbc.constants[index]);
    return places[index];
  }

  #field(at: number, operand: number): FieldSlot {
    const ref = this.#module.nbc.fieldRefs[this.#code[at + operand]];
    const slot = findField(this.#program.classOf(ref.owner), ref, this.#module.name);
    this.#code[at + operand] = this.#program.hasStrangers ? FIELDS.push(slot) - 1 : slot.rep === 'float' && !slot.owner.isShaped ? floatWord(slot) : slot.index;
    return slot;
  }

  #global(at: number, operand: number): Rep {
    const ref = this.#module.nbc.globalRefs[this.#code[at + operand]];
    this.#code[at + operand] = this.#program.globalOf(ref, this.#module.name);
    return ref.rep;
  }

  #capture(at: number): InstructionName {
    const index = this.#code[at + 2];
    return `capture.${numeric(this.#fn.captures[index])}`;
  }

  #new(at: number): InstructionName {
    const cls = this.#instantiable(this.#code[at + 2]);
    this.#code[at + 2] = cls.id;
    const sized = `new.${cls.fields.length}`;
    return !cls.isShaped && cls.floatsAt === 0 && isInstruction(sized) ? sized : 'new';
  }

  #newFields(at: number): InstructionName {
    const cls = this.#instantiable(this.#code[at + 2]);
    if (cls.fields.length !== this.#code[at + 4]) {
      fail(3403, { name: cls.name, module: cls.module, actual: `${cls.fields.length} fields`, user: this.#module.name, expected: `${this.#code[at + 4]}` });
    }
    this.#checkFields(this.#code[at + 2], cls);
    this.#code[at + 2] = cls.id;
    return 'new.fields';
  }

  /** What the verifier could not compare: the fields of another module's class with what stands in the registers. */
  #checkFields(ref: number, cls: RtClass): void {
    const actual = cls.fields.map((field) => field.rep);
    const misfit = this.#module.misfitOf(ref, actual);
    if (misfit !== null) fail(3403, { name: cls.name, module: cls.module, actual: `fields ${actual.join(', ')}`, user: this.#module.name, expected: `fields ${misfit.join(', ')}` });
  }

  #instantiable(ref: number): RtClass {
    const cls = this.#class(ref);
    if (cls.abstract || cls.kind === 'interface' || cls.kind === 'native') fail(3120, { class: cls.name });
    return cls;
  }

  #class(ref: number): RtClass {
    return this.#program.classOf(this.#module.nbc.classRefs[ref]);
  }

  #function(ref: number): number {
    return this.#program.indexOfFunction(this.#program.functionOf(this.#module.nbc.functionRefs[ref], this.#module.name));
  }

  #pendingCall(ref: number): number {
    return this.#program.pendingCalls.push({ module: this.#module, ref: this.#module.nbc.functionRefs[ref] }) - 1;
  }

  #site(selector: number): number {
    const site = SITE_CLASSES.push(null) - 1;
    checkTable(site);
    SITE_SELECTORS[site] = this.#program.selectors.number(this.#module.nbc.selectors[selector]);
    return site;
  }
}

function findField(cls: RtClass, ref: FieldRef, user: string): FieldSlot {
  const slot =
    cls.fields.findLast((field) => field.name === ref.name && field.owner === cls) ??
    cls.fields.findLast((field) => field.name === ref.name) ??
    fail(3405, { class: cls.name, name: ref.name });
  if (slot.rep !== ref.rep) fail(3406, { name: ref.name, class: cls.name, actual: slot.rep, user, expected: ref.rep });
  return slot;
}

function isInstruction(name: string): name is InstructionName {
  return KNOWN.has(name);
}

/** An instruction that is the same in both tables. */
function plain(name: string): InstructionName {
  return isInstruction(name) ? name : fail(3417, { name });
}

/** ints and floats are read alike: a number where there is one, else a bigint. */
function numeric(rep: Rep): 'number' | 'bool' | 'ref' {
  return rep === 'int' || rep === 'float' ? 'number' : rep;
}

/** A global's ints may stand in its ref half; floats and bools never do. */
function twoHalves(rep: Rep): 'int' | 'number' | 'ref' {
  return rep === 'float' || rep === 'bool' ? 'number' : rep;
}

function fieldRead({ rep, owner }: FieldSlot): InstructionName {
  if (owner.isShaped) return `shaped.get.${numeric(rep)}`;
  return `field.get.${rep === 'int' ? 'number' : rep}`;
}

function lateRead(field: FieldSlot): InstructionName {
  if (field.rep !== 'ref') return fieldRead(field);
  return field.owner.isShaped ? 'shaped.get-late.ref' : 'field.get-late.ref';
}

function fieldWrite({ rep, owner }: FieldSlot): InstructionName {
  return owner.isShaped ? `shaped.set.${rep}` : `field.set.${rep}`;
}

function moveOf(rep: ResultRep): InstructionName {
  return rep === 'void' ? 'move.any' : `move.${twoHalves(rep)}`;
}

function returnOf(rep: ResultRep): InstructionName {
  return rep === 'void' ? 'return.void' : `return.${twoHalves(rep)}`;
}
