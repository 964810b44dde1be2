import type * as ast from '../../syntax/ast.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { ClassSymbol } from '../../names/symbol.ts';
import type { Reference } from '../../types/checked.ts';
import { JSON_HALVES } from '../../types/derived.ts';
import { recordFields } from '../../types/members.ts';
import { anyType } from '../../types/type.ts';
import type { FunctionRef, IrExpression, IrStatement, Rep, Selector } from '../ir.ts';
import { nullValue, text } from './build.ts';
import type { PreparedCall } from './calls.ts';
import type { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { jsonDefaults } from './json-defaults.ts';
import { classRef, fieldRef, singletonRef } from './refs.ts';
import { repOf } from './reps.ts';
import { toText } from './texts.ts';

export type DerivedReference = Extract<Reference, { kind: 'derived' }>;

const HASH_CODE: Selector = { name: 'hashCode', params: [], result: 'int' };

/** `derivedToString` and its kin: the universal members as if the class did not define them. */
const UNIVERSAL_MODULE = 'noodlecore.core.universal';

/** A call of a member that nobody wrote: `p.copy(x: 1)`, `Health.values()`, `x.toString()`. */
export function prepareDerived(
  fn: FunctionContext,
  callee: ast.Expression,
  { member, owner }: DerivedReference,
  args: readonly (ast.Expression | null)[],
  pos: number,
): PreparedCall | null {
  if (member === 'toString' || member === 'equals' || member === 'hashCode') return prepareUniversal(fn, callee, member, args, pos);
  if (!owner) return null;
  switch (member) {
    case 'copy':
      return prepareCopy(fn, receiver(fn, callee), owner, args, pos);
    case 'values':
      return { before: [], operands: [], call: () => ({ op: 'list', rep: 'ref', elements: [...owner.cases.values()].map((each) => singleton(each, pos)), pos }) };
    case 'fromJson':
      return { before: [], operands: argumentValues(fn, args), call: ([json]) => ofLibrary(JSON_HALVES.module, JSON_HALVES.fromJson, 'ref', [json, ...typeNames(owner), jsonDefaults(fn, owner, pos)], pos) };
    case 'toJson':
      return { before: [], operands: [receiver(fn, callee)], call: ([value]) => ofLibrary(JSON_HALVES.module, JSON_HALVES.toJson, 'ref', [value], pos) };
    case 'ordinal':
    case 'name':
      return { before: [], operands: [receiver(fn, callee)], call: ([value]) => property(member, owner, value, pos) };
    default:
      return assertNever(member);
  }
}

/** A derived member that is read, not called. */
export function lowerDerivedValue(fn: FunctionContext, node: ast.MemberExpression, { member, owner }: DerivedReference): IrExpression {
  if (!owner || (member !== 'ordinal' && member !== 'name')) return nullValue;
  return property(member, owner, receiver(fn, node), node.name.start);
}

function property(member: 'ordinal' | 'name', owner: ClassSymbol, value: IrExpression, pos: number): IrExpression {
  if (member === 'ordinal') return { op: 'enum.ordinal', rep: 'int', value };
  return { op: 'call', rep: 'ref', fn: enumNameRef(owner), args: [value], pos };
}

/** The function that gives the name of an enum's case. */
export function enumNameRef(owner: ClassSymbol): FunctionRef {
  return { module: owner.module.name, name: `${owner.name}.name` };
}

const DERIVED_UNIVERSALS = {
  toString: { name: 'derivedToString', rep: 'ref' },
  equals: { name: 'derivedEquals', rep: 'bool' },
  hashCode: { name: 'derivedHashCode', rep: 'int' },
} as const;

/** `toString`, `equals` and `hashCode` of a value whose type declares none. */
function prepareUniversal(
  fn: FunctionContext,
  callee: ast.Expression,
  member: 'toString' | 'equals' | 'hashCode',
  args: readonly (ast.Expression | null)[],
  pos: number,
): PreparedCall {
  if (callee.kind === 'member' && callee.object.kind === 'super') {
    const { name, rep } = DERIVED_UNIVERSALS[member];
    return { before: [], operands: [fn.thisValue(), ...argumentValues(fn, args)], call: (values) => ofLibrary(UNIVERSAL_MODULE, name, rep, values, pos) };
  }
  const object = receiver(fn, callee);
  switch (member) {
    case 'toString': {
      const type = callee.kind === 'member' ? fn.module.typeOf(callee.object) : anyType;
      return { before: [], operands: [object], call: ([value]) => toText(fn, value, type, pos) };
    }
    case 'equals': {
      const operands = [convert(object, 'ref', pos), ...argumentValues(fn, args)];
      return { before: [], operands, call: ([left, right]) => ({ op: 'binary', rep: 'bool', operator: 'ref.eq', left, right, pos }) };
    }
    case 'hashCode':
      return { before: [], operands: [convert(object, 'ref', pos)], call: (args) => ({ op: 'call.virtual', rep: 'int', selector: HASH_CODE, args, pos }) };
  }
}

/** The given fields are evaluated in text order, the others are read from the original. */
function prepareCopy(fn: FunctionContext, original: IrExpression, owner: ClassSymbol, args: readonly (ast.Expression | null)[], pos: number): PreparedCall {
  const fields = recordFields(owner);
  const before: IrStatement[] = [];
  const object = fn.once(original, before, pos);
  const given = new Map<ast.Expression, IrExpression>();
  const written = args.filter((arg) => arg !== null).sort((a, b) => a.start - b.start);
  for (const arg of written) given.set(arg, fn.once(fn.value(arg, repOf(fields[args.indexOf(arg)].type)), before, arg.start));
  const operands = fields.map((field, i): IrExpression => {
    const arg = args[i];
    const value = arg && given.get(arg);
    return value ?? { op: 'field.get', rep: repOf(field.type), object, field: fieldRef(field), late: false, pos };
  });
  return { before, operands, call: (values) => ({ op: 'new.fields', rep: 'ref', cls: classRef(owner), values, pos }) };
}

function receiver(fn: FunctionContext, callee: ast.Expression): IrExpression {
  return callee.kind === 'member' && callee.object.kind !== 'super' ? fn.natural(callee.object) : fn.thisValue();
}

function argumentValues(fn: FunctionContext, args: readonly (ast.Expression | null)[]): IrExpression[] {
  return args.map((arg) => (arg ? fn.value(arg, 'ref') : nullValue));
}

export function singleton(symbol: Parameters<typeof singletonRef>[0], pos: number): IrExpression {
  return { op: 'global.get', rep: 'ref', global: singletonRef(symbol), late: false, pos };
}

function typeNames(owner: ClassSymbol): IrExpression[] {
  return [text(owner.module.name), text(owner.name)];
}

function ofLibrary(module: string, name: string, rep: Rep, args: readonly IrExpression[], pos: number): IrExpression {
  return { op: 'call', rep, fn: { module, name }, args, pos };
}
