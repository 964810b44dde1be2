import type { IToken } from 'chevrotain';
import type { Span } from '../../base/source.ts';
import { arrayType, expectedName, expectedStatementEnd, fieldKeyword, fieldWithoutType, inferredField, nameFirstField } from '../../diagnostics/catalogue/syntax.ts';
import type { Details, Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import type { Expression, FieldDeclaration, Identifier, LambdaExpression, TypeNode } from '../ast.ts';
import { CloseBrace, Colon, Comma, Equals, Less, OpenParen, Question, Semicolon } from '../token-types.ts';
import { IdentifierToken } from '../tokens.ts';
import type { ParserCore } from './core.ts';
import { furtherFields, isFurtherField } from './habits/further-fields.ts';
import { typeOfValue } from './habits/inferred-fields.ts';
import { delegate, isDelegateAhead } from './habits/lazy-values.ts';
import { modifiersBehindType } from './habits/misplaced-modifiers.ts';
import { skipGetWord, takeAccessors, takeKotlinAccessors } from './habits/properties.ts';
import { isGoFieldType } from './habits/structs.ts';
import type { Preamble } from './let.ts';
import { lacksEquals, lacksValue, missingValue, otherEquals } from './missing-value.ts';
import { describe, identifierOf, isWord, looseName } from './names.ts';
import { isNextStatement } from './recovery.ts';
import { endStatement } from './statement-end.ts';
import { looksLikeType, typeText } from './type-text.ts';
import { valueType } from './types.ts';

export function startsField(p: ParserCore): boolean {
  return p.at(IdentifierToken) || p.at(OpenParen) || (p.careful && p.at(Less));
}

/** `Type name = value;`, or `name: Type`, which is reported and mended. */
export function field(p: ParserCore, preamble: Preamble): FieldDeclaration {
  const next = p.peek(1).tokenType;
  // Read with care, the word was taken before.
  if (next === IdentifierToken && fieldWords.has(p.token.image)) reportFieldWord(p, p.token, []);
  if (p.at(IdentifierToken) && next === Colon) return nameFirst(p, preamble);
  if (p.at(IdentifierToken) && next === Question && p.peek(2).tokenType === Colon) return nameFirst(p, preamble);
  if (p.at(IdentifierToken) && next === Equals) return withoutType(p, preamble);
  if (isGoField(p)) return goField(p, preamble);
  const from = p.index;
  const type = valueType(p);
  if (p.careful) skipGetWord(p);
  const words = p.careful ? modifiersBehindType(p, type) : [];
  if (words.length > 0) return finish(p, { ...preamble, modifiers: [...preamble.modifiers, ...words] }, from, type, looseName(p, 'the field'), false);
  const fieldName = isWord(p.token) && !isNextStatement(p) ? looseName(p, 'the field') : missingName(p, type);
  return finish(p, preamble, from, type, fieldName, false);
}

function finish(p: ParserCore, preamble: Preamble, from: number, type: TypeNode, fieldName: Identifier, isNameFirst: boolean): FieldDeclaration {
  if (p.careful && p.at(Question) && p.isAdjacent() && !isNameFirst) return finish(p, preamble, from, questionBehindName(p, type), fieldName, false);
  if (p.careful && p.at(Colon) && !isNameFirst) typeTwice(p, type);
  if (p.careful) takeAccessors(p, { start: startBehindModifiers(p, from), name: fieldName, type });
  const value = fieldValue(p);
  if (p.careful && p.onNewLine()) takeKotlinAccessors(p, { start: startBehindModifiers(p, from), name: fieldName, type });
  const { start, annotations, modifiers, doc } = preamble;
  if (p.careful && isFurtherField(p)) furtherFields(p, preamble, type);
  if (p.careful && p.at(Comma)) commaBehindField(p);
  else endStatement(p, from);
  return { kind: 'field', id: p.id(), start, end: p.lastEnd, annotations, modifiers, name: fieldName, doc, type, value, nameFirst: isNameFirst };
}

/** `Car car? = null;` */
function questionBehindName(p: ParserCore, type: TypeNode): TypeNode {
  const question = p.spanOf(p.take());
  const edits = [{ span: p.span(type.end, type.end), newText: '?' }, { span: question, newText: '' }];
  p.report(expectedStatementEnd(question, { found: '`?`' }, { label: 'the `?` stands behind the type', fixes: [{ title: 'write it behind the type', sure: true, edits }] }));
  return type.kind === 'nullable-type' || type.kind === 'error-type' ? type : { kind: 'nullable-type', id: p.id(), start: type.start, end: type.end, inner: type };
}

/** `int count: int = 0` */
function typeTwice(p: ParserCore, first: TypeNode): void {
  const { startOffset: start } = p.token;
  const before = p.lastEnd;
  p.complain(expectedStatementEnd(p.spanOf(p.take()), { found: '`:`' }, { label: 'the type stands before the name', fixes: [] }));
  const second = p.type();
  const at = p.diagnostics.findLastIndex(({ code, primary: { span } }) => code === expectedStatementEnd.code && span.start === start);
  if (at < 0) return;
  const edits = [{ span: p.span(before, second.end), newText: '' }];
  p.diagnostics[at] = { ...p.diagnostics[at], fixes: [{ title: 'leave it out here', sure: typeText(first) === typeText(second), edits }] };
}

/** What stands behind the name: a value, or the `by` of another language. */
function fieldValue(p: ParserCore): Expression | null {
  if (p.careful && isDelegateAhead(p)) return delegate(p, 'field');
  if (!p.skip(Equals) && !(p.careful && (otherEquals(p, 'before the value of a field') || lacksEquals(p, 'before the value of a field')))) return null;
  return p.careful && lacksValue(p) ? missingValue(p) : p.expression();
}

/** Where a field begins that a `val` or `var` may stand before, which is reported with it. */
function startBehindModifiers(p: ParserCore, from: number): number {
  const before = from > 0 ? p.tokens[from - 1] : p.tokens[from];
  return /^(?:val|var|let|readonly)$/.test(before.image) ? before.startOffset : p.tokens[from].startOffset;
}

/** `x: f64, y: f64`, as in Rust. */
function commaBehindField(p: ParserCore): void {
  const span = p.spanOf(p.token);
  p.complain(expectedStatementEnd(span, { found: '`,`' }, { label: 'a field ends with `;`', fixes: [{ title: 'write `;`', sure: true, edits: [{ span, newText: ';' }] }] }));
  p.take();
}

const builtInTypes: ReadonlySet<string> = new Set(['int', 'float', 'bool', 'any']);

/** `x int`, as in Go. */
function isGoField(p: ParserCore): boolean {
  if (p.hasGoFields && isGoFieldType(p)) return true;
  const next = p.peek(1);
  if (!builtInTypes.has(next.image) && next.image !== 'string') return false;
  const third = p.peek(2);
  const isEnd = third.tokenType === Semicolon || third.tokenType === CloseBrace || third.tokenType === Equals || p.hasNewline(next.startOffset, third.startOffset);
  return p.at(IdentifierToken) && isEnd && !looksLikeType(p.token.image);
}

function goField(p: ParserCore, preamble: Preamble): FieldDeclaration {
  const from = p.index;
  const fieldName = identifierOf(p, p.take());
  const before = p.diagnostics.length;
  const type = p.type();
  // What is foreign about the type is mended with the order.
  p.diagnostics.length = before;
  const mended = `${typeText(type)} ${fieldName.name}`;
  const span = p.span(fieldName.start, type.end);
  p.report(nameFirstField(span, { mended }, { fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
  return finish(p, preamble, from, type, fieldName, true);
}

/** A lone word where a field should be: its type or its name is missing. */
function missingName(p: ParserCore, type: TypeNode): Identifier {
  p.complain(expectedName(p.span(type.start, type.end), { what: 'the field', found: describe(p.token) }, { label: 'a field is a type and a name', hint: 'a field is written `Type name;`, a method `func name()`' }));
  return p.missingName();
}

function nameFirst(p: ParserCore, preamble: Preamble): FieldDeclaration {
  const from = p.index;
  const fieldName = identifierOf(p, p.take());
  const isOptional = p.skip(Question);
  p.take();
  const before = p.diagnostics.length;
  const plain = valueType(p);
  // `name?: String` may be null.
  const type: TypeNode = isOptional && plain.kind !== 'nullable-type' && plain.kind !== 'error-type' ? { kind: 'nullable-type', id: p.id(), start: plain.start, end: plain.end, inner: plain } : plain;
  const choice = p.diagnostics.length === before + 1 && p.fieldWord === null ? choiceOfTypes(p.diagnostics[before]) : null;
  if (choice !== null) {
    p.diagnostics.length = before;
    p.report(orderOfChoice(p, p.span(fieldName.start, type.end), fieldName.name, choice));
    return finish(p, preamble, from, type, fieldName, true);
  }
  const written = type.kind === 'error-type' ? p.text.slice(type.start, type.end) : typeText(type);
  const mended = `${written}${isOptional && type.kind === 'error-type' ? '?' : ''} ${fieldName.name}`;
  const span = p.span(fieldName.start, type.end);
  const fix = (from: number, newText: string): Fix => ({ title: `write \`${newText}\``, sure: true, edits: [{ span: p.span(from, type.end), newText }] });
  if (p.fieldWord === null) p.report(nameFirstField(span, { mended }, { fixes: [fix(span.start, mended)] }));
  else reportFieldWord(p, p.fieldWord, [fix(p.fieldWord.startOffset, `${constantBehind(p.fieldWord)}${mended}`)]);
  return finish(p, preamble, from, type, fieldName, true);
}

/** The types that `number[]` may mean. */
function choiceOfTypes({ code, fixes }: Diagnostic): readonly string[] | null {
  return code === arrayType.code && fixes.length > 1 ? fixes.map(({ edits: [edit] }) => edit?.newText ?? '') : null;
}

/** `stack: number[]`: that the type stands first, and which one is meant, is told at once. */
function orderOfChoice(p: ParserCore, span: Span, name: string, choice: readonly string[]): Diagnostic {
  const texts = choice.map((type) => `${type} ${name}`);
  return arrayType(span, { written: p.text.slice(span.start, span.end), list: texts.join('` or `') }, { hint: 'a field is written with its type first', fixes: texts.map((newText) => ({ title: `write \`${newText}\``, sure: false, edits: [{ span, newText }] })) });
}

/** What other languages begin a field with that has no type. */
export const fieldWords: ReadonlySet<string> = new Set(['var', 'val', 'auto', 'readonly']);

/** What stands for the `val` of Kotlin and the `readonly` of TypeScript and C#: `const `, and nothing for the others. */
export function constantBehind({ image }: IToken): string {
  return image === 'readonly' || image === 'val' ? 'const ' : '';
}

/** `let x: int = 0`, `var name = "x"`. */
export function reportFieldWord(p: ParserCore, word: IToken, fixes: readonly Fix[]): void {
  p.fieldWord = null;
  p.report(fieldKeyword(p.spanOf(word), { word: word.image, right: constantBehind(word).trim() || null }, { hint: `a field is written \`${constantBehind(word)}Type name = value;\``, fixes }));
}

/** `count = 0;`: where the value says the type by itself, it is understood. */
function withoutType(p: ParserCore, preamble: Preamble): FieldDeclaration {
  const from = p.index;
  if (builtInTypes.has(p.token.image) || /^[A-Z][a-z]/.test(p.token.image)) return nameless(p, preamble, from);
  const fieldName = identifierOf(p, p.take());
  const { start, end } = fieldName;
  const unknown: TypeNode = { kind: 'error-type', id: p.id(), start, end: start };
  const read = finish(p, preamble, from, unknown, fieldName, false);
  const type = read.value && typeOfValue(p, read.value, start);
  if (type === null) {
    p.complainAt(fieldWithoutType(p.span(start, end), { name: fieldName.name }, read.value?.kind === 'lambda' ? asMethod(p, fieldName, read.value) : {}));
    return read;
  }
  const mended = typeText(type);
  // With a `let` or `var` in front, both are one mistake, which was told.
  if (start >= p.quietUntil) p.report(inferredField(p.span(start, end), { mended: `${mended} ${fieldName.name}` }, { fixes: [{ title: `insert \`${mended}\``, sure: true, edits: [{ span: p.span(start, start), newText: `${mended} ` }] }] }));
  return { ...read, type };
}

/** `private int = 0;`: no field is called as a type of the language is. */
function nameless(p: ParserCore, preamble: Preamble, from: number): FieldDeclaration {
  const type = valueType(p);
  p.complain(expectedName(p.span(type.start, type.end), { what: 'the field', found: describe(p.token) }, { label: 'a name is missing behind this type' }));
  return finish(p, preamble, from, type, p.missingName(), false);
}

/** `add = (n: int) => { … };`, as in TypeScript and JavaScript. */
function asMethod(p: ParserCore, { name: methodName, start }: Identifier, { start: from, parameters, body }: LambdaExpression): Details {
  const hint = `a method is written \`func ${methodName}(…) { … }\``;
  const open = p.text[from] === '(' ? p.text.slice(from, body.start).replace(/\s*=>\s*$/, '') : null;
  if (open === null || body.kind !== 'block' || parameters.some(({ type }) => type === null)) return { hint };
  const edits = [{ span: p.span(start, body.start), newText: `func ${methodName}${open} ` }];
  return { hint, fixes: [{ title: 'write it as a method', sure: false, edits }] };
}

export function typeOfLiteral(image: string): string | null {
  if (/^["'`]/.test(image)) return 'String';
  if (image === 'true' || image === 'false') return 'bool';
  if (/^\d[\d_]*$/.test(image) || /^0[xXbB]/.test(image)) return 'int';
  return /^\d/.test(image) ? 'float' : null;
}
