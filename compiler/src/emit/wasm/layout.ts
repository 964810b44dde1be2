import type { Reached } from './reach.ts';
import { DERIVED } from './derived.ts';
import { ANY, BOOL, join, OBJECT, sameType, type DeclaredTypes, type ValueType } from './value-types.ts';
import { selectorKey, type ClassInfo, type FunctionInfo, type World } from './world.ts';

/** A place in every vtable: a method that is called virtually and that several functions answer. */
export interface Slot {
  readonly index: number;
  readonly signature: Signature;
}

export interface Signature {
  readonly params: readonly ValueType[];
  readonly result: ValueType;
}

/** Who answers a selector in this program. */
export interface Dispatch {
  /** Classes with instances, each with its function. */
  readonly answers: ReadonlyMap<ClassInfo, FunctionInfo>;
  readonly primitives: readonly (readonly [kind: 'int' | 'float' | 'bool' | 'string', fn: FunctionInfo])[];
  readonly slot: Slot | null;
  /** Where every object answers with the same function. */
  readonly only: FunctionInfo | null;
}

/** Numbers, slots and signatures: what has to be known of the whole program before its types are made. */
export class Layout {
  readonly dispatches = new Map<string, Dispatch>();
  readonly slots: Slot[] = [];
  /** Dense, superclasses first. */
  readonly ids = new Map<ClassInfo, number>();
  readonly signatures = new Map<string, Signature>();
  readonly #world: World;
  readonly #reached: Reached;
  readonly #types: DeclaredTypes;
  /** Slots that may be shared, by the text of their signature: those that a class fills. */
  readonly #columns = new Map<string, { readonly slot: Slot; readonly classes: Set<ClassInfo> }[]>();

  constructor(world: World, reached: Reached, types: DeclaredTypes) {
    this.#world = world;
    this.#reached = reached;
    this.#types = types;
    for (const cls of reached.classes) this.#number(cls);
    for (const key of reached.selectors.keys()) this.dispatches.set(key, this.#dispatch(key));
  }

  /** As its declaration says; closures take and give refs of any kind. */
  signature(fn: FunctionInfo): Signature {
    const known = this.signatures.get(fn.key);
    if (known) return known;
    const { locals, paramCount, result, resultType } = fn.ir;
    const made = {
      params: locals.slice(0, paramCount).map(({ rep, refType }) => this.#types.of(rep, refType)),
      result: this.#types.of(result, resultType),
    };
    this.signatures.set(fn.key, made);
    return made;
  }

  #number(cls: ClassInfo): void {
    if (this.ids.has(cls)) return;
    if (cls.superclass) this.#number(cls.superclass);
    this.ids.set(cls, this.ids.size);
  }

  #dispatch(key: string): Dispatch {
    const answers = new Map<ClassInfo, FunctionInfo>();
    for (const cls of this.#reached.classes) {
      const fn = this.#world.answer(cls, key);
      if (fn) answers.set(cls, fn);
    }
    const primitives = this.#world.primitives().flatMap(([kind, cls]) => {
      const fn = kind === 'string' || this.#reached.boxes.has(kind) ? this.#world.answer(cls, key) : undefined;
      return fn ? [[kind, fn] as const] : [];
    });
    const functions = new Set(answers.values());
    if (key === FUNCTION_EQUALITY && this.#reached.closures.size > 0) return { answers, primitives, slot: this.#slotOfItsOwn(FUNCTIONS_EQUAL), only: null };
    const signature = this.#common(answers);
    const isAsked = this.#reached.askedSelectors.has(key);
    const slot = signature && (isAsked ? this.#slotOfItsOwn(signature) : functions.size > 1 ? this.#sharedSlot(answers, signature) : null);
    return { answers, primitives, slot, only: functions.size === 1 ? [...functions][0] : null };
  }

  /** One that says by being empty that a class does not answer. */
  #slotOfItsOwn(signature: Signature): Slot {
    const slot = { index: this.slots.length, signature };
    this.slots.push(slot);
    return slot;
  }

  /** Two selectors share a slot where their signatures agree and no class answers both. */
  #sharedSlot(answers: ReadonlyMap<ClassInfo, FunctionInfo>, signature: Signature): Slot {
    const text = [...signature.params, signature.result].map(typeName).join();
    const columns = this.#columns.get(text) ?? [];
    this.#columns.set(text, columns);
    let column = columns.find(({ classes }) => [...answers.keys()].every((cls) => !classes.has(cls)));
    if (!column) {
      column = { slot: this.#slotOfItsOwn(signature), classes: new Set() };
      columns.push(column);
    }
    for (const cls of answers.keys()) column.classes.add(cls);
    return column.slot;
  }

  /** What callers pass and get: the nearest types that all who answer agree to. */
  #common(answers: ReadonlyMap<ClassInfo, FunctionInfo>): Signature | null {
    const entries = [...answers].map(([cls, fn]) => ({ self: this.#types.ofClass(cls), ...this.signature(fn) }));
    if (entries.length === 0) return null;
    const first = entries[0];
    return {
      params: first.params.map((_, i) => entries.map((each) => (i === 0 ? each.self : each.params[i])).reduce(join)),
      result: entries.map((each) => each.result).reduce((a, b) => (sameType(a, b) ? a : join(a, b))),
    };
  }
}

/** Functions answer this one too, by what they have captured. */
export const FUNCTION_EQUALITY = selectorKey(DERIVED.equals);
const FUNCTIONS_EQUAL: Signature = { params: [OBJECT, ANY], result: BOOL };

export function typeName(type: ValueType): string {
  switch (type.kind) {
    case 'instance':
      return type.cls.key;
    case 'function':
      return `function${type.arity}`;
    case 'cell':
      return `cell ${type.rep}`;
    case 'array':
      return `array ${type.of}`;
    default:
      return type.kind;
  }
}

export const VTABLE_FIELDS = ['id', 'name', 'kind', 'valueFields', 'chains', 'ordinal', 'parent'] as const;
export type VtableField = (typeof VTABLE_FIELDS)[number];

