import type { IToken } from 'chevrotain';
import type { SourceText, Span } from '../../../base/source.ts';
import { expectedInstead, mismatchedBracket, missingBrace, unclosedBlock, unclosedBracket, unexpectedClosing } from '../../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, Fix, Label } from '../../../diagnostics/diagnostic.ts';
import { describe } from '../../parser/names.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { Change } from './change.ts';
import { bodyOf, isBody } from './heads.ts';
import { brace, kindNumbered, sideByTokenIndex } from './kinds.ts';
import type { Layout } from './layout.ts';

/** A text whose brackets do not balance. */
export interface Unbalanced {
  readonly source: SourceText;
  readonly tokens: readonly IToken[];
  readonly layout: Layout;
}

/** Says what was changed, as the mistake that it mends. */
export function report(text: Unbalanced, change: Change, sure: boolean): Diagnostic {
  switch (change.kind) {
    case 'insert-closing':
      return missingClosing(text, change, sure);
    case 'insert-opening':
      return missingOpening(text, change, sure);
    case 'remove':
      return sideOf(text.tokens[change.at]) > 0 ? strayOpening(text, change.at, sure) : strayClosing(text, change, sure);
    case 'replace':
      return wrongKind(text, change, sure);
  }
}

function missingClosing({ source, tokens, layout }: Unbalanced, { at, bracket, partner }: Change & { kind: 'insert-closing' }, sure: boolean): Diagnostic {
  const open = tokens[partner];
  const isOwnLine = layout.lines[partner] !== layout.lines[at - 1] && layout.lines[at] !== layout.lines[at - 1];
  const end = isOwnLine ? endOfDeeperLines(source.text, endOf(tokens[at - 1]), tokens[at].startOffset, layout.indents[partner]) : endOf(tokens[at - 1]);
  const here = { source, start: end, end };
  const newText = isOwnLine ? `\n${indentationOf(source.text, open.startOffset)}${bracket.close}` : bracket === brace ? ` ${bracket.close}` : bracket.close;
  const details = {
    label: isOwnLine ? `by the indentation, a \`${bracket.close}\` is missing here` : `a \`${bracket.close}\` is missing here`,
    secondary: [{ span: spanOf(source, open), text: `this \`${bracket.open}\` is still open` }],
    fixes: [fix(`insert \`${bracket.close}\``, sure, here, newText)],
  };
  if (bracket === brace && isBody(tokens, partner)) return unclosedBlock(here, { what: bodyOf(tokens, partner).what }, details);
  if (sideOf(tokens[at]) < 0 && !isOwnLine) return mismatchedBracket(spanOf(source, tokens[at]), { found: tokens[at].image, partner: bracket.close, place: 'before' }, { ...details, label: undefined });
  return unclosedBracket(here, { open: bracket.open, partner: bracket.close, found: describe(tokens[at]) }, details);
}

function missingOpening({ source, tokens, layout }: Unbalanced, { at, bracket, partner, join }: Change & { kind: 'insert-opening' }, sure: boolean): Diagnostic {
  const end = join.kind === 'split' ? tokens[at - 1].startOffset + join.length : endOf(tokens[at - 1]);
  const here = { source, start: end, end };
  const fixes = join.kind === 'hole' ? [] : [fix(`insert \`${bracket.open}\``, sure, join.kind === 'split' || bracket === brace ? here : beforeNext(source, tokens, at), bracket === brace ? ' {' : bracket.open)];
  const word = join.kind === 'split' ? tokens[at - 1].image.slice(0, join.length) : tokens[at - 1].image;
  const found = join.kind === 'split' ? `\`${tokens[at - 1].image.slice(join.length)}\`` : describe(tokens[at]);
  const closing: Label = { span: spanOf(source, tokens[partner]), text: `this \`${bracket.close}\` has no partner` };
  if (bracket === brace && isBody(tokens, at)) return missingBrace(here, { of: bodyOf(tokens, at).of, found: describe(tokens[at]) }, { secondary: [closing], fixes });
  if (sure || layout.lines[partner] !== layout.lines[at]) {
    const details = { label: `a \`${bracket.open}\` is missing here`, secondary: [closing], fixes };
    return expectedInstead(here, { expected: `\`${bracket.open}\``, where: `after \`${word}\``, found }, details);
  }
  const hint = `perhaps its partner is missing behind \`${word}\``;
  return unexpectedClosing(closing.span, { closing: bracket.close }, { hint, fixes });
}

