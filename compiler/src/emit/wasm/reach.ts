import { append } from '../../base/lists.ts';
import type { ClassRef, FunctionRef, IrBlock, IrClassKind, IrExpression, IrFunction, IrModule, IrStatement, RefType, RuntimeType, Selector } from '../../ir/ir.ts';
import { blocksOf, operandsOf, operandsOfStatement } from '../../ir/walk.ts';
import { pieceForms } from './appended-pieces.ts';
import { LIST } from './native-classes.ts';
import { endsFromOutside, isTransferring, nativeFor, type Native } from './natives.ts';
import { keyedForms } from './keyed-calls.ts';
import { LIBRARY, neededBy, TRANSFER, type LibraryName } from './runtime-calls.ts';
import { keyOf, selectorKey, type ClassInfo, type FunctionInfo, type GlobalInfo, type World } from './world.ts';

/** What of a program can be reached from where it begins: nothing else is emitted. */
export interface Reached {
  readonly functions: ReadonlyMap<string, FunctionInfo>;
  readonly natives: ReadonlyMap<string, { readonly fn: FunctionInfo; readonly native: Native }>;
  /** Classes of which an instance is made somewhere. */
  readonly classes: ReadonlySet<ClassInfo>;
  readonly globals: ReadonlyMap<string, GlobalInfo>;
  /** Selectors that are called on some object. */
  readonly selectors: ReadonlyMap<string, Selector>;
  /** Those of which the runtime asks whether a class answers them: their slots stay even where there is one answer. */
  readonly askedSelectors: ReadonlySet<string>;
  /** Functions of closures that are made somewhere. */
  readonly closures: ReadonlyMap<string, FunctionInfo>;
  readonly closureArities: ReadonlySet<number>;
  readonly boxes: ReadonlySet<Box>;
  /** Interfaces that `is` and `as` ask for. */
  readonly testedInterfaces: ReadonlySet<ClassInfo>;
  /** Modules whose top levels run, in order. */
  readonly modules: readonly IrModule[];
  /** Classes of which instances are made from data. */
  readonly reflected: ReadonlySet<ClassInfo>;
  /** Whether there is anything that throws, or that catches what the host throws. */
  readonly throws: boolean;
  /** Whether the program takes types on trust that nobody can test: what is put where then may not be what types say. */
  readonly trusts: boolean;
  /** False where nothing passes the test in this program: what stands behind it is not reached. */
  mayPass(test: RuntimeType): boolean;
}

export const LIBRARY_PREFIX = 'noodlecore.';
const REFLECTED_KINDS: readonly IrClassKind[] = ['class', 'record', 'enum', 'enum-case'];

export type Box = 'int' | 'float' | 'bool';

const BOXES = { 'box-int': 'int', 'box-float': 'float', 'box-bool': 'bool' } as const;

/**
 * Walks from the roots over everything that is called. A class counts once an instance is made, a virtual call reaches
 * the methods of such classes alone, and what stands behind a test for a class waits until there is an instance of it.
 */
export class Reach implements Reached {
  readonly functions = new Map<string, FunctionInfo>();
  readonly natives = new Map<string, { readonly fn: FunctionInfo; readonly native: Native }>();
  readonly classes = new Set<ClassInfo>();
  readonly globals = new Map<string, GlobalInfo>();
  readonly selectors = new Map<string, Selector>();
  readonly askedSelectors = new Set<string>();
  readonly closures = new Map<string, FunctionInfo>();
  readonly closureArities = new Set<number>();
  readonly boxes = new Set<Box>();
  readonly testedInterfaces = new Set<ClassInfo>();
  readonly modules: IrModule[] = [];
  hasTry = false;
  readonly reflected = new Set<ClassInfo>();
  /** Whether instances are made from data. */
  reflects = false;
  trusts = false;
  readonly #world: World;
  readonly #seenModules = new Set<string>();
  readonly #work: (() => void)[] = [];
  /** What waits for an instance: by class key, box or `function`. */
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #live = new Set<string>();

  constructor(world: World) {
    this.#world = world;
  }

  /** A module's top level and those of what it imports run before anything else. */
  module(name: string): void {
    if (this.#seenModules.has(name)) return;
    this.#seenModules.add(name);
    const module = this.#world.module(name);
    for (const imported of module.imports) this.module(imported);
    this.modules.push(module);
    if (this.reflects) this.#reflectModule(module);
    if (module.init !== null) this.#top(this.#world.function({ module: name, name: module.init }).ir);
  }

  /** From now on, what makes instances from data may name any record or enum of the program's own. */
  reflection(): void {
    if (this.reflects) return;
    this.reflects = true;
    for (const module of [...this.modules]) this.#reflectModule(module);
  }

  #reflectModule({ name, classes }: IrModule): void {
    if (name.startsWith(LIBRARY_PREFIX)) return;
    for (const cls of classes) if (REFLECTED_KINDS.includes(cls.kind)) this.#reflect({ module: name, name: cls.name });
  }

