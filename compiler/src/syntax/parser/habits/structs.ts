import { foreignKeyword } from '../../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, Fix, TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { ClassDeclaration, Declaration, Parameter, RecordDeclaration, Statement, TypeNode } from '../../ast.ts';
import { CloseBrace, CloseBracket, CloseParen, Colon, Comma, OpenBracket, OpenParen, Semicolon, Star } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import type { Preamble } from '../let.ts';
import { name } from '../names.ts';
import { typeText } from '../type-text.ts';

type Declare = (p: ParserCore, preamble: Preamble) => Declaration | Statement;

/** `struct Point { x: f64, y: f64 }`; the next token is the word. One that only holds values is a record, any other a class. */
export function structDeclaration(p: ParserCore, preamble: Preamble, declare: Declare): Declaration | Statement {
  const word = p.token;
  const isTuple = p.peek(2).tokenType === OpenParen;
  if (isTuple && p.peek(4).tokenType === Colon) return namedTuple(p, preamble, declare);
  if (isTuple) return tupleStruct(p, preamble);
  const at = p.diagnostics.length;
  p.substitute('class');
  const declared = declare(p, preamble);
  if (declared.kind === 'class' && holdsValues(p, declared)) return valuesAsRecord(p, word.startOffset, declared, at);
  const fixes = declared.kind === 'class' ? structFixes(p, word.startOffset, declared, at) : [];
  const isRecord = fixes.length === 2;
  const report = foreignKeyword(p.spanOf(word), { word: 'struct', right: isRecord ? 'record' : 'class' }, {
    hint: isRecord ? 'the fields of a record do not change; where they must, write a `class`' : 'for values that do not change there is `record Name(field: Type)`',
    fixes,
  });
  p.diagnostics.splice(at, 0, report);
  return declared;
}

/** `struct Line { product: String, count: int` with methods behind: fields that stand first, have no values and are assigned nowhere, and no constructor. */
function holdsValues(p: ParserCore, { superclass, members }: ClassDeclaration): boolean {
  const fields = members.filter((member) => member.kind === 'field');
  if (superclass !== null || fields.length === 0 || fields.length === members.length || members.some(({ kind }) => kind === 'constructor')) return false;
  if (fields.some(({ value, name, nameFirst, modifiers }, i) => value !== null || name.name === '' || !nameFirst || modifiers.length > 0 || members[i].kind !== 'field')) return false;
  return !new RegExp(`\\.(?:${fields.map(({ name }) => name.name).join('|')})\\s*(?:\\+\\+|--|(?:[-+*/%&|^]|\\*\\*|<<|>>>?|\\?\\?)?=(?![=>]))`).test(p.text);
}

/** Such a struct, read as the record that is meant; what was said of its fields since `at` is part of that. */
function valuesAsRecord(p: ParserCore, start: number, declared: ClassDeclaration, at: number): RecordDeclaration {
  const { members, name } = declared;
  const fields = members.filter((member) => member.kind === 'field');
  const { end } = fields[fields.length - 1];
  const inFields = (diagnostic: Diagnostic): boolean => diagnostic.primary.span.start >= start && diagnostic.primary.span.start <= end;
  const isSure = p.diagnostics.slice(at).every((each) => !inFields(each) || each.fixes.some(({ sure }) => sure));
  p.diagnostics = p.diagnostics.filter((each, index) => index < at || !inFields(each));
  const head = p.text.slice(name.start, p.text.indexOf('{', declared.typeParameters.at(-1)?.end ?? name.end)).trimEnd();
  const [comma] = /^\s*,/.exec(p.text.slice(end)) ?? [''];
  const newText = `record ${head}(${fields.map((field) => `${field.name.name}: ${typeText(field.type)}`).join(', ')}) {`;
  const fix = { title: 'make it a record', sure: isSure, edits: [{ span: p.span(start, end + comma.length), newText }] };
  p.diagnostics.splice(at, 0, foreignKeyword(p.span(start, start + 'struct'.length), { word: 'struct', right: 'record' }, { hint: 'the fields of a record stand in parentheses behind its name, and do not change', fixes: [fix] }));
  const parameters = fields.map((field): Parameter => ({ kind: 'parameter', id: field.id, start: field.start, end: field.end, annotations: [], name: field.name, type: field.type, value: null, assignsField: false, rest: false }));
  return { ...declared, kind: 'record', fields: parameters, members: members.slice(fields.length) };
}

