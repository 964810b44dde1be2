import { lambdaPattern } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Identifier, Parameter, TypeNode } from '../../ast.ts';
import { CloseBrace, CloseBracket, CloseParen, Colon, Comma, Equals, OpenBrace, OpenBracket, OpenParen } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { closingBrace, fieldsOf, nameFor, readsOf } from './taken-apart.ts';

/** Whether `[a, b]`, `{ a, b }` or `(a, b)` stands where a parameter does. */
export function startsPattern(p: ParserCore): boolean {
  return p.at(OpenBracket) || p.at(OpenBrace) || p.at(OpenParen);
}

/** `(k, [a, b]) => …` and `func area({ width, height }: Box)`, as in JavaScript: a parameter that is a pattern. A function takes it apart in its body, where it has one. */
export function patternParameter(p: ParserCore, hasBody: boolean): Parameter {
  const { startOffset: start, tokenType } = p.token;
  const isList = tokenType === OpenBracket;
  const closing = tokenType === OpenBrace ? closingBrace(p, 0) : 0;
  const fields = closing > 0 ? fieldsOf(p, 0, closing) : null;
  const elements = isList ? plainElements(p) : null;
  skipPattern(p);
  const { lastEnd: end } = p;
  const pattern = p.text.slice(start, end);
  const type = p.skip(Colon) ? p.type() : null;
  const { lastEnd: typeEnd } = p;
  if (p.skip(Equals)) p.expression();
  const parts = fields?.map(({ name }) => name) ?? elements ?? [];
  const name = nameFor(type === null ? null : typeName(type), parts, isList ? 'items' : 'item');
  const reads = fields !== null ? readsOf(fields, name) : `const ${pattern} = ${name};`;
  const edits: TextEdit[] = [{ span: p.span(start, end), newText: name }, ...(p.lastEnd > typeEnd ? [{ span: p.span(typeEnd, p.lastEnd), newText: '' }] : [])];
  const isMendable = hasBody && type !== null && parts.length > 0;
  p.complainAt(lambdaPattern(p.span(start, end), { pattern }, { hint: isMendable ? undefined : hintFor(p, { start, end, tokenType, hasBody, reads, name }), fixes: isMendable ? [{ title: 'take it apart in the body', sure: false, edits }] : [] }));
  if (isMendable) p.takenApart.push({ names: parts, reads, edits });
  const identifier: Identifier = { kind: 'identifier', id: p.id(), start, end: start, name: isMendable ? name : '' };
  return { kind: 'parameter', id: p.id(), start, end: p.lastEnd, annotations: [], name: identifier, type: isMendable ? type : null, value: null, assignsField: false, rest: false };
}

interface Hinted {
  readonly start: number;
  readonly end: number;
  readonly tokenType: unknown;
  readonly hasBody: boolean;
  readonly reads: string;
  readonly name: string;
}

function hintFor(p: ParserCore, { start, end, tokenType, hasBody, reads, name }: Hinted): string {
  if (tokenType === OpenParen) return `a lambda takes it apart in brackets: \`[${p.text.slice(start + 1, end - 1)}]\``;
  if (hasBody && reads.length <= LONGEST_READS) return `give it a name and a type, \`${name}: …\`, and take it apart in the body: \`${reads}\``;
  return tokenType === OpenBracket ? `take it apart inside: \`{ const ${p.text.slice(start, end)} = item; … }\`` : 'give it a name, and read its fields: `item.name`';
}

const LONGEST_READS = 80;

/** The names of `[a, b]`; null where it holds more than that. */
function plainElements(p: ParserCore): readonly Identifier[] | null {
  const names: Identifier[] = [];
  for (let distance = 1; distance < 40; distance += 2) {
    const { tokenType, image, startOffset: start } = p.peek(distance);
    if (tokenType !== IdentifierToken) return null;
    names.push({ kind: 'identifier', id: p.id(), start, end: start + image.length, name: image });
    const next = p.peek(distance + 1).tokenType;
    if (next === CloseBracket) return names;
    if (next !== Comma) return null;
  }
  return null;
}

function skipPattern(p: ParserCore): void {
  let depth = 0;
  do {
    const taken = p.take().tokenType;
    if (taken === OpenBracket || taken === OpenBrace || taken === OpenParen) depth++;
    else if (taken === CloseBracket || taken === CloseBrace || taken === CloseParen) depth--;
  } while (depth > 0 && !p.at(EndOfFile));
}

/** What a value of the type may be called: `box` for a `Box`. */
function typeName(type: TypeNode): string | null {
  return type.kind === 'named-type' && type.args.length === 0 ? (type.path.at(-1)?.name ?? null) : null;
}