  /** The class and what its fields are made of. */
  #reflect(ref: ClassRef): void {
    const cls = this.#world.findClass(ref);
    if (!cls || cls.ir.kind === 'native' || cls.ir.kind === 'interface' || this.reflected.has(cls)) return;
    this.reflected.add(cls);
    if (!cls.ir.abstract) this.class(cls);
    for (const each of this.#world.module(ref.module).classes) if (each.kind === 'enum-case' && each.superclass?.name === ref.name) this.#reflect({ module: ref.module, name: each.name });
    for (const { ir } of cls.fields) {
      for (const [name] of ir.type.matchAll(/[\w.]+\.\w+/g)) this.#reflect({ module: name.slice(0, name.lastIndexOf('.')), name: name.slice(name.lastIndexOf('.') + 1) });
    }
  }

  function(ref: FunctionRef): void {
    this.#function(this.#world.function(ref));
  }

  library(name: LibraryName): void {
    this.function(LIBRARY[name]);
  }

  /** Whether there is anything that throws, or that catches what the host throws. */
  get throws(): boolean {
    return this.hasTry || this.functions.has(keyOf(LIBRARY.traced));
  }

  run(): void {
    for (let next = this.#work.pop(); next; next = this.#work.pop()) next();
  }

  /** Assignments of values that nothing but the variable can tell from their absence wait until the variable is read. */
  #top(init: IrFunction): void {
    if (init.body === 'native') return;
    for (const statement of init.body) {
      if (isPureAssignment(statement)) this.#when(`global ${keyOf(statement.global)}`, () => this.#statement(statement));
      else this.#statement(statement);
    }
  }

  #function(fn: FunctionInfo): void {
    if (this.functions.has(fn.key) || this.natives.has(fn.key)) return;
    this.module(fn.module.name);
    const { body } = fn.ir;
    for (const { refType } of fn.ir.locals) this.#elements(refType);
    this.#elements(fn.ir.resultType);
    if (takesOnTrust(fn)) {
      this.trusts = true;
      this.library('failNull');
    }
    if (body !== 'native') {
      this.functions.set(fn.key, fn);
      this.#work.push(() => this.#block(body));
      return;
    }
    const native = nativeFor(fn, this.#world);
    this.natives.set(fn.key, { fn, native });
    if (native.kind === 'library') this.function(native.fn);
    if (native.kind === 'import' && endsFromOutside(native)) this.library('traced');
    if (native.kind === 'import' && isTransferring(native.crossing)) for (const ref of Object.values(TRANSFER)) this.function(ref);
    if (native.kind === 'inline') native.native.reach?.(this);
  }

  // ---- what lives

  class(cls: ClassInfo): void {
    if (this.classes.has(cls)) return;
    this.classes.add(cls);
    for (const { ir } of cls.fields) this.#elements(ir.refType);
    for (const key of this.selectors.keys()) this.#answer(cls, key);
    for (const each of cls.ancestors) this.#arise(`class ${each.key}`);
  }

  selector(selector: Selector): void {
    const key = selectorKey(selector);
    if (this.selectors.has(key)) return;
    this.selectors.set(key, selector);
    for (const cls of this.classes) this.#answer(cls, key);
    for (const [kind, cls] of this.#world.primitives()) {
      if (kind === 'string') this.#answer(cls, key);
      else this.#when(kind, () => this.#answer(cls, key));
    }
  }

  asked(selector: Selector): void {
    this.askedSelectors.add(selectorKey(selector));
    this.selector(selector);
  }

  box(kind: Box): void {
    this.boxes.add(kind);
    this.#arise(kind);
  }

