import binaryen from 'binaryen';
import type { FunctionRef, IrBlock, IrExpression, Rep } from '../../ir/ir.ts';
import { positionAt, type SourceText } from '../../base/source.ts';
import type { SourcePlace } from '../../ir/positions.ts';
import type { HeapTypes, Type } from './heap-types.ts';
import type { Layout, Signature } from './layout.ts';
import type { Native } from './natives.ts';
import type { Reached } from './reach.ts';
import { LIBRARY, type LibraryName } from './runtime-calls.ts';
import type { Strings } from './strings.ts';
import type { UnseenErrors } from './unseen/unseen-errors.ts';
import { ANY, BOOL, FLOAT, INT, isRef, isWithin, STRING, type DeclaredTypes, type ValueType } from './value-types.ts';
import type { OpenView } from './views/open-views.ts';
import type { ViewPlan } from './views/plan.ts';
import type { ViewPlanner } from './views/planner.ts';
import type { ClassInfo, FunctionInfo, World } from './world.ts';

export type Ref = binaryen.ExpressionRef;

/** Code that leaves a value, and what that value is. */
export interface Value {
  readonly ref: Ref;
  readonly type: ValueType;
}

/** The ways down the tree; put together in function.ts, so that the files of the constructs need not import each other in a circle. */
export interface Emitters {
  readonly expression: (fn: FunctionEmitter, value: IrExpression) => Value;
  readonly block: (fn: FunctionEmitter, block: IrBlock) => Ref[];
  readonly coerce: (emitter: ModuleEmitter, value: Value, to: ValueType) => Ref;
  readonly native: (emitter: ModuleEmitter, fn: FunctionInfo, native: Native, args: readonly Value[]) => Value;
}

export interface EmitOptions {
  /** Source positions are kept: for traces and for the source map. */
  readonly debugInfo: boolean;
  /** Binaryen's passes come behind. */
  readonly isOptimized: boolean;
  /** Lists hold what their types say: nothing in the program could have put anything else into them. */
  readonly typesHold: boolean;
  /** Short operations stand where they are used, instead of being called. */
  readonly inlines: boolean;
  /** The text that positions in a module refer to. */
  readonly source: (module: string) => SourceText;
}

/** A function that is written out by the emitter itself, when it is first needed. */
export type HelperMaker = (emitter: ModuleEmitter, name: string) => void;

/** One module while it is emitted: what all its functions share. */
export class ModuleEmitter {
  readonly module: binaryen.Module;
  readonly world: World;
  readonly reached: Reached;
  readonly layout: Layout;
  readonly declared: DeclaredTypes;
  readonly types: HeapTypes;
  readonly strings: Strings;
  readonly emitters: Emitters;
  readonly options: EmitOptions;
  /** Where the build is for speed. */
  readonly planner: ViewPlanner | null;
  readonly unseen: UnseenErrors;
  /** Functions that stand in vtables. */
  readonly thunks = new Set<string>();
  readonly #helpers = new Set<string>();
  readonly #imports = new Set<string>();
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(parts: Pick<ModuleEmitter, 'module' | 'world' | 'reached' | 'layout' | 'declared' | 'types' | 'strings' | 'emitters' | 'options' | 'planner' | 'unseen'>) {
    this.module = parts.module;
    this.world = parts.world;
    this.reached = parts.reached;
    this.layout = parts.layout;
    this.declared = parts.declared;
    this.types = parts.types;
    this.strings = parts.strings;
    this.emitters = parts.emitters;
    this.options = parts.options;
    this.planner = parts.planner;
    this.unseen = parts.unseen;
  }

  coerce(value: Value, to: ValueType): Ref {
    return this.emitters.coerce(this, value, to);
  }

