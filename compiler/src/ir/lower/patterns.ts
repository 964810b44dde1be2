import { append } from '../../base/lists.ts';
import type * as ast from '../../syntax/ast.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { ClassSymbol, EnumCaseSymbol, FieldSymbol, VariableSymbol } from '../../names/symbol.ts';
import { asAncestor } from '../../types/ancestors.ts';
import { recordFields } from '../../types/members.ts';
import { stripNull } from '../../types/nullable.ts';
import { throughOwner } from '../../types/substitute.ts';
import { anyType, type Type } from '../../types/type.ts';
import type { FieldRef, IrExpression, IrStatement } from '../ir.ts';
import { and, falseValue, int, isTrue, not, nullValue, or, sequence, trueValue } from './build.ts';
import { literal } from './constants.ts';
import type { FunctionContext } from './context.ts';
import { convert } from './convert.ts';
import { caseRef, classRef, fieldRef, payloadRef } from './refs.ts';
import { isCore, repOf } from './reps.ts';
import { becomesOnTrust } from './trust.ts';
import { isNull, isOfType } from './type-tests.ts';

/** A value that a pattern is held against; reading it again costs nothing. */
export interface Subject {
  readonly value: IrExpression;
  readonly type: Type;
}

/** A pattern is taken apart into tests and bindings, in the order in which they run. */
export type Step =
  | { readonly kind: 'test'; readonly condition: IrExpression }
  | { readonly kind: 'do'; readonly statement: IrStatement };

export function patternSteps(fn: FunctionContext, pattern: ast.Pattern, subject: Subject): Step[] {
  switch (pattern.kind) {
    case 'wildcard-pattern':
    case 'error-pattern':
      return [];
    case 'literal-pattern':
      return [test(equalsValue(subject, literal(pattern.value) ?? fn.natural(pattern.value), pattern.start))];
    case 'name-pattern':
      return nameSteps(fn, pattern, subject);
    case 'constructor-pattern':
      return constructorSteps(fn, pattern, subject);
    case 'list-pattern':
      return listSteps(fn, pattern, subject);
    case 'type-pattern':
      return typeSteps(fn, pattern, subject);
    case 'alternative-pattern':
      return [test(anyOf(pattern.alternatives.map((each) => asCondition(patternSteps(fn, each, subject)))))];
    default:
      return assertNever(pattern);
  }
}

/** One of the conditions holds, as a tree of little height: there may be thousands. */
function anyOf(conditions: readonly IrExpression[]): IrExpression {
  if (conditions.length === 1) return conditions[0];
  const half = conditions.length >> 1;
  return or(anyOf(conditions.slice(0, half)), anyOf(conditions.slice(half)));
}

/** The steps as one condition that binds on its way. */
export function asCondition(steps: readonly Step[]): IrExpression {
  return steps.reduceRight<IrExpression>((rest, step) => (step.kind === 'test' ? and(step.condition, rest) : sequence([step.statement], rest)), trueValue);
}

/** Runs `body` where all tests pass; where one does not, control goes on behind. */
export function emitSteps(fn: FunctionContext, steps: readonly Step[], body: () => void, pos: number): void {
  const at = steps.findIndex((step) => step.kind === 'test' && !isTrue(step.condition));
  const plain = at < 0 ? steps : steps.slice(0, at);
  for (const step of plain) if (step.kind === 'do') fn.out.push(step.statement);
  const first = steps[at];
  if (first?.kind !== 'test') return body();
  let condition = first.condition;
  let next = at + 1;
  for (let step = steps[next]; step?.kind === 'test'; step = steps[++next]) condition = and(condition, step.condition);
  fn.out.push({ op: 'if', condition, then: fn.collect(() => emitSteps(fn, steps.slice(next), body, pos)), otherwise: [], pos });
}

/** The bindings alone: of a pattern that always fits. */
export function emitBindings(fn: FunctionContext, steps: readonly Step[]): void {
  for (const step of steps) if (step.kind === 'do') fn.out.push(step.statement);
}

function test(condition: IrExpression): Step {
  return { kind: 'test', condition };
}

