import { enumCaseValue } from '../../../diagnostics/catalogue/syntax.ts';
import type { Fix, TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { ConstructorDeclaration, EnumCase, Expression, FieldDeclaration, FunctionDeclaration, Member } from '../../ast.ts';
import { CloseParen, Colon } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';
import { list } from '../lists.ts';
import { typeText } from '../type-text.ts';

/** `RED("red", 1)`: a case with the values that a constructor takes elsewhere. */
export interface Constant {
  readonly start: number;
  readonly end: number;
  readonly values: readonly Expression[];
}

/** Whether `(5.97, …` comes next, where a case declares its fields; `(new: int)` is one. */
export function holdsValues(p: ParserCore): boolean {
  return /^(?:["'`\d-]|true$|false$|new$)/.test(p.peek(1).image) && p.peek(2).tokenType !== Colon;
}

/** The values of a case, as in Java and Kotlin; the next token is the `(`. */
export function valuesOfCase(p: ParserCore): Constant {
  const open = p.take();
  const values = list(p, open, CloseParen, 'value', (inner) => inner.expression());
  return { start: open.startOffset, end: p.lastEnd, values };
}

/** The body of an enum whose cases have values. */
export interface Constants {
  readonly cases: readonly EnumCase[];
  readonly constants: ReadonlyMap<EnumCase, Constant>;
  readonly members: readonly Member[];
  /** Where what was said of its body begins. */
  readonly at: number;
}

/**
 * An enum of constants that a constructor makes, with fields for what they differ in, as in Java: one mistake, and each such field is a getter here that gives
 * it by a `match`. Gives the members that are left, with those getters.
 */
export function tellConstants(p: ParserCore, { cases, constants, members, at }: Constants): readonly Member[] {
  const fields = members.filter((member): member is FieldDeclaration => member.kind === 'field' && !member.modifiers.some(({ name }) => name === 'static'));
  const constructors = members.filter((member): member is ConstructorDeclaration => member.kind === 'constructor');
  const gone = [...fields, ...constructors];
  const all = [...constants.values()];
  const [first, ...others] = all;
  if (first === undefined) return members;
  const values = valuesByField(p, { cases, constants, fields, constructors });
  const fixes: Fix[] = values === null ? [] : [{ title: 'write a getter for each', sure: false, edits: [...all.map(({ start, end }) => remove(p, start, end)), ...fields.map((field) => getterEdit(p, field, values)), ...constructors.map((each) => removeLine(p, each.start, each.end))] }];
  p.diagnostics = p.diagnostics.filter(({ primary: { span } }, index) => index < at || !gone.some(({ start, end }) => span.start >= start && span.end <= end));
  p.diagnostics.splice(at, 0, enumCaseValue(p.span(first.start, first.end), { isMade: true }, {
    label: 'a case declares fields here, and gives them no values',
    secondary: [...others.slice(0, 2).map(({ start, end }) => ({ span: p.span(start, end), text: 'nor here' })), ...constructors.map(({ start }) => ({ span: p.span(start, start), text: 'an enum has no constructor' }))],
    hint: 'what differs from case to case is a getter with a `match`: `get mass(): float { return match (this) { Earth => 5.97, … }; }`',
    fixes,
  }));
  return members.filter((member) => member.kind === 'function' || !gone.includes(member)).concat(fields.map((field) => getter(p, field)));
}

/** What the cases have in each field, or null where that is not certain. */
function valuesByField(p: ParserCore, { cases, constants, fields, constructors }: Omit<Constants, 'members' | 'at'> & { readonly fields: readonly FieldDeclaration[]; readonly constructors: readonly ConstructorDeclaration[] }): ReadonlyMap<string, string> | null {
  const order = constructors.length === 1 ? orderOf(p, constructors[0]) : constructors.length === 0 ? fields.map(({ name }) => name.name) : [];
  if (fields.length === 0 || fields.some(({ name, value }) => value !== null || !order.includes(name.name))) return null;
  if (cases.some((each) => constants.get(each)?.values.length !== order.length)) return null;
  const arms = (index: number): string => cases.map((each) => `${each.name.name} => ${textOf(p, constants.get(each)?.values[index])}`).join(', ');
  return new Map(order.map((name, index) => [name, arms(index)]));
}

/** Which field each parameter of the constructor is for. */
function orderOf(p: ParserCore, { parameters, start, end }: ConstructorDeclaration): string[] {
  const body = p.text.slice(start, end);
  const assigned = new Map([...body.matchAll(/this\.(\w+)\s*=\s*([^\s;=]+)\s*;/g)].reverse().map(([, field, value]) => [value, field]));
  return parameters.map(({ name: { name }, assignsField }) => (assignsField ? name : (assigned.get(name) ?? '')));
}

function getterEdit(p: ParserCore, { start, end, type, name, modifiers }: FieldDeclaration, values: ReadonlyMap<string, string>): TextEdit {
  const access = modifiers.some((each) => each.name === 'private') ? 'private ' : '';
  return { span: p.span(start, end), newText: `${access}get ${name.name}(): ${typeText(type)} { return match (this) { ${values.get(name.name) ?? ''} }; }` };
}

function getter(p: ParserCore, { start, end, annotations, modifiers, name, doc, type }: FieldDeclaration): FunctionDeclaration {
  const value: Expression = { kind: 'error', id: p.id(), start: end, end };
  return {
    kind: 'function', id: p.id(), start, end, annotations, modifiers: modifiers.filter((each) => each.name === 'private' || each.name === 'public'), name, doc, typeParameters: [], parameters: [], result: type, accessor: 'get',
    body: { kind: 'block', id: p.id(), start: end, end, statements: [{ kind: 'return', id: p.id(), start: end, end, value }] },
  };
}

function remove(p: ParserCore, start: number, end: number): TextEdit {
  return { span: p.span(start, end), newText: '' };
}

/** With the break and the indentation before it. */
function removeLine(p: ParserCore, start: number, end: number): TextEdit {
  const [before] = /\s*$/.exec(p.text.slice(0, start)) ?? [''];
  return remove(p, start - before.length, end);
}

function textOf(p: ParserCore, value: Expression | undefined): string {
  return value === undefined ? '' : p.text.slice(value.start, value.end);
}