  /** A name for WebAssembly: ASCII, and no other thing's. */
  nameOf(key: string): string {
    let name = this.#names.get(key);
    if (name === undefined) {
      const ascii = key.replace(/[^\x20-\x7e]/g, (character) => `u${character.charCodeAt(0).toString(16)}`);
      name = ascii;
      for (let n = 2; this.#taken.has(name); n++) name = `${ascii} ${n}`;
      this.#taken.add(name);
      this.#names.set(key, name);
    }
    return name;
  }

  /** Calls a function of the program: arguments are of the types in its signature. */
  callFunction(fn: FunctionInfo, args: readonly Ref[]): Value {
    const { params, result } = this.layout.signature(fn);
    const native = this.reached.natives.get(fn.key);
    if (native) return this.emitters.native(this, fn, native.native, args.map((ref, i) => ({ ref, type: params[i] })));
    return { ref: this.module.call(this.nameOf(fn.key), [...args], this.types.of(result)), type: result };
  }

  /** Calls a function of the runtime's .nc half. */
  callLibrary(name: LibraryName, args: readonly Value[]): Value {
    const ref: FunctionRef = LIBRARY[name];
    const fn = this.world.function(ref);
    const { params } = this.layout.signature(fn);
    return this.callFunction(fn, args.map((arg, i) => this.coerce(arg, params[i])));
  }

  callHelper(name: string, make: HelperMaker, args: readonly Ref[], result: Type): Ref {
    if (!this.#helpers.has(name)) {
      this.#helpers.add(name);
      make(this, name);
    }
    return this.module.call(name, [...args], result);
  }

  /** A function of the host; gives the name that it has in here. */
  importFunction(module: string, name: string, params: readonly Type[], result: Type): string {
    const internal = `${module}/${name}`;
    if (!this.#imports.has(internal)) {
      this.#imports.add(internal);
      this.module.addFunctionImport(internal, module, name, binaryen.createType([...params]), result);
    }
    return internal;
  }

  /**
   * The number under which binaryen knows a function as a source: traces need the function's name. Where its code was
   * inlined, the calls that it was inlined through stand behind it: `list.nc#List.map < main.nc#main:12`.
   */
  fileOf({ fn }: SourcePlace, around: readonly SourcePlace[]): number {
    const calls = around.map(({ fn, offset }) => ` < ${this.#pathOf(fn)}#${fn.name}:${positionAt(this.options.source(fn.module), offset).line}`);
    return this.module.addDebugInfoFileName(`${this.#pathOf(fn)}#${fn.name}${calls.join('')}`);
  }

  #pathOf({ module }: FunctionRef): string {
    return this.world.module(module).path;
  }

  vtableName(cls: ClassInfo): string {
    return `vtable ${this.nameOf(cls.key)}`;
  }

  null(type: ValueType): Ref {
    return this.module.ref.null(this.types.of(type));
  }

  zero(type: ValueType): Ref {
    const { module } = this;
    switch (type.kind) {
      case 'int':
        return module.i64.const(0n);
      case 'float':
        return module.f64.const(0);
      case 'bool':
        return module.i32.const(0);
      default:
        return this.null(type);
    }
  }
}

/** A labelled block or loop, and how a `break` leaves it. */
export interface Exit {
  readonly label: string;
  readonly finalizers: number;
}

/** One function while it is emitted. */
export class FunctionEmitter {
  readonly emitter: ModuleEmitter;
  readonly info: FunctionInfo;
  readonly signature: Signature;
  /** Of each IR local: where it stands and what it holds. */
  readonly places: { readonly index: number; readonly type: ValueType }[] = [];
  readonly variables: Type[] = [];
  /** Code with positions in the source. */
  readonly positions: { readonly ref: Ref; readonly pos: number }[] = [];
  /** Ways out of the finalizers around, innermost last. */
  readonly finalizers: Finalizer[] = [];
  /** Locals that handlers have their errors in: thrown again, these have had their traces. */
  readonly caught = new Set<number>();
  readonly blocks = new Map<number, Exit>();
  /** Which Lists loops look up beforehand, and those that were looked up for the loops around. */
  plan: ViewPlan | null = null;
  readonly views: OpenView[] = [];
  /** What is emitted is hardly ever run: it had better be short. */
  isCold = false;
  /** Of the operation that is being emitted: its unusual ways, which are calls, show in traces. */
  pos = -1;
  /** The local with the closure that is run, as its captures' struct. */
  closure: number | null = null;
  #labels = 0;
  #returned: number | null = null;
  readonly #paramCount: number;

  constructor(emitter: ModuleEmitter, info: FunctionInfo, signature: Signature, paramCount: number) {
    this.emitter = emitter;
    this.info = info;
    this.signature = signature;
    this.#paramCount = paramCount;
  }