/** Where a bracket goes that opens before a token: right behind a name, and right before what else it holds. */
function beforeNext(source: SourceText, tokens: readonly IToken[], at: number): Span {
  const start = endOf(tokens[at - 1]);
  const next = tokens[at].startOffset;
  if (!/^[ \t]*$/.test(source.text.slice(start, next))) return { source, start, end: start };
  return { source, start: tokens[at - 1].tokenType === IdentifierToken ? start : next, end: next };
}

function strayOpening({ source, tokens }: Unbalanced, at: number, sure: boolean): Diagnostic {
  const { open, close } = kindNumbered(sideOf(tokens[at]));
  const span = spanOf(source, tokens[at]);
  const details = { label: `this \`${open}\` has no partner`, fixes: [fix(`remove one \`${open}\``, sure, withBlanks(source, tokens, at), '')] };
  if (open === brace.open) return unclosedBlock(span, { what: 'block' }, details);
  return unclosedBracket(span, { open, partner: close, found: describe(tokens[behindPartner(tokens, at)]) }, details);
}

/** What stands where the partner of the bracket before the one at an index is missed: behind the partner that the latter has taken. */
function behindPartner(tokens: readonly IToken[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index++) {
    const side = sideOf(tokens[index]);
    if (side !== 0) depth += Math.sign(side);
    if (depth === 0) return index + 1;
  }
  return tokens.length - 1;
}

/** A token, and the blanks between it and the one before in its line. */
function withBlanks(source: SourceText, tokens: readonly IToken[], at: number): Span {
  const span = spanOf(source, tokens[at]);
  const start = at === 0 ? span.start : endOf(tokens[at - 1]);
  return /^[ \t]*$/.test(source.text.slice(start, span.start)) ? { ...span, start } : span;
}

function strayClosing({ source, tokens, layout }: Unbalanced, { at, isEarly }: Change & { kind: 'remove' }, sure: boolean): Diagnostic {
  const { image } = tokens[at];
  const span = spanOf(source, tokens[at]);
  if (isEarly) return unexpectedClosing(span, { closing: image, early: true }, { label: 'what follows belongs to these arguments, too', fixes: [fix(`remove this \`${image}\``, sure, span, '')] });
  const isAlone = layout.lines[at] !== layout.lines[at - 1] && layout.lines[at] !== layout.lines[at + 1];
  const hint = image === brace.close ? 'by the indentation of the lines this one is too many' : undefined;
  return unexpectedClosing(span, { closing: image }, { hint, fixes: [fix(`remove \`${image}\``, sure, isAlone ? withItsLine(span) : withBlanks(source, tokens, at), '')] });
}

function wrongKind({ source, tokens }: Unbalanced, { at, bracket }: Change & { kind: 'replace' }, sure: boolean): Diagnostic {
  const { image } = tokens[at];
  const span = spanOf(source, tokens[at]);
  const partner = sideOf(tokens[at]) > 0 ? bracket.open : bracket.close;
  return mismatchedBracket(span, { found: image, partner, place: 'instead of' }, { label: `\`${partner}\` must stand here`, fixes: [fix(`write \`${partner}\``, sure, span, partner)] });
}

function fix(title: string, sure: boolean, span: Span, newText: string): Fix {
  return { title, sure, edits: [{ span, newText }] };
}

/** Comments that are indented as what is in the braces stand before their `}`. */
function endOfDeeperLines(text: string, from: number, to: number, indent: number): number {
  let end = from;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    const [line = ''] = /^[^\n]*/.exec(text.slice(at + 1, to)) ?? [];
    const next = at + 1 + line.length;
    if (next < to && line.trim() !== '' && line.length - line.trimStart().length > indent) end = next;
  }
  return end === from ? endOfComment(text, from, to) : end;
}

/** A comment behind a token belongs to its line. */
function endOfComment(text: string, from: number, to: number): number {
  const line = text.slice(from, to).split('\n', 1)[0];
  return line.trimStart().startsWith('//') ? from + line.trimEnd().length : from;
}

function indentationOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** With the break of the line before it, where it is all that the line holds. */
function withItsLine(span: Span): Span {
  const start = span.source.text.lastIndexOf('\n', span.start);
  return start < 0 ? span : { ...span, start };
}

function sideOf({ tokenTypeIdx }: IToken): number {
  return sideByTokenIndex[tokenTypeIdx];
}

function endOf({ startOffset, image }: IToken): number {
  return startOffset + image.length;
}

function spanOf(source: SourceText, token: IToken): Span {
  return { source, start: token.startOffset, end: endOf(token) };
}
