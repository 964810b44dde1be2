import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Expression, MapEntry } from '../../ast.ts';
import { builtInName } from '../../foreign-types.ts';
import { Bang, CloseBrace, CloseBracket, CloseParen, Colon, Comma, Dot, NewWord, OpenBrace, OpenBracket, OpenParen } from '../../token-types.ts';
import { EndOfFile, FloatToken, IdentifierToken, IntToken, StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { list } from '../lists.ts';
import { intLiteral, stringLiteral } from '../literals.ts';

/** `vec![1, 2]`, `map[string]int{"a": 1}`, `make(map[string]int)`: null where none of them comes. */
export function foreignCollection(p: ParserCore): Expression | null {
  const { image } = p.token;
  const [first, second] = [p.peek(1), p.peek(2)];
  if (image === 'vec' && first.tokenType === Bang && second.tokenType === OpenBracket) return listMacro(p);
  if (image === 'map' && first.tokenType === OpenBracket && isGoMap(p)) return goMap(p);
  if (pairFunctions.has(image) && first.tokenType === OpenParen) return mapOfPairs(p);
  if (image === 'make' && first.tokenType === OpenParen && /^(?:map|chan|\[)$/.test(second.image)) return made(p);
  return null;
}

/** `vec![1, 2]`, as in Rust. */
function listMacro(p: ParserCore): Expression {
  const span = p.span(p.token.startOffset, p.peek(2).startOffset);
  p.complain(foreignConstruct(span, { word: 'vec!' }, { label: 'a list needs none', fixes: [{ title: 'remove `vec!`', sure: true, edits: [{ span, newText: '' }] }] }));
  p.take();
  p.take();
  return p.expression();
}

/** `[]int{1, 2}`, as in Go; the next token is the `[`. */
export function isGoList(p: ParserCore): boolean {
  return p.peek(1).tokenType === CloseBracket && p.peek(2).tokenType === IdentifierToken && p.peek(3).tokenType === OpenBrace;
}

export function goList(p: ParserCore): Expression {
  const start = p.token.startOffset;
  for (let i = 0; i < 3; i++) p.take();
  const span = p.span(start, p.lastEnd);
  const opening = { span: p.span(start, p.token.startOffset + 1), newText: '[' };
  const elements = bracedElements(p);
  p.complainAt(foreignConstruct(span, { word: `${p.text.slice(start, span.end)}{…}` }, { label: 'a list is written `[…]`', fixes: [{ title: 'write a list', sure: true, edits: [opening, closing(p, ']')] }] }));
  return { kind: 'list', id: p.id(), start, end: p.lastEnd, elements };
}

function bracedElements(p: ParserCore): Expression[] {
  return list(p, p.take(), CloseBrace, 'element', (inner) => inner.expression());
}

/** An edit of the brace that was taken last. */
function closing(p: ParserCore, newText: string): TextEdit {
  return { span: p.span(p.lastEnd - 1, p.lastEnd), newText };
}

function isGoMap(p: ParserCore): boolean {
  return p.peek(2).tokenType === IdentifierToken && p.peek(3).tokenType === CloseBracket && p.peek(4).tokenType === IdentifierToken && p.peek(5).tokenType === OpenBrace;
}

/** `map[string]int{"a": 1}`, as in Go. */
function goMap(p: ParserCore): Expression {
  const start = p.token.startOffset;
  const isEmpty = p.peek(6).tokenType === CloseBrace;
  const newText = isEmpty ? emptyOf(p.text.slice(start, p.peek(5).startOffset)) : '';
  for (let i = 0; i < 5; i++) p.take();
  const type = p.span(start, p.lastEnd);
  const value = p.expression();
  const edits = [{ span: p.span(start, isEmpty ? p.lastEnd : value.start), newText: newText ?? '' }];
  p.complainAt(foreignConstruct(type, { word: `${p.text.slice(start, type.end)}{…}` }, { label: 'a map is written `{ key: value }`', fixes: [{ title: 'write a map', sure: true, edits }] }));
  return isEmpty ? { kind: 'error', id: p.id(), start, end: p.lastEnd } : value;
}

/** `make(map[string]int)`, as in Go. */
function made(p: ParserCore): Expression {
  const start = p.take().startOffset;
  const from = p.token.startOffset + 1;
  const word = p.span(start, p.lastEnd);
  let depth = 0;
  do {
    const { tokenType } = p.take();
    if (tokenType === OpenParen) depth++;
    else if (tokenType === CloseParen) depth--;
  } while (depth > 0 && !p.at(EndOfFile) && !p.onNewLine());
  const newText = emptyOf(p.text.slice(from, p.lastEnd - 1));
  const fixes = newText === null ? [] : [{ title: `write \`${newText}\``, sure: true, edits: [{ span: p.span(start, p.lastEnd), newText }] }];
  p.complainAt(foreignConstruct(word, { word: 'make(…)' }, { label: 'objects are made with `new`', fixes }));
  return { kind: 'error', id: p.id(), start, end: p.lastEnd };
}

/** What makes an empty object of a type of Go. */
function emptyOf(type: string): string | null {
  const map = /^map\[(\w+)\](\w+)\s*$/.exec(type);
  if (map) return `new Map<${builtInName(map[1])}, ${builtInName(map[2])}>()`;
  const [, element] = /^\[\](\w+)/.exec(type) ?? [];
  if (element) return `new List<${builtInName(element)}>()`;
  const [, sent, capacity] = /^chan\s+(\w+)\s*(?:,\s*(.+))?$/.exec(type) ?? [];
  return sent ? `new Channel<${builtInName(sent)}>(${capacity ?? ''})` : null;
}

/** Whether `{ new A(), new B() }` comes next: values without keys, the first of them no bare name. */
export function isKeylessLiteral(p: ParserCore): boolean {
  const first = p.peek(1);
  if (first.tokenType !== NewWord && !(first.tokenType === IdentifierToken && (p.peek(2).tokenType === OpenParen || p.peek(2).tokenType === Dot))) return false;
  let depth = 0;
  for (let distance = 1; distance < LONGEST_ELEMENT; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === OpenParen || tokenType === OpenBracket) depth++;
    else if (tokenType === CloseParen || tokenType === CloseBracket) depth--;
    else if (depth === 0 && tokenType === Comma) return true;
    else if (tokenType === OpenBrace || (depth === 0 && !(tokenType === NewWord || tokenType === Dot || tokenType === IdentifierToken))) return false;
  }
  return false;
}

const LONGEST_ELEMENT = 60;

/** An array in Java and C, a Set elsewhere. */
export function keylessLiteral(p: ParserCore): Expression {
  const open = p.token;
  const elements = bracedElements(p);
  const edits = [{ span: p.spanOf(open), newText: '[' }, closing(p, ']')];
  p.complainAt(foreignConstruct(p.spanOf(open), { word: '{ a, b }` of values: there is `[a, b]' }, { label: 'a list is written `[…]`', hint: 'a Set is made of one: `Set.from([…])`; a Map has a `:` behind each key', fixes: [{ title: 'write a list', sure: true, edits }] }));
  return { kind: 'list', id: p.id(), start: open.startOffset, end: p.lastEnd, elements };
}

/** `{1, 2}`, a set in other languages; the next token is the `{`. */
export function isSetLiteral(p: ParserCore): boolean {
  const first = p.peek(1).tokenType;
  if (!p.at(OpenBrace)) return false;
  const isLiteral = first === IntToken || first === StringToken || first === FloatToken;
  return isLiteral && (p.peek(2).tokenType === Comma || p.peek(2).tokenType === CloseBrace);
}

export function setLiteral(p: ParserCore): Expression {
  const open = p.token;
  const { startOffset: start } = open;
  const elements = bracedElements(p);
  const edits = [{ span: p.spanOf(open), newText: 'Set.from([' }, closing(p, '])')];
  p.complainAt(foreignConstruct(p.spanOf(open), { word: '{a, b}' }, { label: 'a Set is made of a list, and a Map has a `:` behind each key', fixes: [{ title: 'make a Set of a list', sure: true, edits }] }));
  const end = p.lastEnd;
  const set: Expression = { kind: 'name', id: p.id(), start, end: start, name: 'Set' };
  const from = { kind: 'identifier', id: p.id(), start, end: start, name: 'from' } as const;
  const callee: Expression = { kind: 'member', id: p.id(), start, end: start, object: set, optional: false, name: from };
  const value: Expression = { kind: 'list', id: p.id(), start, end, elements };
  const argument = { kind: 'argument', id: p.id(), start, end, name: null, value } as const;
  return { kind: 'call', id: p.id(), start, end, callee, typeArgs: [], args: [argument] };
}

/** Whether `["a": 1` or `[:]` comes next, as in Swift and Groovy. */
export function isBracketMap(p: ParserCore): boolean {
  const first = p.peek(1).tokenType;
  if (first === Colon) return p.peek(2).tokenType === CloseBracket;
  return (first === StringToken || first === IntToken) && p.peek(2).tokenType === Colon;
}

export function bracketMap(p: ParserCore): Expression {
  const open = p.take();
  const { startOffset: start } = open;
  const entries: MapEntry[] = [];
  if (p.skip(Colon)) return emptyBrackets(p, start);
  list(p, open, CloseBracket, 'entry', (inner) => entries.push(bracketEntry(inner)));
  const edits = [{ span: p.spanOf(open), newText: '{' }, { span: p.span(p.lastEnd - 1, p.lastEnd), newText: '}' }];
  p.complainAt(foreignConstruct(p.spanOf(open), { word: '[key: value]` as a value: there is `{ key: value }' }, { label: 'a Map is written in braces', fixes: [{ title: 'write braces', sure: true, edits }] }));
  return { kind: 'map', id: p.id(), start, end: p.lastEnd, entries };
}

/** `[:]`, the rest of which is read here: where it stands says what is meant. */
function emptyBrackets(p: ParserCore, start: number): Expression {
  p.skip(CloseBracket);
  const span = p.span(start, p.lastEnd);
  const isList = /:\s*List<[^=;]*=\s*$|\bList<[^=;]*>\s+\w+\s*=\s*$/.test(p.text.slice(Math.max(0, start - 80), start));
  const [newText, label] = isList ? ['[]', 'an empty List is written `[]`'] : ['{}', 'an empty Map is written `{}`'];
  p.complainAt(foreignConstruct(span, { word: '[:]' }, { label, fixes: [{ title: `write \`${newText}\``, sure: !isList, edits: [{ span, newText }] }] }));
  return isList ? { kind: 'list', id: p.id(), start, end: p.lastEnd, elements: [] } : { kind: 'map', id: p.id(), start, end: p.lastEnd, entries: [] };
}

function bracketEntry(p: ParserCore): MapEntry {
  const { startOffset: start } = p.token;
  const key = p.expression();
  p.skip(Colon);
  const value = p.expression();
  return { kind: 'map-entry', id: p.id(), start, end: p.endFrom(start), key, bareKey: false, value };
}

const pairFunctions: ReadonlySet<string> = new Set(['mapOf', 'mutableMapOf', 'hashMapOf', 'linkedMapOf']);

/** `mapOf("a" to 1)`, as in Kotlin. Null where its arguments are no such pairs. */
function mapOfPairs(p: ParserCore): Expression | null {
  if (p.peek(3).image !== 'to' && p.peek(2).tokenType !== CloseParen) return null;
  const word = p.take();
  const open = p.take();
  const edits: TextEdit[] = [{ span: p.span(word.startOffset, open.startOffset + 1), newText: '{ ' }];
  const entries = list(p, open, CloseParen, 'entry', (inner) => kotlinPair(inner, edits));
  edits.push({ span: p.span(p.lastEnd - 1, p.lastEnd), newText: ' }' });
  const written = entries.length === 0 ? 'new Map()' : '{ key: value }';
  const fix = entries.length === 0 ? [{ span: p.span(word.startOffset, p.lastEnd), newText: written }] : edits;
  p.complainAt(foreignConstruct(p.spanOf(word), { word: `${word.image}(…)` }, { label: `a Map is written \`${written}\``, fixes: [{ title: `write \`${written}\``, sure: entries.length > 0, edits: fix }] }));
  return { kind: 'map', id: p.id(), start: word.startOffset, end: p.lastEnd, entries };
}

function kotlinPair(p: ParserCore, edits: TextEdit[]): MapEntry {
  const { startOffset: start } = p.token;
  const key = p.peek(1).image === 'to' ? simpleKey(p) : p.expression();
  const keyEnd = p.lastEnd;
  if (p.atWord('to')) {
    p.take();
    edits.push({ span: p.span(keyEnd, p.token.startOffset), newText: ': ' });
  }
  const value = p.expression();
  return { kind: 'map-entry', id: p.id(), start, end: p.endFrom(start), key, bareKey: false, value };
}

/** A key of one word: in an expression, the `to` behind it would be read as an operator. */
function simpleKey(p: ParserCore): Expression {
  if (p.at(StringToken)) return stringLiteral(p);
  if (p.at(IntToken)) return intLiteral(p);
  const { image, startOffset: start } = p.take();
  return { kind: 'name', id: p.id(), start, end: p.lastEnd, name: image };
}