  get module(): binaryen.Module {
    return this.emitter.module;
  }

  addVariable(type: ValueType): number {
    return this.addRaw(this.emitter.types.of(type));
  }

  /** Where a value that is returned waits for finalizers. */
  returned(): number {
    return (this.#returned ??= this.addVariable(this.signature.result));
  }

  addRaw(type: Type): number {
    this.variables.push(type);
    return this.#paramCount + this.variables.length - 1;
  }

  label(name: string): string {
    return `${name}${this.#labels++}`;
  }

  expression(value: IrExpression): Value {
    return this.emitter.emitters.expression(this, value);
  }

  /** The value as its place wants it. */
  value(value: IrExpression, type: ValueType): Ref {
    return this.emitter.coerce(this.expression(value), type);
  }

  int(value: IrExpression): Ref {
    return this.value(value, INT);
  }

  float(value: IrExpression): Ref {
    return this.value(value, FLOAT);
  }

  bool(value: IrExpression): Ref {
    return this.value(value, BOOL);
  }

  any(value: IrExpression): Ref {
    return this.value(value, ANY);
  }

  /** As a ref of whatever type: numbers are boxed. */
  reference(value: IrExpression): Value {
    const made = this.expression(value);
    return isRef(made.type) ? made : { ref: this.emitter.coerce(made, ANY), type: ANY };
  }

  /** As an object of some struct, of which something is asked: it is not null. A cast may be needed, which is shorter where it does not let null pass. */
  instance(value: IrExpression, type: ValueType): Ref {
    return this.some(this.expression(value), type);
  }

  some(made: Value, type: ValueType): Ref {
    const { emitter, module } = this;
    const some = emitter.reached.trusts ? this.#checked(made) : made;
    if (isWithin(some.type, type) && some.type.kind !== 'null') return some.ref;
    return module.ref.cast(emitter.coerce(some, ANY), emitter.types.someOf(type));
  }

  /** Binaryen takes one trap for as good as another, so null that came in by trust says itself what is wrong. */
  #checked({ ref, type }: Value): Value {
    if (type.kind === 'null' || !isRef(type)) return { ref, type };
    const { module, emitter } = this;
    const local = this.addVariable(type);
    const wasm = emitter.types.of(type);
    const fail = this.at(emitter.callLibrary('failNull', [{ ref: emitter.strings.constant('a value'), type: STRING }]).ref, this.pos);
    const test = module.if(module.ref.is_null(module.local.tee(local, ref, wasm)), module.block(null, [fail, module.unreachable()]));
    return { ref: module.block(null, [test, module.local.get(local, wasm)], wasm), type };
  }

  /** Emits code that is hardly ever run. */
  coldly(emit: () => Ref): Ref {
    const { plan, isCold } = this;
    this.plan = null;
    this.isCold = true;
    const made = emit();
    this.plan = plan;
    this.isCold = isCold;
    return made;
  }

  statements(block: IrBlock): Ref[] {
    return this.emitter.emitters.block(this, block);
  }

  block(block: IrBlock): Ref {
    const refs = this.statements(block);
    return refs.length === 1 ? refs[0] : this.module.block(null, refs);
  }

  at(ref: Ref, pos: number): Ref {
    if (this.emitter.options.debugInfo && pos >= 0) this.positions.push({ ref, pos });
    return ref;
  }

  local(index: number, type: ValueType): Ref {
    return this.module.local.get(index, this.emitter.types.of(type));
  }

  typeOfRep(rep: Rep): ValueType {
    return { int: INT, float: FLOAT, bool: BOOL, ref: ANY }[rep];
  }
}

/** What a way out of the code that is being emitted comes by. */
export type Finalizer = FinallyAround | { readonly kind: 'leave'; readonly leave: () => Ref };

export interface FinallyAround {
  readonly kind: 'finally';
  /** Leaving this block runs the finalizer; `exit` says what comes behind. */
  readonly label: string;
  readonly exit: number;
  /** What the code behind the finalizer does, by number. */
  readonly ways: Map<string, { readonly number: number; readonly go: () => Ref }>;
}