function bind(fn: FunctionContext, symbol: VariableSymbol | undefined, value: IrExpression, pos: number): Step[] {
  if (!symbol) return [];
  return [{ kind: 'do', statement: fn.initialise(symbol, convert(value, repOf(symbol.type), pos), pos) }];
}

function nameSteps(fn: FunctionContext, pattern: ast.NamePattern, subject: Subject): Step[] {
  const reference = fn.module.referenceOf(pattern);
  if (reference?.kind === 'enum-case') return caseTest(subject, reference.symbol, pattern.start);
  if (reference?.kind === 'constant') return [test(equalsValue(subject, fn.read(reference.symbol, pattern.start), pattern.start))];
  return bind(fn, fn.module.variableOf(pattern), subject.value, pattern.start);
}

function typeSteps(fn: FunctionContext, pattern: ast.TypePattern, subject: Subject): Step[] {
  const { start } = pattern;
  const reference = fn.module.referenceOf(pattern);
  if (becomesOnTrust(subject.type, fn.module.typeOf(pattern.type))) fn.trusts = true;
  const tests = reference?.kind === 'enum-case'
    ? caseTest(subject, reference.symbol, start)
    : [test(isOfType(convert(subject.value, 'ref', start), fn.module.typeOf(pattern.type)))];
  return [...tests, ...bind(fn, fn.module.variableOf(pattern), subject.value, start)];
}

function constructorSteps(fn: FunctionContext, pattern: ast.ConstructorPattern, subject: Subject): Step[] {
  const reference = fn.module.referenceOf(pattern);
  if (reference?.kind === 'enum-case') {
    const { symbol } = reference;
    if (symbol.owner.typeParameters.length > 0 && !isOf(subject.type, symbol.owner)) fn.trusts = true;
    const parts = partSteps(fn, pattern.args, subject, symbol.fields, (field) => payloadRef(symbol, field));
    return [...caseTest(subject, symbol, pattern.start), ...parts];
  }
  return reference?.kind === 'record' ? recordSteps(fn, reference.symbol, pattern.args, subject) : [];
}

/** `Point(x, y)`, and `[x, y]` of a Point. */
function recordSteps(fn: FunctionContext, symbol: ClassSymbol, parts: readonly ast.Pattern[], subject: Subject): Step[] {
  const known = isOf(subject.type, symbol);
  if (!known && symbol.typeParameters.length > 0) fn.trusts = true;
  const condition: IrExpression = { op: 'is', rep: 'bool', value: subject.value, test: { kind: 'class', cls: classRef(symbol) } };
  return [...(known ? [] : [test(condition)]), ...partSteps(fn, parts, subject, recordFields(symbol), fieldRef)];
}

/** `for (a, b in pairs)`: the fields of a record that has two. */
export function pairSteps(fn: FunctionContext, parts: readonly ast.Pattern[], subject: Subject): Step[] {
  return subject.type.kind === 'class' ? recordSteps(fn, subject.type.symbol, parts, subject) : [];
}

function isOf(type: Type, symbol: ClassSymbol): boolean {
  return type.kind === 'class' && type.symbol.key === symbol.key;
}

function partSteps(
  fn: FunctionContext,
  parts: readonly ast.Pattern[],
  subject: Subject,
  fields: readonly FieldSymbol[],
  refOf: (field: FieldSymbol) => FieldRef,
): Step[] {
  const steps: Step[] = [];
  for (const [i, part] of parts.entries()) {
    const field = fields[i];
    if (!field) continue;
    const rep = repOf(field.type);
    const value: IrExpression = { op: 'field.get', rep, object: subject.value, field: refOf(field), late: false, pos: part.start };
    append(steps, elementSteps(fn, part, { value, type: fieldType(field, subject.type) }));
  }
  return steps;
}

