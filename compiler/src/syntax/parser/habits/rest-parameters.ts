import type { Span } from '../../../base/source.ts';
import { restParameter } from '../../../diagnostics/catalogue/syntax.ts';
import type { Parameter, TypeNode } from '../../ast.ts';
import { foreignTypes } from '../../foreign-types.ts';
import { CloseParen, Colon, Ellipsis, Star, StarStar } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf, isWord } from '../names.ts';
import { looksLikeType, typeText } from '../type-text.ts';

/** Whether `vararg xs: Int`, `params int[] xs`, `*args`, `int... xs` or `xs ...int` comes next: what other languages write for `...xs: List<int>`. */
export function isForeignRest(p: ParserCore): boolean {
  if (p.at(Star) || p.at(StarStar)) return isWord(p.peek(1));
  if ((p.token.image === 'vararg' || p.token.image === 'params') && isWord(p.peek(1))) return true;
  return isWord(p.token) && (p.peek(1).tokenType === Ellipsis || (p.peek(1).tokenType === Colon && p.peek(2).tokenType === Ellipsis));
}

export function foreignRest(p: ParserCore): Parameter {
  const start = p.token.startOffset;
  const before = p.diagnostics.length;
  const isOfNamed = p.at(StarStar);
  if (!isWord(p.token) || p.token.image === 'vararg' || p.token.image === 'params') p.take();
  const { type, name } = isNameFirst(p) ? nameFirst(p) : typeFirst(p);
  // What is foreign about the type is mended with the rest.
  p.diagnostics.length = before;
  const element = type === null ? 'any' : elementText(type);
  const mended = `...${name.name}: ${element.startsWith('List<') ? element : `List<${element}>`}`;
  const span = p.span(start, p.lastEnd);
  if (isOfNamed) p.report(restParameter(span, { mended: null }, { label: 'names of arguments are those of parameters', hint: `take what has names as a Map: \`${name.name}: Map<String, ${element}>\`` }));
  else report(p, span, mended, type);
  const unknown: TypeNode = { kind: 'error-type', id: p.id(), start, end: start };
  return { kind: 'parameter', id: p.id(), start, end: p.endFrom(start), annotations: [], name, type: unknown, value: null, assignsField: false, rest: true };
}

/** The words of the languages that have such parameters stand for the types here. */
function elementText(type: TypeNode): string {
  const foreign = type.kind === 'named-type' && type.path.length === 1 && type.args.length === 0 ? foreignTypes.get(type.path[0].name) : undefined;
  return foreign?.sure ? foreign.right : typeText(type);
}

/** `xs: Int`, `xs: ...int`, `xs ...int`, and `*args`, which has no type. */
function isNameFirst(p: ParserCore): boolean {
  const { image } = p.peek(1);
  if (image === '...' && !isWord(p.peek(2))) return true;
  return image === ':' || image === ',' || image === ')' || (image === '...' && looksLikeType(p.peek(2).image) && !looksLikeType(p.token.image));
}

function nameFirst(p: ParserCore) {
  const name = identifierOf(p, p.take());
  const isBehind = p.skip(Ellipsis);
  const isTyped = isBehind ? isWord(p.token) || p.skip(Colon) : p.skip(Colon);
  // `xs: ...int`
  if (!isBehind) p.skip(Ellipsis);
  return { name, type: isTyped ? p.type() : null };
}

/** `int... xs`, `int[] xs`. */
function typeFirst(p: ParserCore) {
  const type = p.type();
  p.skip(Ellipsis);
  return { type, name: identifierOf(p, p.take()) };
}

/** `xs: Int...`, as in Swift; the next token is the `...`. */
export function dotsBehindType(p: ParserCore, start: number, name: string, type: TypeNode | null): void {
  p.take();
  const mended = `...${name}: List<${type === null ? 'any' : elementText(type)}>`;
  const span = p.span(start, p.lastEnd);
  report(p, span, mended, type);
}

/** `this.xs...`, with the dots behind. */
export function dotsBehindField(p: ParserCore, start: number, name: string): boolean {
  p.take();
  const mended = `...this.${name}`;
  const span = p.span(start, p.lastEnd);
  p.report(restParameter(span, { mended }, { fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
  return true;
}

/** Before other parameters it cannot stand as it is. */
function report(p: ParserCore, span: Span, mended: string, type: TypeNode | null): void {
  const fixes = p.at(CloseParen) ? [{ title: `write \`${mended}\``, sure: type !== null, edits: [{ span, newText: mended }] }] : [];
  p.report(restParameter(span, { mended }, { fixes }));
}

/** `...` where no parameter takes several arguments: in lambdas and records, and before others. */
export function reportMisplacedRest(p: ParserCore, parameters: readonly Parameter[], mayHaveRest: boolean): void {
  for (const [i, parameter] of parameters.entries()) {
    // Of what stands in another language's form that was told.
    if (!parameter.rest || parameter.type?.kind === 'error-type' || (mayHaveRest && i === parameters.length - 1)) continue;
    const dots = p.span(parameter.start, parameter.name.start);
    const label = mayHaveRest ? 'nothing is left for the parameters behind it' : undefined;
    const fixes = mayHaveRest ? [] : [{ title: 'remove the `...`', sure: false, edits: [{ span: dots, newText: '' }] }];
    p.report(restParameter(dots, { mended: null }, { label, fixes }));
  }
}
