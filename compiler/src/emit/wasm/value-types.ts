import type { Elements, RefType, Rep, ResultRep } from '../../ir/ir.ts';
import { hasStruct, RUNTIME } from './native-classes.ts';
import type { ClassInfo, World } from './world.ts';

/**
 * What stands in a WebAssembly local, field or operand. `any` is anyref, which holds everything: Strings (as internalised
 * externrefs), small ints and bools (as i31), boxes, objects, null. The others below `ref` are more special than it.
 * `some`: what is put there is never null, so that a cast to it need not let null pass.
 */
export type ValueType =
  | { readonly kind: 'int' | 'float' | 'bool' | 'void' }
  /** The literal, before its place says of which type. */
  | { readonly kind: 'null' }
  | { readonly kind: 'any' }
  /** An externref that is a JavaScript string, or null. */
  | { readonly kind: 'string' }
  /** An instance of any class, List, Map or function. */
  | { readonly kind: 'object'; readonly some?: true }
  /** `elements`: of a List whose type says so. */
  | { readonly kind: 'instance'; readonly cls: ClassInfo; readonly elements?: Elements; readonly some?: true }
  | { readonly kind: 'function'; readonly arity: number; readonly some?: true }
  | { readonly kind: 'cell'; readonly rep: Rep }
  /** A bare array, which only the runtime's own modules handle. */
  | { readonly kind: 'array'; readonly of: ArrayName };

export type ArrayName = 'refs' | 'floats' | 'ints' | 'bools' | 'indices' | 'bytes' | 'units';

export const INT: ValueType = { kind: 'int' };
export const FLOAT: ValueType = { kind: 'float' };
export const BOOL: ValueType = { kind: 'bool' };
export const VOID: ValueType = { kind: 'void' };
export const NULL: ValueType = { kind: 'null' };
export const ANY: ValueType = { kind: 'any' };
export const STRING: ValueType = { kind: 'string' };
export const OBJECT: ValueType = { kind: 'object' };

const UNBOXED = { int: INT, float: FLOAT, bool: BOOL, ref: ANY, void: VOID } as const;

/** Classes that stand for bare arrays in the runtime's .nc modules. */
export const ARRAYS_MODULE = `${RUNTIME}.arrays`;
const ARRAY_CLASSES: Readonly<Record<string, ArrayName>> = { Refs: 'refs', Indices: 'indices', ByteArray: 'bytes', Units: 'units' };

/** The type of a place that the IR declares. */
export class DeclaredTypes {
  readonly #world: World;
  readonly #instances = new Map<ClassInfo, ValueType>();

  constructor(world: World) {
    this.#world = world;
  }

  of(rep: ResultRep, refType: RefType | undefined): ValueType {
    if (rep !== 'ref' || !refType) return UNBOXED[rep];
    switch (refType.kind) {
      case 'function':
      case 'cell':
        return refType;
      case 'class':
        return withFacts(this.ofClass(this.#world.class(refType.cls)), refType);
    }
  }

  /** An interface that numbers or Strings implement can be anything. */
  ofClass(cls: ClassInfo): ValueType {
    const primitives = this.#world.primitives();
    if (cls.ir.kind === 'interface') return primitives.some(([, each]) => each.ancestors.has(cls)) ? ANY : OBJECT;
    const primitive = primitives.find(([, each]) => each === cls);
    if (primitive) return primitive[0] === 'string' ? STRING : ANY;
    const array = cls.module === ARRAYS_MODULE ? ARRAY_CLASSES[cls.ir.name] : undefined;
    if (array) return { kind: 'array', of: array };
    if (cls.ir.kind === 'native' && !hasStruct(cls)) return ANY;
    const known = this.#instances.get(cls);
    if (known) return known;
    const made: ValueType = { kind: 'instance', cls };
    this.#instances.set(cls, made);
    return made;
  }
}

function withFacts(type: ValueType, { elements, some }: Pick<Extract<RefType, { kind: 'class' }>, 'elements' | 'some'>): ValueType {
  if (type.kind === 'object') return some ? { ...type, some } : type;
  if (type.kind !== 'instance' || (!elements && !some)) return type;
  return { ...type, ...(elements ? { elements } : {}), ...(some ? { some } : {}) };
}

/** Whether null never stands in a place of the type. */
export function isSome(type: ValueType): boolean {
  return 'some' in type && type.some === true;
}

function orNull(type: ValueType): ValueType {
  if (!isSome(type)) return type;
  switch (type.kind) {
    case 'object':
      return OBJECT;
    case 'function':
      return { kind: 'function', arity: type.arity };
    case 'instance':
      return { kind: 'instance', cls: type.cls, ...(type.elements ? { elements: type.elements } : {}) };
    default:
      return type;
  }
}

export function isRef(type: ValueType): boolean {
  switch (type.kind) {
    case 'int':
    case 'float':
    case 'bool':
    case 'void':
      return false;
    default:
      return true;
  }
}

/** Whether every value of `type` is one of `above` as it stands. */
export function isWithin(type: ValueType, above: ValueType): boolean {
  if (type.kind === 'null') return isRef(above);
  switch (above.kind) {
    case 'any':
      return isRef(type) && type.kind !== 'string';
    case 'object':
      return type.kind === 'object' || type.kind === 'instance' || type.kind === 'function';
    case 'instance':
      return type.kind === 'instance' && type.cls.ancestors.has(above.cls);
    default:
      return sameType(type, above);
  }
}

export function sameType(a: ValueType, b: ValueType): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'instance':
      return b.kind === 'instance' && a.cls === b.cls;
    case 'function':
      return b.kind === 'function' && a.arity === b.arity;
    case 'cell':
      return b.kind === 'cell' && a.rep === b.rep;
    case 'array':
      return b.kind === 'array' && a.of === b.of;
    default:
      return a.kind === b.kind;
  }
}

/** The nearest type that holds the values of both. */
export function join(a: ValueType, b: ValueType): ValueType {
  const joined = joinOrNull(a, b);
  return isSome(a) && isSome(b) ? joined : orNull(joined);
}

function joinOrNull(a: ValueType, b: ValueType): ValueType {
  if (a.kind === 'instance' && b.kind === 'instance') return joinInstances(a, b);
  if (sameType(a, b)) return a;
  if (a.kind === 'null') return isRef(b) ? b : ANY;
  if (b.kind === 'null') return isRef(a) ? a : ANY;
  if (isWithin(a, b)) return b;
  if (isWithin(b, a)) return a;
  return isWithin(a, OBJECT) && isWithin(b, OBJECT) ? OBJECT : ANY;
}

type Instance = Extract<ValueType, { kind: 'instance' }>;

function joinInstances(a: Instance, b: Instance): ValueType {
  for (let cls: ClassInfo | null = a.cls; cls; cls = cls.superclass) {
    if (b.cls.ancestors.has(cls)) return a.elements === b.elements ? { ...a, cls } : { kind: 'instance', cls };
  }
  return OBJECT;
}
