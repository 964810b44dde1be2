import type { ClassKind, NbcClass, Rep } from '../nbc/module.ts';
import { REP_NUMBERS } from '../nbc/opcodes.ts';
import type { LinkedFunction } from './linked-function.ts';
import { blankFloats, blankSlot } from './slot.ts';
import type { NcObject } from './value.ts';

/** A field's place: its index in the NcObject (the class stands at 0); for a float, that of the object's array of floats, and the place there. */
export interface FieldSlot {
  readonly name: string;
  readonly rep: Rep;
  readonly type: string;
  readonly late: boolean;
  readonly owner: RtClass;
  readonly index: number;
  readonly place: number;
}

/** What the word of an instruction has room for: an index above, a place below. */
const PLACE_BITS = 16;
export const MOST_PLACES = (1 << (PLACE_BITS - 1)) - 1;

/** Where a float field stands, as instructions say it. */
export function floatWord({ index, place }: FieldSlot): number {
  return (index << PLACE_BITS) | place;
}

export interface ClassFacts {
  readonly id: number;
  readonly module: string;
  readonly declaration: NbcClass;
  readonly superclass: RtClass | null;
  readonly interfaces: readonly RtClass[];
}

/** Classes beyond so many do not fit the keys of the shared cache. */
export const MOST_CACHED_CLASSES = (1 << 15) - 1;

/** By fields, or by the program's `equals`. */
export const ASKS = 0;
/** They differ. */
export const BY_IDENTITY = 1;
/** Cases of an enum without fields: they are equal where their classes are. */
export const BY_CLASS = 2;
export type Equality = typeof ASKS | typeof BY_IDENTITY | typeof BY_CLASS;

export function floatPlace(word: number): { readonly index: number; readonly place: number } {
  return { index: word >> PLACE_BITS, place: word & ((1 << PLACE_BITS) - 1) };
}

/** A class in a running program, linked: what an object's element 0 points at. */
export class RtClass {
  /** Dense, from 0. */
  readonly id: number;
  /** `(id + 1) << 16`, never 0: what stands before a selector in the shared cache of methods. Nothing else that a List can hold has a property of this name. */
  readonly methodKey: number;
  readonly module: string;
  readonly name: string;
  readonly kind: ClassKind;
  readonly abstract: boolean;
  readonly ordinal: number;
  readonly declaration: NbcClass;
  readonly superclass: RtClass | null;
  /** Itself and everything that it extends or implements, at any distance. */
  readonly ancestors: ReadonlySet<RtClass>;
  /** All instance fields, base first. */
  readonly fields: readonly FieldSlot[];
  /** The fields' representations, as REP_NUMBERS counts them. */
  readonly fieldReps: Uint8Array;
  /** Where an instance has its array of floats; 0 where it has none. Set by the first class of a line that has a float field. */
  readonly floatsAt: number;
  readonly floatCount: number;
  /** What a new object is copied from: this class, then zero, false, null or LATE. */
  readonly blank: NcObject;
  /** How `==` compares two instances that are not the same. */
  equality: Equality = ASKS;
  /** Whether instances are compared by their fields, none of which is a ref: then nothing can call the program, or go deep. */
  isFlat = false;
  /** The hash of its name, once somebody has asked. */
  nameHash: number | null = null;
  /** Selector number → function; absent where the class does not answer. Inherited ones and defaults included. */
  readonly methods = new Map<number, LinkedFunction>();
  /** Selector number → the class or interface that the method comes from. */
  readonly providers = new Map<number, RtClass>();

  constructor(facts: ClassFacts) {
    const { declaration, superclass, interfaces } = facts;
    this.id = facts.id;
    this.methodKey = (facts.id + 1) << 16;
    this.module = facts.module;
    this.name = declaration.name;
    this.kind = declaration.kind;
    this.abstract = declaration.abstract;
    this.ordinal = declaration.ordinal;
    this.declaration = declaration;
    this.superclass = superclass;
    this.ancestors = ancestorsOf(this, superclass, interfaces);
    const own = new Layout(superclass);
    this.fields = [...(superclass?.fields ?? []), ...declaration.fields.map((field) => ({ ...field, owner: this, ...own.place(field.rep) }))];
    this.floatsAt = own.floatsAt;
    this.floatCount = own.floatCount;
    this.fieldReps = Uint8Array.from(this.fields, (field) => REP_NUMBERS.indexOf(field.rep));
    this.blank = [this];
    for (const { index, rep, late } of this.fields) this.blank[index] = rep === 'float' ? blankFloats(this.floatCount) : blankSlot(rep, late);
  }

  get qualifiedName(): string {
    return `${this.module}::${this.name}`;
  }
}

function ancestorsOf(self: RtClass, superclass: RtClass | null, interfaces: readonly RtClass[]): ReadonlySet<RtClass> {
  const all = new Set<RtClass>([self]);
  for (const parent of superclass === null ? interfaces : [superclass, ...interfaces]) {
    for (const ancestor of parent.ancestors) all.add(ancestor);
  }
  return all;
}

/** Gives a class's own fields their places, behind those of its superclass. */
class Layout {
  #next: number;
  floatsAt: number;
  floatCount: number;

  constructor(superclass: RtClass | null) {
    this.#next = superclass?.blank.length ?? 1;
    this.floatsAt = superclass?.floatsAt ?? 0;
    this.floatCount = superclass?.floatCount ?? 0;
  }

  place(rep: Rep): { readonly index: number; readonly place: number } {
    if (rep !== 'float') return { index: this.#next++, place: 0 };
    if (this.floatsAt === 0) this.floatsAt = this.#next++;
    return { index: this.floatsAt, place: this.floatCount++ };
  }
}
