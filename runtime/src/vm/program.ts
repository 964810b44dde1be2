import type { ClassRef, Constant, FunctionRef, GlobalRef, NbcModule, Rep } from '../nbc/module.ts';
import type { LinkChecks } from '../nbc/verify.ts';
import type { NativeRegistry } from '../natives/registry.ts';
import { fail } from '../value/fail.ts';
import type { LinkedFunction } from '../value/linked-function.ts';
import type { RtClass } from '../value/rt-class.ts';
import { LATE } from '../value/slot.ts';
import { CodeIndex } from './code-index.ts';
import { descriptorText, sameReps } from './descriptors.ts';
import { linkClass } from './link-class.ts';
import { relink } from './link-code.ts';
import { LoadedModule } from './loaded-module.ts';
import { checkTable, CODE, CONSTANTS, FUNCTIONS, GLOBAL_NUMBERS, GLOBAL_REFS, NUMBER_CONSTANTS } from './machine.ts';
import { SelectorTable } from './selectors.ts';
import { universalFunctions } from './universal.ts';

/** A place where code calls a function that is not linked yet. */
export interface PendingCall {
  readonly module: LoadedModule;
  readonly ref: FunctionRef;
}

/** Who compiles a program follows what becomes of it. */
export interface ProgramObserver {
  linked(fn: LinkedFunction): void;
  /** From now on all code looks at classes: nothing compiled may run any more. */
  strangersCome(): void;
}

export interface ModuleSource {
  readonly module: NbcModule;
  /** What verifying has left to the linker; null for a module that is trusted as it is. */
  readonly checks: LinkChecks | null;
}

/** Everything that a Vm has loaded, and the resolution of names between modules. What is linked stands in the machine's tables. */
export class Program {
  readonly modules = new Map<string, LoadedModule>();
  readonly selectors = new SelectorTable();
  readonly code = new CodeIndex();
  readonly universal = universalFunctions();
  readonly pendingCalls: PendingCall[] = [];
  readonly natives: NativeRegistry;
  /**
   * Whether a module of strangers is among those loaded. Then all code looks at classes before it uses a ref, the library's too: strangers
   * call it with whatever they like.
   */
  hasStrangers = false;
  /** Whether instructions that stand side by side may become one: a debugger wants to stop at each. */
  fuses = true;
  /** Whether instances are as compiled code likes them, and not as the interpreter does. Set before anything is loaded. */
  shapesInstances = false;
  readonly #functionIndices = new Map<LinkedFunction, number>();
  readonly #resolve: (name: string) => ModuleSource | undefined;
  /** Names of globals by index, for messages and the inspector. */
  readonly globalNames: { readonly module: string; readonly name: string; readonly rep: Rep }[] = [];

  /** Addresses where compiled code is entered, with the instructions that stood there. */
  readonly #replaced = new Map<number, number>();
  observer: ProgramObserver | null = null;

  constructor(natives: NativeRegistry, resolve: (name: string) => ModuleSource | undefined) {
    this.natives = natives;
    this.#resolve = resolve;
  }

  add(source: ModuleSource): LoadedModule {
    if (this.modules.has(source.module.name)) fail(3413, { module: source.module.name });
    const module = new LoadedModule(source.module, source.checks);
    this.modules.set(module.name, module);
    if (source.checks !== null) this.#beginToLook();
    for (const global of source.module.globals) this.#addGlobal(module, global.name, global.rep, global.late);
    return module;
  }

  #beginToLook(): void {
    if (this.hasStrangers) return;
    this.hasStrangers = true;
    for (const pc of [...this.#replaced.keys()]) this.restore(pc);
    this.observer?.strangersCome();
    for (const fn of this.code.functions) relink(this, fn);
  }

  #addGlobal(module: LoadedModule, name: string, rep: Rep, late: boolean): void {
    if (module.globals.has(name)) fail(3410, { name, module: module.name });
    const index = this.globalNames.length;
    checkTable(index);
    this.globalNames.push({ module: module.name, name, rep });
    module.globals.set(name, index);
    GLOBAL_NUMBERS[index] = 0;
    GLOBAL_REFS[index] = late ? LATE : null;
  }

  /** A module by name, loaded where it is not yet; undefined where there is none. */
  findModule(name: string): LoadedModule | undefined {
    const known = this.modules.get(name);
    if (known !== undefined) return known;
    const source = this.#resolve(name);
    return source === undefined ? undefined : this.add(source);
  }

  module(name: string): LoadedModule {
    return this.findModule(name) ?? fail(3401, { module: name });
  }

  classOf(ref: ClassRef): RtClass {
    return this.findClass(ref) ?? fail(3404, { module: ref.module, name: ref.name });
  }

  /** Undefined where there is no such module or class. */
  findClass(ref: ClassRef): RtClass | undefined {
    const module = this.findModule(ref.module);
    const declaration = module?.declaredClasses.get(ref.name);
    if (module === undefined || declaration === undefined) return undefined;
    return module.linkedClasses.get(ref.name) ?? linkClass(this, module, declaration, []);
  }

  functionOf(ref: FunctionRef, user: string): LinkedFunction {
    const fn = this.module(ref.module).functions.get(ref.name) ?? fail(3402, { module: ref.module, name: ref.name });
    if (fn.result !== ref.result || !sameReps(fn.params, ref.params)) {
      fail(3403, { name: ref.name, module: ref.module, actual: descriptorText(fn), user, expected: descriptorText(ref) });
    }
    return fn;
  }

  globalOf(ref: GlobalRef, user: string): number {
    const index = this.module(ref.module).globals.get(ref.name) ?? fail(3407, { module: ref.module, name: ref.name });
    const { rep } = this.globalNames[index];
    if (rep !== ref.rep) fail(3403, { name: ref.name, module: ref.module, actual: rep, user, expected: ref.rep });
    return index;
  }

  /** Where a constant stands: numbers in NUMBER_CONSTANTS, the others in CONSTANTS, at the same index. */
  addConstant(constant: Constant): number {
    const isNumber = typeof constant.value === 'number';
    const index = CONSTANTS.push(isNumber ? null : constant.value) - 1;
    checkTable(index);
    if (isNumber) NUMBER_CONSTANTS[index] = constant.value;
    return index;
  }

  /** The instruction at an address, also where it was replaced. */
  opcodeAt(pc: number): number {
    return this.#replaced.get(pc) ?? CODE[pc];
  }

  setOpcode(pc: number, opcode: number): void {
    if (this.#replaced.has(pc)) this.#replaced.set(pc, opcode);
    else CODE[pc] = opcode;
  }

  /** Puts another instruction in an instruction's place. */
  replace(pc: number, opcode: number): void {
    if (this.#replaced.has(pc)) return;
    this.#replaced.set(pc, CODE[pc]);
    CODE[pc] = opcode;
  }

  restore(pc: number): void {
    CODE[pc] = this.opcodeAt(pc);
    this.#replaced.delete(pc);
  }

  /** A function's index in FUNCTIONS, where closures find it. */
  indexOfFunction(fn: LinkedFunction): number {
    let index = this.#functionIndices.get(fn);
    if (index === undefined) {
      index = FUNCTIONS.push(fn) - 1;
      this.#functionIndices.set(fn, index);
    }
    return index;
  }
}