/** A part of the subject: it goes into a temporary, unless it is only bound or not looked at. */
function elementSteps(fn: FunctionContext, pattern: ast.Pattern, { value, type }: Subject): Step[] {
  if (pattern.kind === 'wildcard-pattern') return [];
  const whole = convert(value, repOf(type), pattern.start);
  if (pattern.kind === 'name-pattern' && fn.module.variableOf(pattern)) return patternSteps(fn, pattern, { value: whole, type });
  const body: IrStatement[] = [];
  const subject = { value: fn.once(whole, body, pattern.start), type };
  return [...body.map((statement): Step => ({ kind: 'do', statement })), ...patternSteps(fn, pattern, subject)];
}

/** The field's type as the subject's type arguments make it. */
function fieldType(field: FieldSymbol, type: Type): Type {
  const inner = stripNull(type);
  const owner = inner.kind === 'class' ? asAncestor(inner, field.owner) : null;
  return owner ? throughOwner(field.type, owner) : field.type;
}

function caseTest(subject: Subject, symbol: EnumCaseSymbol, pos: number): Step[] {
  const { type, value } = subject;
  if (type.kind !== 'class' || type.symbol.key !== symbol.owner.key) {
    return [test({ op: 'is', rep: 'bool', value, test: { kind: 'class', cls: caseRef(symbol) } })];
  }
  if (symbol.owner.cases.size === 1) return [];
  const ordinal: IrExpression = { op: 'enum.ordinal', rep: 'int', value };
  return [test({ op: 'binary', rep: 'bool', operator: 'int.eq', left: ordinal, right: int(symbol.ordinal), pos })];
}

function listSteps(fn: FunctionContext, pattern: ast.ListPattern, subject: Subject): Step[] {
  const reference = fn.module.referenceOf(pattern);
  if (reference?.kind === 'record') return recordSteps(fn, reference.symbol, pattern.elements, subject);
  const { value } = subject;
  const { elements, rest, start } = pattern;
  const type = stripNull(subject.type);
  const isList = isCore(type, 'List');
  const list = fn.module.core('List');
  if (list?.kind !== 'class') return [];
  const steps: Step[] = isList && type === subject.type ? [] : [test({ op: 'is', rep: 'bool', value, test: { kind: 'class', cls: classRef(list) } })];
  append(steps, lengthTest(value, elements.length, rest !== null, start));
  for (const [i, element] of elements.entries()) {
    const item: IrExpression = { op: 'intrinsic', rep: 'ref', name: 'list.get', args: [value, int(i)], pos: element.start };
    append(steps, elementSteps(fn, element, { value: item, type: isList ? type.args[0] : anyType }));
  }
  const symbol = rest ? fn.module.variableOf(rest) : undefined;
  if (!symbol) return steps;
  const fnRef = { module: list.module.name, name: 'List.slice' };
  const tail: IrExpression = { op: 'call', rep: 'ref', fn: fnRef, args: [value, int(elements.length), nullValue], pos: start };
  return [...steps, ...bind(fn, symbol, tail, start)];
}

function lengthTest(list: IrExpression, count: number, more: boolean, pos: number): Step[] {
  if (more && count === 0) return [];
  const left: IrExpression = { op: 'intrinsic', rep: 'int', name: 'list.length', args: [list], pos };
  return [test({ op: 'binary', rep: 'bool', operator: more ? 'int.ge' : 'int.eq', left, right: int(count), pos })];
}

/** `==` between a subject and a constant. */
function equalsValue({ value, type }: Subject, constant: IrExpression, pos: number): IrExpression {
  if (constant.op === 'null') return value.rep === 'ref' ? isNull(value) : falseValue;
  if (value.rep === 'bool' && constant.op === 'bool') return constant.value ? value : not(value, pos);
  if (value.rep === 'int' && constant.rep === 'int') return { op: 'binary', rep: 'bool', operator: 'int.eq', left: value, right: constant, pos };
  if (value.rep === 'float' && (constant.rep === 'int' || constant.rep === 'float')) {
    return { op: 'binary', rep: 'bool', operator: 'float.eq', left: value, right: convert(constant, 'float', pos), pos };
  }
  const operator = constant.op === 'string' && isCore(type, 'String') ? 'string.eq' : 'ref.eq';
  return { op: 'binary', rep: 'bool', operator, left: convert(value, 'ref', pos), right: convert(constant, 'ref', pos), pos };
}
