import type { ClassKind, NbcClass, Rep } from '../nbc/module.ts';
import type { LinkedFunction } from './linked-function.ts';

/** A field's place: its index in the NcObject (the class stands at 0). */
export interface FieldSlot {
  readonly name: string;
  readonly rep: Rep;
  readonly type: string;
  readonly late: boolean;
  readonly owner: RtClass;
  readonly index: number;
}

/** A class in a running program, linked: what an object's element 0 points at. */
export class RtClass {
  readonly module: string;
  readonly name: string;
  readonly kind: ClassKind;
  readonly abstract: boolean;
  readonly ordinal: number;
  readonly superclass: RtClass | null;
  /** The superclass chain, outermost first, ending with this class: `is` looks at one element. */
  readonly display: readonly RtClass[];
  /** Itself and everything that it extends or implements, at any distance. */
  readonly ancestors: ReadonlySet<RtClass>;
  /** All instance fields, base first; field i stands at index i + 1 of an object. */
  readonly fields: readonly FieldSlot[];
  /** Selector number → function; absent where the class does not answer. Inherited ones and defaults included. */
  readonly methods: Map<number, LinkedFunction>;
  /** What a new object is copied from. */
  readonly blank: readonly unknown[];
  readonly declaration: NbcClass;

  constructor(facts: Omit<RtClass, 'qualifiedName'>) {
    this.module = facts.module;
    this.name = facts.name;
    this.kind = facts.kind;
    this.abstract = facts.abstract;
    this.ordinal = facts.ordinal;
    this.superclass = facts.superclass;
    this.display = facts.display;
    this.ancestors = facts.ancestors;
    this.fields = facts.fields;
    this.methods = facts.methods;
    this.blank = facts.blank;
    this.declaration = facts.declaration;
  }

  get qualifiedName(): string {
    return `${this.module}::${this.name}`;
  }
}
