import { foreignConstruct, unionType } from '../../../diagnostics/catalogue/syntax.ts';
import type { Fix } from '../../../diagnostics/diagnostic.ts';
import type { Identifier, Parameter, RecordDeclaration, TypeNode } from '../../ast.ts';
import { Bar, CloseBrace, Colon, Comma, OpenBrace, OpenBracket, Question, Semicolon } from '../../token-types.ts';
import { EndOfFile, IdentifierToken, StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import type { Preamble } from '../let.ts';
import { identifierOf } from '../names.ts';
import { typeText } from '../type-text.ts';

const WORD = '{ name: Type }';

/** `type User = { name: string };`, as in TypeScript: read as the record that is meant. The next token is the `{`. */
export function objectAlias(p: ParserCore, { start, annotations, modifiers, doc }: Preamble, name: Identifier): RecordDeclaration {
  const open = p.token;
  const at = p.diagnostics.length;
  const fields = objectFields(p);
  const end = p.lastEnd;
  p.skip(Semicolon);
  p.diagnostics.length = at;
  const text = fields === null ? null : `record ${name.name}(${fields.map((field) => `${field.name.name}: ${field.type === null ? 'any' : typeText(field.type)}`).join(', ')})`;
  const fixes: Fix[] = text === null ? [] : [{ title: 'make it a record', sure: false, edits: [{ span: p.span(start, end), newText: text }] }];
  p.report(
    foreignConstruct(p.spanOf(open), { word: `type ${name.name} = { … }` }, {
      label: 'no type is written in braces',
      hint: `values that belong together are a \`record\`, or a \`class\` where they change: \`${text !== null && text.length < 60 ? text : `record ${name.name}(…)`}\``,
      fixes,
    }),
  );
  return { kind: 'record', id: p.id(), start, end: p.lastEnd, annotations, modifiers, name, doc, typeParameters: [], fields: fields ?? [], interfaces: [], members: [] };
}

/** `name: string; age?: number` up to the `}`; null where anything else stands among them. */
function objectFields(p: ParserCore): readonly Parameter[] | null {
  p.take();
  const fields: Parameter[] = [];
  while (!p.at(CloseBrace) && !p.at(EndOfFile)) {
    if (p.atWord('readonly') && p.peek(1).tokenType === IdentifierToken) p.take();
    const optional = p.peek(1).tokenType === Question && p.peek(2).tokenType === Colon;
    if (!p.at(IdentifierToken) || (!optional && p.peek(1).tokenType !== Colon)) {
      skipBraces(p, 1);
      return null;
    }
    const { startOffset: start } = p.token;
    const name = identifierOf(p, p.take());
    p.skip(Question);
    p.take();
    const written = p.type();
    const type: TypeNode = optional && written.kind !== 'nullable-type' ? { kind: 'nullable-type', id: p.id(), start: written.start, end: written.end, inner: written } : written;
    fields.push({ kind: 'parameter', id: p.id(), start, end: p.lastEnd, annotations: [], name, type, value: null, assignsField: false, rest: false });
    if (!p.skip(Comma) && !p.skip(Semicolon) && !p.onNewLine() && !p.at(CloseBrace)) {
      skipBraces(p, 1);
      return null;
    }
  }
  p.skip(CloseBrace);
  return fields;
}

/** Whether `{ name: string` comes next. */
export function isObjectType(p: ParserCore): boolean {
  const second = p.peek(2).tokenType;
  if (p.at(OpenBrace) && p.peek(1).tokenType === OpenBracket && second === IdentifierToken && p.peek(3).tokenType === Colon) return true;
  return p.at(OpenBrace) && p.peek(1).tokenType === IdentifierToken && (second === Colon || (second === Question && p.peek(3).tokenType === Colon));
}

/** `user: { name: string }`: a type in braces where it has no name. The next token is the `{`. */
export function objectType(p: ParserCore): TypeNode {
  const open = p.token;
  p.complainAt(foreignConstruct(p.spanOf(open), { word: WORD }, { label: 'no type is written in braces', hint: 'declare a `record` for values that belong together, as in `record User(name: String)`; a Map is `Map<String, int>`' }));
  skipBraces(p, 0);
  return { kind: 'error-type', id: p.id(), start: open.startOffset, end: p.lastEnd };
}

function skipBraces(p: ParserCore, opened: number): void {
  let depth = opened;
  while (!p.at(EndOfFile)) {
    const { tokenType } = p.take();
    if (tokenType === OpenBrace) depth++;
    else if (tokenType === CloseBrace && --depth === 0) return;
  }
}

/** `"active" | "inactive"`, as in TypeScript: the next token is the first text. */
export function literalTypes(p: ParserCore, aliasName: string, start: number): TypeNode {
  const from = p.token.startOffset;
  const texts: string[] = [];
  while (p.at(StringToken)) {
    texts.push(p.take().image.slice(1, -1));
    if (!p.skip(Bar)) break;
  }
  const span = p.span(from, p.lastEnd);
  const cases = texts.map((text) => text.replace(/(?:^|[^A-Za-z\d]+)([A-Za-z\d]?)/g, (_, first: string) => first.toUpperCase()));
  const areNames = cases.every((each) => /^[A-Z]\w*$/.test(each)) && new Set(cases).size === cases.length && p.text.slice(span.end).trimStart().startsWith(';');
  const newText = `enum ${aliasName} { ${cases.join(', ')} }`;
  p.report(
    unionType(span, { written: p.text.slice(span.start, span.end) }, {
      hint: 'an `enum` has a case for each; `name` is its text',
      fixes: areNames ? [{ title: `write \`${newText}\``, sure: false, edits: [{ span: p.span(start, p.at(Semicolon) ? p.token.startOffset + 1 : span.end), newText }] }] : [],
    }),
  );
  return { kind: 'error-type', id: p.id(), start: from, end: p.lastEnd };
}
