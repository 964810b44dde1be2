import { append } from '../base/lists.ts';
import type { ClassRef, FieldRef, FunctionRef, GlobalRef, IrClass, IrField, IrFunction, IrGlobal, IrModule, Selector } from '../ir/ir.ts';

/** What may be called where a method is called: by whom a receiver may be answered. */
export interface Receiver {
  /** The nearest class that every such receiver is an instance of; null where nothing is known. */
  readonly cls: ClassRef | null;
  /** No receiver is an instance of a class below it. */
  readonly exact: boolean;
}

/** What a function's surroundings tell to those who optimise it. */
export interface World {
  /** The function, where its code is at hand and may be put in place of calls. */
  function(ref: FunctionRef): IrFunction | undefined;
  field(ref: FieldRef): IrField | undefined;
  global(ref: GlobalRef): IrGlobal | undefined;
  /** Whether every instance of the one class is an instance of the other, as far as it is known. */
  isSubclass(cls: ClassRef, of: ClassRef): boolean;
  /** The function that a virtual call always reaches; null where there may be several, or other classes may come. */
  answer(selector: Selector, receiver: Receiver): FunctionRef | null;
  /** Whether an instance equals nothing but itself. */
  comparesByIdentity(cls: ClassRef): boolean;
}

interface ClassNode {
  readonly ref: ClassRef;
  readonly cls: IrClass;
  readonly children: ClassNode[];
}

/** A program of which all modules are there: nothing is loaded later. */
export class ClosedWorld implements World {
  readonly #functions = new Map<string, IrFunction>();
  readonly #globals = new Map<string, IrGlobal>();
  readonly #classes = new Map<string, ClassNode>();
  /** The classes that have a method of their own for a selector. */
  readonly #declaring = new Map<string, ClassNode[]>();
  readonly #isMade: (cls: ClassRef) => boolean;
  readonly #isReadFromData: (cls: ClassRef) => boolean;

  /**
   * @param isMade whether there can be instances of a class, not of one below it; of native ones there always can
   * @param isReadFromData whether instances may come out of data, such as JSON
   */
  constructor(modules: readonly IrModule[], isMade: (cls: ClassRef) => boolean = () => true, isReadFromData: (cls: ClassRef) => boolean = () => true) {
    this.#isMade = isMade;
    this.#isReadFromData = isReadFromData;
    for (const module of modules) {
      for (const fn of module.functions) this.#functions.set(keyOf({ module: module.name, name: fn.name }), fn);
      for (const global of module.globals) this.#globals.set(keyOf({ module: module.name, name: global.name }), global);
      for (const cls of module.classes) this.#addClass({ ref: { module: module.name, name: cls.name }, cls, children: [] });
    }
    for (const node of this.#classes.values()) {
      for (const above of parentsOf(node.cls)) this.#classes.get(keyOf(above))?.children.push(node);
    }
  }

