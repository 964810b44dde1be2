import type { ClassRef, FieldRef, FunctionRef, GlobalRef, IrClass, IrField, IrFunction, IrGlobal, IrModule, Selector } from '../../ir/ir.ts';
import { derivedFunction, isDerived } from './derived.ts';
import { ERROR, IDENTITY_FIELD, implementationOf, implementedBy, STACK_FIELD } from './native-classes.ts';

/** A class of the program with everything that it inherits. */
export interface ClassInfo {
  readonly key: string;
  readonly module: string;
  readonly ir: IrClass;
  readonly superclass: ClassInfo | null;
  readonly children: ClassInfo[];
  /** Itself and everything that it extends or implements, at any distance. */
  readonly ancestors: ReadonlySet<ClassInfo>;
  /** All instance fields, base first. */
  readonly fields: readonly FieldInfo[];
  /** Selector key → what answers it; inherited methods and defaults included. */
  readonly methods: ReadonlyMap<string, FunctionInfo>;
  readonly providers: ReadonlyMap<string, ClassInfo>;
}

export interface FieldInfo {
  readonly ir: IrField;
  readonly owner: ClassInfo | null;
  readonly index: number;
}

export interface FunctionInfo {
  readonly key: string;
  readonly module: IrModule;
  readonly ir: IrFunction;
}

export interface GlobalInfo {
  readonly key: string;
  readonly ir: IrGlobal;
}

interface ModuleIndex {
  readonly ir: IrModule;
  readonly functions: ReadonlyMap<string, FunctionInfo>;
  readonly classes: ReadonlyMap<string, IrClass>;
  readonly globals: ReadonlyMap<string, GlobalInfo>;
}

/** All modules of a program, opened when they are first named. */
export class World {
  readonly #find: (name: string) => IrModule | undefined;
  readonly #withIdentity: ReadonlySet<string>;
  readonly #modules = new Map<string, ModuleIndex>();
  readonly #classes = new Map<string, ClassInfo>();
  readonly #derived = new Map<string, FunctionInfo>();
  #primitives: readonly (readonly ['int' | 'float' | 'bool' | 'string', ClassInfo])[] | null = null;

  /** @param withIdentity the classes, by key, whose instances have a place for their identity */
  constructor(find: (name: string) => IrModule | undefined, withIdentity: ReadonlySet<string> = new Set()) {
    this.#withIdentity = withIdentity;
    this.#find = find;
  }

  module(name: string): IrModule {
    return this.#index(name).ir;
  }

  /** The modules that somebody has named so far. */
  modules(): IrModule[] {
    return [...this.#modules.values()].map(({ ir }) => ir);
  }

  hasFunction(ref: FunctionRef): boolean {
    return this.#known(ref.module)?.functions.has(ref.name) ?? false;
  }

  function(ref: FunctionRef): FunctionInfo {
    return this.#index(ref.module).functions.get(ref.name) ?? missing('function', ref);
  }

  global(ref: GlobalRef): GlobalInfo {
    return this.#index(ref.module).globals.get(ref.name) ?? missing('variable', ref);
  }

  /** A native class that is written in .nc is the class that implements it. */
  class(ref: ClassRef): ClassInfo {
    const native = implementedBy(ref) ?? ref;
    const key = keyOf(native);
    const known = this.#classes.get(key);
    if (known) return known;
    const made = this.#link(native);
    this.#classes.set(key, made);
    made.superclass?.children.push(made);
    return made;
  }

  /** What a class answers a selector with; where the selector is one of derived functions, that is made now. */
  answer(cls: ClassInfo, key: string): FunctionInfo | undefined {
    const declared = cls.methods.get(key);
    if (declared || !isDerived(key) || cls.ir.kind === 'native') return declared;
    const name = `${cls.key} ${key}`;
    let made = this.#derived.get(name);
    if (!made) this.#derived.set(name, (made = { key: name, module: this.module(cls.module), ir: derivedFunction(cls, key) }));
    return made;
  }

  /** The classes whose instances are no objects of their own, by what holds them. */
  primitives(): readonly (readonly [kind: 'int' | 'float' | 'bool' | 'string', cls: ClassInfo])[] {
    return (this.#primitives ??= [
      ['int', this.class({ module: 'noodlecore.core.int', name: 'int' })],
      ['float', this.class({ module: 'noodlecore.core.float', name: 'float' })],
      ['bool', this.class({ module: 'noodlecore.core.bool', name: 'bool' })],
      ['string', this.class({ module: 'noodlecore.core.string', name: 'String' })],
    ]);
  }

