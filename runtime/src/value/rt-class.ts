import type { ClassKind, NbcClass, Rep } from '../nbc/module.ts';
import { REP_NUMBERS } from '../nbc/opcodes.ts';
import type { LinkedFunction } from './linked-function.ts';
import { blankSlot } from './slot.ts';
import type { NcObject } from './value.ts';

/** A field's place: its index in the NcObject (the class stands at 0). */
export interface FieldSlot {
  readonly name: string;
  readonly rep: Rep;
  readonly type: string;
  readonly late: boolean;
  readonly owner: RtClass;
  readonly index: number;
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
  /** All instance fields, base first; field i stands at index i + 1 of an object. */
  readonly fields: readonly FieldSlot[];
  /** The fields' representations, as REP_NUMBERS counts them. */
  readonly fieldReps: Uint8Array;
  /** What a new object is copied from: this class, then zero, false, null or LATE. */
  readonly blank: NcObject;
  /** How `==` compares two instances that are not the same. */
  equality: Equality = ASKS;
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
    this.fields = fieldsOf(this, superclass, declaration);
    this.fieldReps = Uint8Array.from(this.fields, (field) => REP_NUMBERS.indexOf(field.rep));
    this.blank = [this, ...this.fields.map((field) => blankSlot(field.rep, field.late))];
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

function fieldsOf(self: RtClass, superclass: RtClass | null, declaration: NbcClass): FieldSlot[] {
  const inherited = superclass?.fields ?? [];
  const own = declaration.fields.map((field, position) => ({ ...field, owner: self, index: inherited.length + position + 1 }));
  return [...inherited, ...own];
}