  #addClass(node: ClassNode): void {
    this.#classes.set(keyOf(node.ref), node);
    for (const { selector } of node.cls.methods) {
      const key = selectorKey(selector);
      const declaring = this.#declaring.get(key);
      if (declaring) declaring.push(node);
      else this.#declaring.set(key, [node]);
    }
  }

  function(ref: FunctionRef): IrFunction | undefined {
    return this.#functions.get(keyOf(ref));
  }

  /** Calls from now on reach this function instead of the one of that name. */
  replace(module: string, fn: IrFunction): void {
    this.#functions.set(keyOf({ module, name: fn.name }), fn);
  }

  field({ owner, name }: FieldRef): IrField | undefined {
    return this.#classes.get(keyOf(owner))?.cls.fields.find((field) => field.name === name);
  }

  global(ref: GlobalRef): IrGlobal | undefined {
    return this.#globals.get(keyOf(ref));
  }

  isSubclass(cls: ClassRef, of: ClassRef): boolean {
    if (keyOf(cls) === keyOf(of)) return true;
    const found = this.#classes.get(keyOf(cls))?.cls;
    return found !== undefined && parentsOf(found).some((above) => this.isSubclass(above, of));
  }

  answer(selector: Selector, receiver: Receiver): FunctionRef | null {
    // Everything answers these, values without a class too.
    if (UNIVERSAL.has(selector.name) && !receiver.cls) return null;
    const key = selectorKey(selector);
    const answers = new Map<string, FunctionRef>();
    for (const node of this.#candidates(key, receiver)) {
      const fn = this.#methodOf(node, key);
      if (fn === undefined) return null;
      answers.set(keyOf(fn), fn);
    }
    const [only] = answers.values();
    return answers.size === 1 ? only : null;
  }

  /** Values of records and enums are compared by their fields; a case without fields may be there twice, read from JSON. */
  comparesByIdentity(cls: ClassRef): boolean {
    const node = this.#classes.get(keyOf(cls));
    if (!node || node.cls.kind === 'interface') return false;
    return this.#concreteBelow(node).every((each) => this.#isThereOnce(each) && this.#methodOf(each, EQUALS) === undefined);
  }

  /** Records of one class, whose value is that of their fields, none of which are refs. */
  isFlatRecord(cls: ClassRef): boolean {
    const node = this.#classes.get(keyOf(cls));
    if (node?.cls.kind !== 'record' || node.children.length > 0) return false;
    return node.cls.fields.every(({ rep }) => rep !== 'ref') && [EQUALS, HASH_CODE].every((key) => this.#methodOf(node, key) === undefined);
  }

  #isThereOnce({ ref, cls }: ClassNode): boolean {
    return cls.kind === 'class' || cls.kind === 'enum' || (cls.kind === 'enum-case' && cls.fields.length === 0 && !this.#isReadFromData(ref));
  }

  /** The classes of which a receiver may be. */
  #candidates(key: string, { cls, exact }: Receiver): ClassNode[] {
    const node = cls && this.#classes.get(keyOf(cls));
    if (!cls) return (this.#declaring.get(key) ?? []).flatMap((each) => this.#concreteBelow(each));
    if (!node) return [];
    return exact ? [node] : this.#concreteBelow(node);
  }

  /** A class and all below it of which there can be instances. */
  #concreteBelow(node: ClassNode): ClassNode[] {
    const found = new Set<ClassNode>();
    const pending = [node];
    for (let at = pending.pop(); at; at = pending.pop()) {
      if (found.has(at)) continue;
      found.add(at);
      append(pending, at.children);
    }
    return [...found].filter(({ cls, ref }) => !cls.abstract && cls.kind !== 'interface' && (cls.kind === 'native' || this.#isMade(ref)));
  }

  /** What a class answers a selector with: its own method, an inherited one, or the one default of its interfaces. */
  #methodOf(node: ClassNode, key: string): FunctionRef | undefined {
    if (node.cls.kind === 'native') return undefined;
    for (let at: ClassNode | undefined = node; at; at = at.cls.superclass ? this.#classes.get(keyOf(at.cls.superclass)) : undefined) {
      const own = at.cls.methods.find(({ selector }) => selectorKey(selector) === key);
      if (own) return own.fn;
    }
    const defaults = new Map<string, FunctionRef>();
    this.#collectDefaults(node, key, defaults);
    const [only] = defaults.values();
    return defaults.size === 1 ? only : undefined;
  }

  #collectDefaults(node: ClassNode, key: string, found: Map<string, FunctionRef>): void {
    for (const above of parentsOf(node.cls)) {
      const parent = this.#classes.get(keyOf(above));
      if (!parent) continue;
      const own = parent.cls.kind === 'interface' ? parent.cls.methods.find(({ selector }) => selectorKey(selector) === key) : undefined;
      if (own) found.set(keyOf(own.fn), own.fn);
      this.#collectDefaults(parent, key, found);
    }
  }
}

const EQUALS = 'equals(ref)bool';
const HASH_CODE = 'hashCode()int';

const UNIVERSAL: ReadonlySet<string> = new Set(['toString', 'equals', 'hashCode']);

function parentsOf(cls: IrClass): readonly ClassRef[] {
  return cls.superclass ? [cls.superclass, ...cls.interfaces] : cls.interfaces;
}

export function keyOf({ module, name }: { readonly module: string; readonly name: string }): string {
  return `${module}:${name}`;
}

export function selectorKey({ name, params, result }: Selector): string {
  return `${name}(${params.join()})${result}`;
}
