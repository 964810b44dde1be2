import binaryen from 'binaryen';
import type { Rep } from '../../ir/ir.ts';
import { VTABLE_FIELDS, type Layout, type Signature } from './layout.ts';
import type { Reached } from './reach.ts';
import type { DeclaredTypes, ValueType } from './value-types.ts';
import type { ClassInfo, FunctionInfo } from './world.ts';
import type { ListStorage } from './list-storages.ts';
import { LIST } from './native-classes.ts';

export type Type = binaryen.Type;
export type HeapType = binaryen.HeapType;

/** The place of a List's length in its struct. Then come the arrays: which of them is not null says how the elements are kept; a new List has none. */
export const LIST_LENGTH = 1;

/** Behind the vtable and the code. */
export const FIRST_CAPTURE = 2;

interface Field {
  readonly type: Type;
  readonly mutable: boolean;
}

/** All but `units`, which the engine's builtins know. */
const ARRAYS = ['refs', 'floats', 'ints', 'bools', 'indices', 'bytes'] as const;
const CELL_REPS: readonly Rep[] = ['int', 'float', 'bool', 'ref'];

export interface HeapTypesParts {
  readonly layout: Layout;
  readonly declared: DeclaredTypes;
  readonly listStorages: readonly ListStorage[];
}

/**
 * All of the program's types, in one recursion group, so that two classes with the same fields stay apart. First each gets
 * its number, then its content, since they refer to each other; after that they are built.
 */
export class HeapTypes {
  readonly #builder = new binaryen.TypeBuilder(0);
  readonly #indices = new Map<string, number>();
  readonly #definitions: (() => void)[] = [];
  readonly #declared: DeclaredTypes;
  #built: readonly HeapType[] | null = null;
  #grown = 0;
  /** Masks of tested interfaces, 32 to a word. */
  readonly maskWords: number;
  readonly layout: Layout;

  /** The arrays that a List has a field for. */
  readonly listStorages: readonly ListStorage[];

  constructor(reached: Reached, { layout, declared, listStorages }: HeapTypesParts) {
    this.layout = layout;
    this.listStorages = listStorages;
    this.#declared = declared;
    this.maskWords = Math.ceil(reached.testedInterfaces.size / 32);
    this.#struct('vtable', () => this.#vtableFields());
    this.#struct('object', () => [this.#constant('vtable')], { open: true });
    for (const name of ARRAYS) this.#array(name);
    this.#struct('int', () => [{ type: binaryen.i64, mutable: false }]);
    this.#struct('float', () => [{ type: binaryen.f64, mutable: false }]);
    for (const rep of CELL_REPS) this.#struct(`cell ${rep}`, () => [{ type: this.#unboxed(rep), mutable: true }]);
    for (const arity of arities(reached)) this.#closureType(arity);
    for (const fn of reached.closures.values()) if (fn.ir.captures.length > 0) this.#captures(fn);
    for (const slot of layout.slots) this.#define(`slot ${slot.index}`, (index) => this.#signature(index, slot.signature));
    for (const cls of layout.ids.keys()) this.#instance(cls);
    this.#build();
  }