  /** A class that data names: there may be none. */
  findClass(ref: ClassRef): ClassInfo | undefined {
    return this.#known(ref.module)?.classes.has(ref.name) ? this.class(ref) : undefined;
  }

  field({ owner, name }: FieldRef): FieldInfo {
    const cls = this.class(owner);
    return cls.fields.findLast((field) => field.ir.name === name && (field.owner === cls || cls.ancestors.has(field.owner ?? cls))) ?? missing('field', { module: owner.module, name: `${owner.name}.${name}` });
  }

  #link(ref: ClassRef): ClassInfo {
    const ir = this.#index(ref.module).classes.get(ref.name) ?? missing('class', ref);
    const superclass = ir.superclass ? this.class(ir.superclass) : null;
    const interfaces = ir.interfaces.map((each) => this.class(each));
    const ancestors = new Set<ClassInfo>();
    const methods = new Map<string, FunctionInfo>(superclass?.methods);
    const providers = new Map<string, ClassInfo>(superclass?.providers);
    const fields: FieldInfo[] = [...(superclass?.fields ?? [])];
    const made: ClassInfo = { key: keyOf(ref), module: ref.module, ir, superclass, children: [], ancestors, fields, methods, providers };
    ancestors.add(made);
    for (const above of superclass ? [superclass, ...interfaces] : interfaces) for (const each of above.ancestors) ancestors.add(each);
    for (const each of interfaces) inheritDefaults(each, methods, providers);
    for (const { selector, fn } of ir.methods) {
      methods.set(selectorKey(selector), this.function(fn));
      providers.set(selectorKey(selector), made);
    }
    for (const field of this.#fieldsOf(ref, ir)) fields.push({ ir: field, owner: made, index: fields.length });
    return made;
  }

  #fieldsOf(ref: ClassRef, ir: IrClass): readonly IrField[] {
    const implementation = implementationOf(ref);
    if (ref.module === ERROR.module && ref.name === ERROR.name) return [...ir.fields, { name: STACK_FIELD, rep: 'ref', type: 'any', late: false }];
    if (this.#withIdentity.has(keyOf(ref))) return [...ir.fields, { name: IDENTITY_FIELD, rep: 'int', type: 'noodlecore.core.int.int', late: false }];
    if (!implementation) return ir.fields;
    return this.#index(implementation.module).classes.get(implementation.name)?.fields ?? missing('class', implementation);
  }

  #known(name: string): ModuleIndex | undefined {
    const known = this.#modules.get(name);
    if (known) return known;
    const ir = this.#find(name);
    if (!ir) return undefined;
    const index: ModuleIndex = {
      ir,
      functions: new Map(ir.functions.map((fn) => [fn.name, { key: `${name}:${fn.name}`, module: ir, ir: fn }])),
      classes: new Map(ir.classes.map((cls) => [cls.name, cls])),
      globals: new Map(ir.globals.map((global) => [global.name, { key: `${name}:${global.name}`, ir: global }])),
    };
    this.#modules.set(name, index);
    return index;
  }

  #index(name: string): ModuleIndex {
    return this.#known(name) ?? missing('module', { module: name, name: '' });
  }
}

/** A class's method wins over an interface's default; among defaults, that of the more specific interface. */
function inheritDefaults(above: ClassInfo, methods: Map<string, FunctionInfo>, providers: Map<string, ClassInfo>): void {
  for (const [selector, fn] of above.methods) {
    const provider = above.providers.get(selector) ?? above;
    const present = providers.get(selector);
    if (present && !(present.ir.kind === 'interface' && provider.ancestors.has(present))) continue;
    methods.set(selector, fn);
    providers.set(selector, provider);
  }
}

export function keyOf({ module, name }: { readonly module: string; readonly name: string }): string {
  return `${module}:${name}`;
}

const LETTERS = { int: 'i', float: 'f', bool: 'b', ref: 'r', void: 'v' } as const;

/** `compareTo(r)i`. */
export function selectorKey({ name, params, result }: Selector): string {
  return `${name}(${params.map((rep) => LETTERS[rep]).join('')})${LETTERS[result]}`;
}

function missing(what: string, { module, name }: { readonly module: string; readonly name: string }): never {
  throw new Error(`the program has no ${what} ${module}:${name}`);
}
