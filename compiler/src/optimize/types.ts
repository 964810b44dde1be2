import type { ClassRef, Elements, IrExpression, IrFunction, RefType } from '../ir/ir.ts';
import type { World } from './world.ts';

const core = (name: string, module = name.toLowerCase()): RefType => ({ kind: 'class', cls: { module: `noodlecore.core.${module}`, name } });
const STRING = core('String');
const LIST = core('List');
const MAP = core('Map');
const TASK = core('Task');

/** What is known about refs in a function and around it. */
export interface Typing {
  readonly fn: Pick<IrFunction, 'locals' | 'captureTypes'>;
  readonly world: World;
}

/** What a ref is declared, or made, to hold; undefined where nothing is known, and for what is no ref. Null is no argument against it. */
export function typeOf(value: IrExpression, typing: Typing): RefType | undefined {
  const { fn, world } = typing;
  switch (value.op) {
    case 'local.get':
      return fn.locals[value.local]?.refType;
    case 'capture.get':
      return fn.captureTypes?.[value.index];
    case 'global.get':
      return world.global(value.global)?.refType;
    case 'field.get':
      return world.field(value.field)?.refType;
    case 'call':
      return world.function(value.fn)?.resultType;
    case 'new': case 'new.fields':
      return { kind: 'class', cls: value.cls };
    case 'cast':
      return value.test.kind === 'class' ? { kind: 'class', cls: value.test.cls } : typeOf(value.value, typing);
    case 'null-check':
      return typeOf(value.value, typing);
    case 'sequence':
      return value.value ? typeOf(value.value, typing) : undefined;
    case 'conditional':
      return commonType([value.then, value.otherwise], typing);
    case 'cell.new':
      return value.value.rep === 'void' ? undefined : { kind: 'cell', rep: value.value.rep };
    case 'string': case 'concat': case 'to-string':
      return STRING;
    case 'intrinsic':
      return value.name === 'string.char-at' ? STRING : undefined;
    case 'list':
      return LIST;
    case 'map':
      return MAP;
    case 'spawn':
      return TASK;
    default:
      return undefined;
  }
}

/** The one type of all values, null apart. */
export function commonType(values: readonly IrExpression[], typing: Typing): RefType | undefined {
  const [first, ...rest] = values.filter((value) => value.op !== 'null').map((value) => typeOf(value, typing));
  if (!first || !rest.every((type) => type && sameType(first, type))) return undefined;
  const areSome = rest.length + 1 === values.length && [first, ...rest].every((type) => type && isSome(type));
  const elements = rest.every((type) => type && elementsOf(type) === elementsOf(first)) ? elementsOf(first) : undefined;
  return withFacts(first, elements, areSome);
}

function elementsOf(type: RefType): Elements | undefined {
  return type.kind === 'class' ? type.elements : undefined;
}

function isSome(type: RefType): boolean {
  return type.kind !== 'cell' && type.some === true;
}

function withFacts(type: RefType, elements: Elements | undefined, isSome: boolean): RefType {
  switch (type.kind) {
    case 'class':
      return { kind: 'class', cls: type.cls, ...(elements ? { elements } : {}), ...(isSome ? { some: true } : {}) };
    case 'function':
      return isSome ? { ...type, some: true } : { kind: 'function', arity: type.arity };
    case 'cell':
      return type;
  }
}

export function sameType(a: RefType, b: RefType): boolean {
  switch (a.kind) {
    case 'class':
      return b.kind === 'class' && a.cls.name === b.cls.name && a.cls.module === b.cls.module;
    case 'function':
      return b.kind === 'function' && a.arity === b.arity;
    case 'cell':
      return b.kind === 'cell' && a.rep === b.rep;
  }
}

/** The class of which a ref is an instance, where it is declared to be one. */
export function classOf(value: IrExpression, typing: Typing): ClassRef | null {
  const type = typeOf(value, typing);
  return type?.kind === 'class' ? type.cls : null;
}