/** Takes back what was said of the fields since `at`, where one fix can write all of them as they should be. */
export function structFixes(p: ParserCore, start: number, { name: { name }, members, typeParameters, end: declaredEnd }: ClassDeclaration, at: number): Fix[] {
  const own = p.diagnostics.slice(at);
  const fields = members.filter((member) => member.kind === 'field');
  const isPlain = fields.length > 0 && fields.length === members.length && fields.every(({ value, name }) => value === null && name.name !== '');
  const asClass: TextEdit = { span: p.span(start, start + 'struct'.length), newText: 'class' };
  if (!isPlain || own.some(({ fixes }) => !fixes.some(({ sure }) => sure))) return [{ title: 'write `class`', sure: true, edits: [asClass] }];
  p.diagnostics.length = at;
  const whole = p.span(start, declaredEnd);
  const head = `${name}${typeParameters.length > 0 ? `<${typeParameters.map((each) => p.text.slice(each.start, each.end)).join(', ')}>` : ''}`;
  const record = `record ${head}(${fields.map((field) => `${field.name.name}: ${typeText(field.type)}`).join(', ')})`;
  const names = fields.map((field) => `this.${field.name.name}`).join(', ');
  const lines = [...fields.map((field) => `${typeText(field.type)} ${field.name.name};`), `constructor(${names}) {}`];
  const classText = `class ${head} {\n${lines.map((line) => `    ${line}\n`).join('')}}`;
  return [
    { title: 'make it a record', sure: false, edits: [{ span: whole, newText: record }] },
    { title: 'make it a class', sure: false, edits: [{ span: whole, newText: classText }] },
  ];
}

/** `struct Point(x: int, y: int)`: a record, but for the word. */
function namedTuple(p: ParserCore, preamble: Preamble, declare: Declare): Declaration | Statement {
  const span = p.spanOf(p.token);
  p.complain(foreignKeyword(span, { word: 'struct', right: 'record' }, { fixes: [{ title: 'write `record`', sure: true, edits: [{ span, newText: 'record' }] }] }));
  p.rewrite('record');
  return declare(p, preamble);
}

/** `struct Meters(f64);`, as in Rust: the fields have no names. */
function tupleStruct(p: ParserCore, { start, annotations, modifiers, doc }: Preamble): RecordDeclaration {
  const word = p.take();
  const at = p.diagnostics.length;
  const recordName = name(p, 'the record');
  p.take();
  const types: TypeNode[] = [];
  while (!p.at(CloseParen) && !p.at(EndOfFile)) {
    if (p.atWord('pub') && p.peek(1).tokenType === IdentifierToken) p.take();
    types.push(p.type());
    if (!p.skip(Comma)) break;
  }
  p.skip(CloseParen);
  const end = p.lastEnd;
  p.skip(Semicolon);
  p.diagnostics.length = at;
  const fieldName = (index: number): string => (types.length === 1 ? 'value' : `value${index + 1}`);
  const newText = `record ${recordName.name}(${types.map((type, index) => `${fieldName(index)}: ${typeText(type)}`).join(', ')})`;
  p.report(
    foreignKeyword(p.spanOf(word), { word: 'struct', right: 'record' }, {
      hint: 'each field of a record has a name',
      fixes: [{ title: `write \`${newText}\``, sure: false, edits: [{ span: p.span(word.startOffset, end), newText }] }],
    }),
  );
  const fields = types.map((type, index) => {
    const own = { kind: 'identifier', id: p.id(), start: type.start, end: type.start, name: fieldName(index) } as const;
    return { kind: 'parameter', id: p.id(), start: type.start, end: type.end, annotations: [], name: own, type, value: null, assignsField: false, rest: false } as const;
  });
  return { kind: 'record', id: p.id(), start, end: p.lastEnd, annotations, modifiers, name: recordName, doc, typeParameters: [], fields, interfaces: [], members: [] };
}

/** The fields of `type Point struct { X float64 }` are a name and a type. */
export function isGoFieldType(p: ParserCore): boolean {
  const next = p.peek(1);
  const third = p.peek(2);
  if (!p.at(IdentifierToken) || p.hasNewline(p.token.startOffset, next.startOffset)) return false;
  if (next.tokenType === Star || (next.tokenType === OpenBracket && third.tokenType === CloseBracket) || (next.image === 'map' && third.tokenType === OpenBracket)) return true;
  return next.tokenType === IdentifierToken && (third.tokenType === CloseBrace || third.tokenType === Semicolon || p.hasNewline(next.startOffset, third.startOffset));
}

