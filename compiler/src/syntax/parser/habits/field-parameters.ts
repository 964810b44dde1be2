import { parameterOrder } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { FieldDeclaration, Identifier, Modifier, Parameter, TypeNode } from '../../ast.ts';
import { CloseParen, Colon, Comma, Equals } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { typeOfLiteral } from '../fields.ts';
import { identifierOf, isWord } from '../names.ts';
import { indentationAt } from '../recovery.ts';
import { typeText } from '../type-text.ts';
import { distanceToDeclaredName } from './typed-names.ts';
import { declaredType } from '../types.ts';

const makers: ReadonlySet<string> = new Set(['public', 'private', 'protected', 'readonly', 'val', 'var']);

/** How many of those words stand before `name:`, before `int name`, or before `name = 0`, whose type the value says. */
function wordsAhead(p: ParserCore): number {
  let words = 0;
  while (makers.has(p.peek(words).image) && isWord(p.peek(words + 1))) words++;
  const behind = p.peek(words + 1).tokenType;
  const hasType = behind === Colon || (behind === Equals && typeOfLiteral(p.peek(words + 2).image) !== null);
  return words > 0 && p.peek(words).tokenType === IdentifierToken && (hasType || isTypeFirst(p, words)) ? words : 0;
}

/** Whether `int name` stands `words` tokens ahead, as a whole parameter. */
function isTypeFirst(p: ParserCore, words: number): boolean {
  const distance = distanceToDeclaredName(p, words);
  const behind = p.peek(distance + 1).tokenType;
  return distance > 0 && (behind === Comma || behind === CloseParen || behind === Equals);
}

/** Whether `private readonly name: string` comes next, which makes a field in TypeScript and Kotlin. */
export function makesField(p: ParserCore): boolean {
  return wordsAhead(p) > 0;
}

/** Reads it as the `this.name` that assigns a declared field; `reportMadeFields` declares the field. */
export function fieldMaker(p: ParserCore): Parameter {
  const word = p.token;
  const modifiers: Modifier[] = [];
  for (let words = wordsAhead(p); words > 0; words--) {
    const { image, startOffset } = p.take();
    if (image === 'private' || image === 'protected') modifiers.push({ kind: 'modifier', id: p.id(), start: startOffset, end: p.lastEnd, name: image });
  }
  const before = isTypeFirst(p, 0) ? declaredType(p) : null;
  const name = identifierOf(p, p.take());
  const type = before ?? (p.skip(Colon) ? declaredType(p) : typeOfDefault(p, name));
  const value = p.skip(Equals) ? p.expression() : null;
  const end = p.lastEnd;
  const own = { kind: 'identifier', id: p.id(), start: name.start, end: name.end, name: name.name } as const;
  const field: FieldDeclaration = { kind: 'field', id: p.id(), start: word.startOffset, end, annotations: [], modifiers, name: own, doc: null, type, value: null, nameFirst: true };
  const parameter: Parameter = { kind: 'parameter', id: p.id(), start: word.startOffset, end, annotations: [], name, type: null, value, assignsField: true, rest: false };
  p.madeFields.push({ word, field, parameter });
  return parameter;
}

/** The type of `name = "circle"`. */
function typeOfDefault(p: ParserCore, { end }: Identifier): TypeNode {
  const name = typeOfLiteral(p.peek(1).image) ?? '';
  return { kind: 'named-type', id: p.id(), start: end, end, path: [{ kind: 'identifier', id: p.id(), start: end, end, name }], args: [] };
}

/** Reports the fields that a constructor's parameters made as one habit, and gives them. `start` is where the constructor begins. */
export function takeMadeFields(p: ParserCore, start: number): readonly FieldDeclaration[] {
  const made = p.madeFields;
  p.madeFields = [];
  const [first, ...others] = made;
  if (first === undefined) return [];
  const indentation = ' '.repeat(indentationAt(p, start));
  const undeclared = made.filter(({ field }) => !p.ownFields.has(field.name.name));
  const declarations = undeclared.map(({ field }) => `${field.modifiers.map(({ name }) => `${name} `).join('')}${typeText(field.type)} ${field.name.name};\n${indentation}`);
  const edits: TextEdit[] = declarations.length === 0 ? [] : [{ span: p.span(start, start), newText: declarations.join('') }];
  for (const { field, parameter } of made) edits.push({ span: p.span(field.start, Math.max(field.type.end, field.name.end)), newText: `this.${parameter.name.name}` });
  p.report(
    parameterOrder(p.spanOf(first.word), { mended: `without \`${first.word.image}\`` }, {
      label: 'a parameter makes no field',
      secondary: others.map(({ word }) => ({ span: p.spanOf(word), text: 'nor does this' })),
      hint: 'a field is declared in the body of the class; `this.x` as a parameter assigns it',
      fixes: [{ title: declarations.length === 0 ? 'assign the fields' : 'declare the fields, and assign them', sure: true, edits }],
    }),
  );
  return undeclared.map(({ field }) => field);
}
