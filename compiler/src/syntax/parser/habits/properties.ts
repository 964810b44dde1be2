import { accessor, fieldKeyword } from '../../../diagnostics/catalogue/syntax.ts';
import type { Details, Fix } from '../../../diagnostics/diagnostic.ts';
import type { Identifier, TypeNode } from '../../ast.ts';
import { Arrow, CloseBrace, CloseParen, Equals, OpenBrace, OpenParen, Semicolon } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import { Context, type ParserCore } from '../core.ts';
import { startsMap } from '../missing-value.ts';
import { skipBraces } from '../recovery.ts';
import { typeText } from '../type-text.ts';

/** A field whose name and type are read; it is used as a field wherever it is named, so it stays one. */
interface Property {
  readonly start: number;
  readonly name: Identifier;
  readonly type: TypeNode;
}

/** `int get count => …`, as in Dart: what computes it stands behind the name, and is reported there. */
export function skipGetWord(p: ParserCore): void {
  const behind = p.peek(2).tokenType;
  if (p.atWord('get') && p.peek(1).tokenType === IdentifierToken && (behind === Arrow || behind === OpenBrace)) p.take();
}

/** What computes a field, behind its name and type: `{ get; set; }`, `{ return … }`, `=> …`, and `get() = …` in the next line. */
export function takeAccessors(p: ParserCore, property: Property): void {
  if (p.at(OpenBrace)) {
    // `Map<String, int> counts {};` computes nothing.
    if (startsMap(p)) return;
    return isAutomatic(p) ? automatic(p) : computed(p, property);
  }
  if (p.at(Arrow)) return expressionBodied(p, property);
  takeKotlinAccessors(p, property);
}

/** Those of Kotlin may also stand below the value. */
export function takeKotlinAccessors(p: ParserCore, property: Property): void {
  const at = p.diagnostics.length;
  while (isKotlinAccessor(p)) kotlinAccessor(p, property);
  joinAccessors(p, at);
}

/** `get()` and `set(value)` of one property are one mistake, which becomes a getter and a setter. */
function joinAccessors(p: ParserCore, at: number): void {
  const told = p.diagnostics.slice(at).filter(({ code }) => code === accessor.code);
  const [first, ...others] = told;
  if (others.length === 0) return;
  const secondary = others.map(({ primary: { span } }) => ({ span, text: 'and this' }));
  p.diagnostics = p.diagnostics.filter((each) => !others.includes(each)).map((each) => (each === first ? { ...first, secondary, fixes: [], hint: 'write a getter and a setter' } : each));
}

/** The `val` or `var` in front, which was reported, goes with the whole declaration, before `end`. */
export function dropFieldWord(p: ParserCore, end: number): void {
  const last = p.diagnostics.findLastIndex(({ code, primary }) => code === fieldKeyword.code && primary.span.start < end && !p.hasNewline(primary.span.start, end));
  if (last >= 0) p.diagnostics.splice(last, 1);
}

/** `{ get; set; }` or `{ get }`, with nothing in between that runs. */
function isAutomatic(p: ParserCore): boolean {
  for (let distance = 1; distance < 12; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === CloseBrace) return distance > 1;
    if (tokenType !== Semicolon && !/^(?:get|set|init|private|protected|internal)$/.test(image)) return false;
  }
  return false;
}

/** `{ get; set; }`, as in C#, and `{ get }`, as in Swift. */
function automatic(p: ParserCore): void {
  const start = p.lastEnd;
  const open = p.token;
  while (!p.at(EndOfFile) && !p.at(CloseBrace)) p.take();
  p.skip(CloseBrace);
  const fixes = [{ title: 'write a plain field', sure: true, edits: [{ span: p.span(start, p.lastEnd), newText: p.at(Equals) || p.at(Semicolon) ? '' : ';' }] }];
  p.complainAt(accessor(p.span(open.startOffset, p.lastEnd), { word: 'field' }, { label: 'a field is read and assigned as it stands', fixes }));
}

/** `var area: Double { return … }`, as in Swift, and `{ get { … } set { … } }`. */
function computed(p: ParserCore, property: Property): void {
  const open = p.token;
  const hasWords = p.peek(1).image === 'get' || p.peek(1).image === 'set';
  if (hasWords) skipBraces(p);
  else p.block();
  const label = 'what is computed is a member of its own';
  p.complainAt(accessor(p.spanOf(open), { word: 'get' }, { label, ...(hasWords ? {} : getterDetails(p, property, p.text.slice(open.startOffset, p.lastEnd))) }));
  dropFieldWord(p, open.startOffset);
}

/** `int Count => this.items.length;`, as in C#. */
function expressionBodied(p: ParserCore, property: Property): void {
  const arrow = p.take();
  const value = p.expression();
  p.skip(Semicolon);
  p.complainAt(accessor(p.spanOf(arrow), { word: 'get' }, { label: 'what is computed is a member of its own', ...getterDetails(p, property, `{ return ${p.text.slice(value.start, value.end)}; }`) }));
}

/** `get size => …`, as in Dart, does not say the type. */
function getterDetails(p: ParserCore, property: Property, body: string): Details {
  if (typeText(property.type) === 'get' || property.type.kind === 'error-type') return { hint: `write \`get ${property.name.name}(): int ${body}\`, with the type of what it gives` };
  return { fixes: [getterFix(p, property, body)] };
}

function getterFix(p: ParserCore, { start, name, type }: Property, body: string): Fix {
  const head = `get ${name.name}(): ${typeText(type)}`;
  return { title: `write \`${head}\``, sure: false, edits: [{ span: p.span(start, p.lastEnd), newText: `${head} ${body}` }] };
}

/** `get() = …`, `get() { … }`, `set(value) { … }` and `private set`, each in a line of its own. */
function isKotlinAccessor(p: ParserCore): boolean {
  const isHidden = /^(?:private|protected|internal)$/.test(p.token.image);
  const word = isHidden ? p.peek(1) : p.token;
  if (word.image !== 'get' && word.image !== 'set') return false;
  if (p.peek(isHidden ? 2 : 1).tokenType !== OpenParen) return isHidden;
  for (let distance = 2; distance < 6; distance++) {
    if (p.peek(distance).tokenType === CloseParen) return p.peek(distance + 1).tokenType === Equals || p.peek(distance + 1).tokenType === OpenBrace;
    if (p.peek(distance).tokenType !== IdentifierToken) return false;
  }
  return false;
}

function kotlinAccessor(p: ParserCore, property: Property): void {
  const word = p.token;
  while (!p.atWord('get') && !p.atWord('set')) p.take();
  const isFirst = property.type.end <= word.startOffset && /^\s*$/.test(p.text.slice(Math.max(property.name.end, property.type.end), word.startOffset));
  const kind = p.take().image;
  if (p.at(OpenParen)) while (p.take().tokenType !== CloseParen);
  let body: string | null = null;
  if (p.at(OpenBrace)) {
    const { startOffset } = p.token;
    p.block();
    body = p.text.slice(startOffset, p.lastEnd);
  } else if (p.skip(Equals)) {
    const { context } = p;
    p.context = Context.inBlock;
    const value = p.expression();
    p.context = context;
    body = `{ return ${p.text.slice(value.start, value.end)}; }`;
  }
  p.complainAt(accessor(p.spanOf(word), { word: kind }, { label: 'what is computed is a member of its own', ...(kind === 'get' && body !== null && isFirst ? getterDetails(p, property, body) : {}) }));
  if (isFirst) dropFieldWord(p, property.name.end);
}
