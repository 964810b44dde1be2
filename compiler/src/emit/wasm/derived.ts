import type { FieldRef, FunctionRef, IrBlock, IrExpression, IrFunction, IrLocal, Rep, ResultRep, Selector } from '../../ir/ir.ts';
import { RUNTIME } from './native-classes.ts';
import type { ClassInfo, FieldInfo } from './world.ts';

/**
 * What the runtime asks every object for, whether its class declares methods or not: the text, and equality and hashes of all
 * fields but for a last one that is a ref: down that one the runtime goes in a loop. Selectors that no program can write.
 * `hash` is what programs see, `key` what Maps use: it tells neighbours apart better.
 */
export const DERIVED: Readonly<Record<'text' | 'equals' | 'hash' | 'key' | 'last' | 'fields', Selector>> = {
  text: { name: '#text', params: [], result: 'ref' },
  equals: { name: '#equals', params: ['ref'], result: 'bool' },
  hash: { name: '#hash', params: ['int'], result: 'int' },
  key: { name: '#key', params: ['int'], result: 'int' },
  last: { name: '#last', params: [], result: 'ref' },
  fields: { name: '#fields', params: [], result: 'ref' },
};

export function isDerived(key: string): boolean {
  return key.startsWith('#');
}

const library = (name: string): FunctionRef => ({ module: `${RUNTIME}.values`, name });

/** Whether the runtime goes on with the last field. */
export function chains({ fields }: ClassInfo): boolean {
  return fields.length > 0 && fields[fields.length - 1].ir.rep === 'ref';
}

function plainFields(cls: ClassInfo): readonly FieldInfo[] {
  return chains(cls) ? cls.fields.slice(0, -1) : cls.fields;
}

export function derivedFunction(cls: ClassInfo, key: string): IrFunction {
  const name = key.slice(1, key.indexOf('('));
  switch (name) {
    case 'text':
      return make(cls, key, [], 'ref', [give(text(cls))]);
    case 'equals':
      return make(cls, key, ['ref'], 'bool', equality(cls));
    case 'fields':
      return make(cls, key, [], 'ref', [give(fieldMap(cls))]);
    case 'hash':
      return make(cls, key, ['int'], 'int', [give(hash(cls))]);
    case 'key':
      return make(cls, key, ['int'], 'int', [give(keyHash(cls))]);
    default:
      return make(cls, key, [], 'ref', [give(cls.fields.length > 0 ? boxed(read(cls, 0, cls.fields[cls.fields.length - 1])) : { op: 'null', rep: 'ref' })]);
  }
}

function make(cls: ClassInfo, key: string, params: readonly Rep[], result: ResultRep, body: IrBlock): IrFunction {
  const self = { module: cls.module, name: cls.ir.name };
  const refType = { kind: 'class', cls: self } as const;
  const local = (name: string, rep: Rep): IrLocal => ({ name, rep, ...(rep === 'ref' ? { refType } : {}), synthetic: true });
  const locals = [local('this', 'ref'), ...params.map((rep) => local('other', rep))];
  return { name: `${cls.ir.name}.${key}`, locals, paramCount: locals.length, captures: [], result, body, pos: 0, flags: [] };
}

function give(value: IrExpression): IrBlock[number] {
  return { op: 'return', value, pos: 0 };
}

function read(cls: ClassInfo, local: number, field: FieldInfo): IrExpression {
  const owner = field.owner ?? cls;
  const ref: FieldRef = { owner: { module: owner.module, name: owner.ir.name }, name: field.ir.name };
  return { op: 'field.get', rep: field.ir.rep, object: { op: 'local.get', rep: 'ref', local }, field: ref, late: false, pos: 0 };
}

function boxed(value: IrExpression): IrExpression {
  switch (value.rep) {
    case 'int':
    case 'float':
    case 'bool':
      return { op: 'convert', rep: 'ref', conversion: `box-${value.rep}`, value, pos: 0 };
    default:
      return value;
  }
}

function call(name: string, rep: ResultRep, ...args: readonly IrExpression[]): IrExpression {
  return { op: 'call', rep, fn: library(name), args, pos: 0 };
}

/** `Pair(a: 1, b: "x")`, `Failed(3, "disk")`, `Healthy`; a class is its name alone. */
function text(cls: ClassInfo): IrExpression {
  const { kind, name } = cls.ir;
  const string = (value: string): IrExpression => ({ op: 'string', rep: 'ref', value });
  const short = name.slice(name.lastIndexOf('.') + 1);
  if ((kind !== 'record' && kind !== 'enum-case') || (kind === 'enum-case' && cls.fields.length === 0)) return string(short);
  const parts: IrExpression[] = [];
  for (const [i, field] of cls.fields.entries()) {
    const label = kind === 'record' ? `${field.ir.name}: ` : '';
    parts.push(string(`${i === 0 ? `${short}(` : ', '}${label}`), call('quoted', 'ref', boxed(read(cls, 0, field))));
  }
  if (parts.length === 0) return string(`${short}()`);
  return { op: 'concat', rep: 'ref', parts: [...parts, string(')')], pos: 0 };
}

/** Of an object that is known to be of the same class. */
function equality(cls: ClassInfo): IrBlock {
  const tests = plainFields(cls).map((field): IrBlock[number] => {
    const [left, right] = [read(cls, 0, field), read(cls, 1, field)];
    const { rep } = field.ir;
    const condition: IrExpression = rep === 'ref' ? call('equalValues', 'bool', left, right) : { op: 'binary', rep: 'bool', operator: `${rep}.eq`, left, right, pos: 0 };
    return { op: 'if', condition, then: [], otherwise: [give({ op: 'bool', rep: 'bool', value: false })], pos: 0 };
  });
  return [...tests, give({ op: 'bool', rep: 'bool', value: true })];
}

const HASHES: Readonly<Record<Rep, string>> = { int: 'hashInt', float: 'hashFloat', bool: 'hashBool', ref: 'hashValue' };
const KEY_HASHES: Readonly<Record<Rep, string>> = { ...HASHES, float: 'hashKeyFloat', ref: 'keyHash' };

function hash(cls: ClassInfo): IrExpression {
  const seed: IrExpression = { op: 'local.get', rep: 'int', local: 1 };
  const named = call('mix', 'int', seed, { op: 'int', rep: 'int', value: hashOfText(cls.ir.name) });
  return plainFields(cls).reduce<IrExpression>((sum, field) => call('mix', 'int', sum, call(HASHES[field.ir.rep], 'int', read(cls, 0, field))), named);
}

function keyHash(cls: ClassInfo): IrExpression {
  const seed: IrExpression = { op: 'local.get', rep: 'int', local: 1 };
  return plainFields(cls).reduce<IrExpression>((sum, field) => call('blend', 'int', sum, call(KEY_HASHES[field.ir.rep], 'int', read(cls, 0, field))), seed);
}

/** As `hashString` of the runtime: Java's. */
function hashOfText(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return sum;
}

/** A Map of the fields by name. */
function fieldMap(cls: ClassInfo): IrExpression {
  const entries = cls.fields.filter(({ ir }) => !ir.name.startsWith('#')).flatMap((field): IrExpression[] => [{ op: 'string', rep: 'ref', value: field.ir.name }, boxed(read(cls, 0, field))]);
  return { op: 'map', rep: 'ref', entries, pos: 0 };
}