  heap(name: string): HeapType {
    if (name === 'units') return UNITS;
    const index = this.#indices.get(name);
    if (index === undefined || !this.#built) throw new Error(`no type ${name}`);
    return this.#built[index];
  }

  has(name: string): boolean {
    return name === 'units' || this.#indices.has(name);
  }

  ref(name: string): Type {
    return binaryen.getTypeFromHeapType(this.heap(name), true);
  }

  nonNull(name: string): Type {
    return binaryen.getTypeFromHeapType(this.heap(name), false);
  }

  of(type: ValueType): Type {
    const simple = simpleType(type);
    if (simple !== null) return simple;
    const name = this.nameOf(type);
    return this.has(name) ? this.ref(name) : this.ref('object');
  }

  /** Of values that are not null. */
  someOf(type: ValueType): Type {
    const name = this.nameOf(type);
    return this.nonNull(this.has(name) ? name : 'object');
  }

  /** Of parameter `index` of what stands in a vtable: the first one is an object of which something is asked. */
  slotParam(type: ValueType, index: number): Type {
    return index === 0 && simpleType(type) === null ? this.someOf(type) : this.of(type);
  }

  /** The struct that holds a value type; of a class without instances there is none, and no value either. */
  nameOf(type: ValueType): string {
    switch (type.kind) {
      case 'instance':
        return this.instanceName(type.cls);
      case 'function':
        return `closure ${type.arity}`;
      case 'cell':
        return `cell ${type.rep}`;
      case 'array':
        return type.of;
      default:
        return 'object';
    }
  }

  /** The place of an array in a List's struct; null where Lists of this program have none of that kind. */
  listField(storage: ListStorage): number | null {
    const index = this.listStorages.indexOf(storage);
    return index < 0 ? null : LIST_LENGTH + 1 + index;
  }

  instanceName(cls: ClassInfo): string {
    return `class ${cls.key}`;
  }

  closureName(fn: FunctionInfo): string {
    return fn.ir.captures.length > 0 ? `captures ${fn.key}` : `closure ${fn.ir.paramCount}`;
  }

  // ---- definitions

  #vtableFields(): Field[] {
    const i32 = { type: binaryen.i32, mutable: false };
    const fixed = VTABLE_FIELDS.map((name) => (name === 'name' ? { type: binaryen.externref, mutable: false } : i32));
    const masks = Array.from({ length: this.maskWords }, () => i32);
    return [...fixed, ...masks, ...this.layout.slots.map(({ index }) => ({ type: this.#temporary(`slot ${index}`), mutable: false }))];
  }

  #array(name: (typeof ARRAYS)[number]): void {
    const elements = { refs: binaryen.anyref, floats: binaryen.f64, ints: binaryen.i64, bools: binaryen.i32, indices: binaryen.i32, bytes: binaryen.i32 } as const;
    this.#define(name, (index) => this.#builder.setArrayType(index, elements[name], name === 'bytes' || name === 'bools' ? binaryen.i8 : binaryen.notPacked, true));
  }

  #closureType(arity: number): void {
    this.#define(`code ${arity}`, (index) => {
      const params = [this.#temporary(`closure ${arity}`, true), ...Array.from({ length: arity }, () => binaryen.anyref)];
      this.#builder.setSignatureType(index, this.#builder.getTempTupleType(params), binaryen.anyref);
    });
    this.#struct(`closure ${arity}`, () => [this.#constant('vtable'), this.#constant(`code ${arity}`)], { above: 'object', open: true });
  }

  #captures(fn: FunctionInfo): void {
    const arity = fn.ir.paramCount;
    const captured = (): Field[] => fn.ir.captures.map((rep, i) => ({ type: this.#place(this.#declared.of(rep, fn.ir.captureTypes?.[i])), mutable: false }));
    this.#struct(`captures ${fn.key}`, () => [this.#constant('vtable'), this.#constant(`code ${arity}`), ...captured()], { above: `closure ${arity}` });
  }

  #instance(cls: ClassInfo): void {
    const above = cls.superclass ? this.instanceName(cls.superclass) : 'object';
    const isList = cls.module === LIST.module && cls.ir.name === LIST.name;
    this.#struct(this.instanceName(cls), () => [this.#constant('vtable'), ...(isList ? this.#listFields() : this.#instanceFields(cls))], { above, open: true });
  }

  #listFields(): Field[] {
    return [binaryen.i32, ...this.listStorages.map((storage) => this.#temporary(storage, true))].map((type) => ({ type, mutable: true }));
  }

  #instanceFields(cls: ClassInfo): Field[] {
    return cls.fields.map(({ ir }) => ({ type: this.#place(this.#declared.of(ir.rep, ir.refType)), mutable: true }));
  }

  #signature(index: number, { params, result }: Signature): void {
    const types = params.map((type, i) => this.#place(type, i > 0));
    this.#builder.setSignatureType(index, this.#builder.getTempTupleType(types), this.#place(result));
  }

  #place(type: ValueType, nullable = true): Type {
    const simple = simpleType(type);
    if (simple !== null) return simple;
    const name = this.nameOf(type);
    return this.#temporary(this.has(name) ? name : 'object', nullable);
  }

  #unboxed(rep: Rep): Type {
    return { int: binaryen.i64, float: binaryen.f64, bool: binaryen.i32, ref: binaryen.anyref }[rep];
  }

  #constant(name: string): Field {
    return { type: this.#temporary(name), mutable: false };
  }

  #temporary(name: string, nullable = name.startsWith('slot ')): Type {
    if (name === 'units') return binaryen.getTypeFromHeapType(UNITS, nullable);
    const index = this.#indices.get(name);
    if (index === undefined) throw new Error(`no type ${name}`);
    return this.#builder.getTempRefType(this.#builder.getTempHeapType(index), nullable);
  }

  #struct(name: string, fields: () => Field[], { above, open = false }: { readonly above?: string; readonly open?: boolean } = {}): void {
    this.#define(name, (index) => {
      this.#builder.setStructType(index, fields().map(({ type, mutable }) => ({ type, packedType: binaryen.notPacked, mutable })));
      const parent = above === undefined ? undefined : this.#indices.get(above);
      if (parent !== undefined) this.#builder.setSubType(index, this.#builder.getTempHeapType(parent));
      if (open) this.#builder.setOpen(index);
    });
  }

  #define(name: string, define: (index: number) => void): void {
    const index = this.#grown++;
    this.#indices.set(name, index);
    this.#definitions.push(() => define(index));
  }

  #build(): void {
    this.#builder.grow(this.#grown);
    for (const define of this.#definitions) define();
    this.#builder.createRecGroup(0, this.#grown);
    this.#built = this.#builder.buildAndDispose();
  }
}

/** An array of the letters of a text, in a recursion group of its own, as builtins want it. */
export const UNITS = unitsType();

function unitsType(): HeapType {
  const builder = new binaryen.TypeBuilder(1);
  builder.setArrayType(0, binaryen.i32, binaryen.i16, true);
  return builder.buildAndDispose()[0];
}

function simpleType(type: ValueType): Type | null {
  switch (type.kind) {
    case 'int':
      return binaryen.i64;
    case 'float':
      return binaryen.f64;
    case 'bool':
      return binaryen.i32;
    case 'void':
      return binaryen.none;
    case 'string':
      return binaryen.externref;
    case 'any':
    case 'null':
      return binaryen.anyref;
    default:
      return null;
  }
}

/** Of closures that are made or called. */
function arities(reached: Reached): number[] {
  const all = new Set<number>(reached.closureArities);
  for (const fn of reached.closures.values()) all.add(fn.ir.paramCount);
  return [...all].sort((a, b) => a - b);
}