  /** Elements of a List of numbers are boxed where code that does not know of them reads them. */
  #elements(type: RefType | undefined): void {
    if (type?.kind === 'class' && type.elements && type.elements !== 'ref') this.box(type.elements);
  }

  list(): void {
    this.class(this.#world.class(LIST));
  }

  #answer(cls: ClassInfo, key: string): void {
    const fn = this.#world.answer(cls, key);
    if (fn) this.#function(fn);
  }

  #arise(what: string): void {
    if (this.#live.has(what)) return;
    this.#live.add(what);
    const waiting = this.#waiting.get(what) ?? [];
    this.#waiting.delete(what);
    append(this.#work, waiting);
  }

  #when(what: string, then: () => void): void {
    if (this.#live.has(what)) {
      this.#work.push(then);
      return;
    }
    const waiting = this.#waiting.get(what);
    if (waiting) waiting.push(then);
    else this.#waiting.set(what, [then]);
  }

  // ---- the tree

  #block(block: IrBlock): void {
    for (const statement of block) this.#statement(statement);
  }

  #statement(statement: IrStatement): void {
    if (statement.op === 'if' && statement.condition.op === 'is') {
      this.#expression(statement.condition.value);
      this.#test(statement.condition.test, () => this.#block(statement.then));
      return this.#block(statement.otherwise);
    }
    if (statement.op === 'try') this.hasTry = true;
    for (const operand of operandsOfStatement(statement)) this.#expression(operand);
    for (const block of blocksOf(statement)) this.#block(block);
    for (const needed of neededBy(statement)) this.function(needed);
    if (statement.op === 'global.set') this.#global(statement.global);
  }

  /** Without recursion but for sequences: trees may be deep. */
  #expression(root: IrExpression): void {
    const pending = [root];
    for (let expression = pending.pop(); expression; expression = pending.pop()) {
      if (expression.op === 'conditional' && expression.condition.op === 'is') {
        const { condition, then, otherwise } = expression;
        this.#test(condition.test, () => this.#expression(then));
        pending.push(condition.value, otherwise);
        continue;
      }
      this.#single(expression);
      if (expression.op === 'sequence') this.#block(expression.body);
      for (const operand of operandsOf(expression)) pending.push(operand);
    }
  }

  #test(test: RuntimeType, then: () => void): void {
    if (test.kind === 'class') this.#tested(this.#world.class(test.cls));
    const needed = this.#neededFor(test);
    if (needed === null) this.#work.push(then);
    else this.#when(needed, then);
  }

  mayPass(test: RuntimeType): boolean {
    const needed = this.#neededFor(test);
    return needed === null || this.#live.has(needed);
  }

  /** What there has to be for a test to succeed; null where it may in any program. */
  #neededFor(test: RuntimeType): string | null {
    switch (test.kind) {
      case 'int':
      case 'float':
      case 'bool':
      case 'function':
        return test.kind;
      // Nothing has to ask: what makes texts is compiled with the program, and calls `toString` itself. So this never comes to be.
      case 'with-text':
        return test.kind;
      case 'class': {
        const cls = this.#world.class(test.cls);
        const isPrimitive = this.#world.primitives().some(([, each]) => each.ancestors.has(cls));
        return isPrimitive ? null : `class ${cls.key}`;
      }
      default:
        return null;
    }
  }

  #tested(cls: ClassInfo): void {
    if (cls.ir.kind === 'interface') this.testedInterfaces.add(cls);
  }

  #single(expression: IrExpression): void {
    for (const needed of [...neededBy(expression), ...keyedForms(expression), ...pieceForms(expression)]) this.function(needed);
    switch (expression.op) {
      case 'global.get':
        return this.#global(expression.global);
      case 'call':
        return this.function(expression.fn);
      case 'call.virtual':
        return this.selector(expression.selector);
      case 'call.closure':
        this.closureArities.add(expression.args.length);
        return;
      case 'closure': {
        const fn = this.#world.function(expression.fn);
        this.closures.set(fn.key, fn);
        this.#arise('function');
        return this.#function(fn);
      }
      case 'new':
      case 'new.fields':
        return this.class(this.#world.class(expression.cls));
      case 'list':
        return this.list();
      case 'convert':
        if (expression.conversion === 'box-int' || expression.conversion === 'box-float' || expression.conversion === 'box-bool') this.box(BOXES[expression.conversion]);
        return;
      case 'is':
      case 'cast':
        if (expression.test.kind === 'class') this.#tested(this.#world.class(expression.test.cls));
        return;
      default:
        return;
    }
  }

  #global(ref: { readonly module: string; readonly name: string }): void {
    const global = this.#world.global(ref);
    this.globals.set(global.key, global);
    this.#elements(global.ir.refType);
    this.#arise(`global ${global.key}`);
  }
}

/** The library keeps its word. */
function takesOnTrust({ module, ir }: FunctionInfo): boolean {
  return ir.trusts === true && !module.name.startsWith(LIBRARY_PREFIX);
}

/** An assignment that can be left out where nobody reads the variable. */
export function isPureAssignment(statement: IrStatement): statement is Extract<IrStatement, { op: 'global.set' }> {
  return statement.op === 'global.set' && isPure(statement.value);
}

function isPure(value: IrExpression): boolean {
  switch (value.op) {
    case 'int':
    case 'float':
    case 'bool':
    case 'string':
    case 'null':
      return true;
    case 'unary':
    case 'convert':
    case 'list':
    case 'map':
    case 'new.fields':
    case 'closure':
      return operandsOf(value).every(isPure);
    case 'binary':
      return !value.operator.startsWith('ref.') && !['int.div', 'int.rem', 'int.pow'].includes(value.operator) && operandsOf(value).every(isPure);
    default:
      return false;
  }
}
