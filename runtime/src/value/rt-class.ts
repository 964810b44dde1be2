import type { ClassKind, NbcClass, Rep } from '../nbc/module.ts';
import { REP_NUMBERS } from '../nbc/opcodes.ts';
import type { LinkedFunction } from './linked-function.ts';
import { caseClass, fieldKey, shapeOf, shapeOfCase, type FieldKey, type InstanceClass, type Shape } from './shaped.ts';
import { blankFloats, blankSlot } from './slot.ts';
import type { ArrayInstance } from './value.ts';

/**
 * A field's place: in shaped instances its key; in arrays its index (the class stands at 0), for a float that of the instance's array of floats,
 * and the place there.
 */
export interface FieldSlot {
  readonly name: string;
  readonly rep: Rep;
  readonly type: string;
  readonly late: boolean;
  readonly owner: RtClass;
  readonly index: number;
  readonly place: number;
  readonly key: FieldKey;
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
  /** Whether instances are to be shaped, for compiled code. */
  readonly shapes: boolean;
  /** Of an enum: fields that its largest case has. */
  readonly caseFields: number;
}

/** Classes beyond so many do not fit the keys of the shared cache. */
export const MOST_CACHED_CLASSES = (1 << 15) - 1;

/** By fields, or by the program's `equals`. */
export const ASKS = 0;
/** They differ. A case of an enum that has no fields has one instance. */
export const BY_IDENTITY = 1;
export type Equality = typeof ASKS | typeof BY_IDENTITY;

export function floatPlace(word: number): { readonly index: number; readonly place: number } {
  return { index: word >> PLACE_BITS, place: word & ((1 << PLACE_BITS) - 1) };
}

/** A class in a running program, linked. */
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
  /** Where each field stands: its index, of a float the place among the floats. */
  readonly fieldPlaces: Int32Array;
  /** Where an instance has its array of floats; 0 where it has none. Set by the first class of a line that has a float field. */
  readonly floatsAt: number;
  readonly floatCount: number;
  /** Whether its instances are of a JavaScript class of their own, and not arrays. */
  readonly isShaped: boolean;
  /** What a new array is copied from: this class, then zero, false, null or LATE. */
  readonly blank: ArrayInstance;
  /** Of an enum: fields that its largest case has. */
  readonly caseFields: number;
  #shape: Shape | null = null;
  #caseClass: InstanceClass | null = null;
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
    this.isShaped = facts.shapes;
    this.caseFields = facts.caseFields;
    const own = new Layout(superclass, this.isShaped);
    this.fields = [...(superclass?.fields ?? []), ...declaration.fields.map((field) => ({ ...field, owner: this, ...own.place(field.rep) }))];
    this.floatsAt = own.floatsAt;
    this.floatCount = own.floatCount;
    this.fieldReps = Uint8Array.from(this.fields, (field) => REP_NUMBERS.indexOf(field.rep));
    this.fieldPlaces = Int32Array.from(this.fields, ({ rep, index, place }) => (rep === 'float' ? place : index));
    this.blank = [this];
    for (const { index, rep, late } of this.fields) this.blank[index] = rep === 'float' && !this.isShaped ? blankFloats(this.floatCount) : blankSlot(rep, late);
  }

  /** The JavaScript class of shaped instances, made when there is to be one. */
  get shape(): Shape {
    this.#shape ??= this.#makeShape();
    return this.#shape;
  }

  #makeShape(): Shape {
    if (this.kind !== 'enum-case') return shapeOf(this, this.fields);
    const room = this.superclass?.caseFields ?? 0;
    // A module may add cases to an enum that it has not declared.
    if (this.superclass === null || this.fields.length > room) return shapeOfCase(this, this.fields, caseClass(this.name, this.fields.length), this.fields.length);
    return shapeOfCase(this, this.fields, this.superclass.caseClass, room);
  }

  /** Of an enum: the JavaScript class that its cases share. */
  get caseClass(): InstanceClass {
    this.#caseClass ??= caseClass(this.name, this.caseFields);
    return this.#caseClass;
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
  readonly #isShaped: boolean;
  #next: number;
  floatsAt: number;
  floatCount: number;

  constructor(superclass: RtClass | null, isShaped: boolean) {
    this.#isShaped = isShaped;
    this.#next = superclass?.blank.length ?? 1;
    this.floatsAt = superclass?.floatsAt ?? 0;
    this.floatCount = superclass?.floatCount ?? 0;
  }

  place(rep: Rep): Pick<FieldSlot, 'index' | 'place' | 'key'> {
    if (rep === 'float' && !this.#isShaped) {
      if (this.floatsAt === 0) this.floatsAt = this.#next++;
      return { index: this.floatsAt, place: this.floatCount++, key: fieldKey(this.floatsAt) };
    }
    const index = this.#next++;
    return { index, place: 0, key: fieldKey(index) };
  }
}
