import type { Span } from '../../../base/source.ts';
import { expectedInstead } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import { Bar, CloseBrace, Colon, Comma, Dot, OpenBrace, OpenParen, Semicolon } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** `Red; Green;`, `Red. Green` and `| Red | Green`: what stands between the cases of one enum instead of commas is one mistake. */
export class CaseSeparators {
  private readonly p: ParserCore;
  private readonly edits: TextEdit[] = [];
  private first: Span | null = null;

  constructor(p: ParserCore) {
    this.p = p;
  }

  /** `| Circle(radius: float)`, as in OCaml and F#. */
  takeLeadingBar(): void {
    const { p } = this;
    this.first = p.spanOf(p.token);
    const { startOffset } = p.take();
    this.edits.push({ span: p.span(startOffset, p.token.startOffset), newText: '' });
  }

  /** Takes a `|`, or a `;` or `.` behind which a case follows and no member. */
  takeForeign(): boolean {
    const { p } = this;
    if (!p.at(Bar) && !((p.at(Semicolon) || p.at(Dot)) && this.isCaseBehind())) return false;
    this.first ??= p.spanOf(p.token);
    const { lastEnd } = p;
    const { startOffset, tokenType } = p.take();
    this.edits.push({ span: p.span(lastEnd, lastEnd), newText: ',' });
    this.edits.push({ span: p.span(startOffset, tokenType === Bar ? p.token.startOffset : p.lastEnd), newText: '' });
    return true;
  }

  report(): void {
    const { p, first, edits } = this;
    if (first === null) return;
    const found = `\`${p.text.slice(first.start, first.end)}\``;
    p.complainAt(expectedInstead(first, { expected: '`,`', where: 'between two cases of an enum', found }, { label: 'cases are separated by commas', fixes: [{ title: 'write commas', sure: true, edits }] }));
  }

  /** `weight(): int {`, whose `func` is missing. */
  private isMethodBehind(): boolean {
    const { p } = this;
    const close = p.closingParenthesis(p.index + 2);
    const behind = close === null ? undefined : p.tokens[close + 1];
    return behind !== undefined && (behind.tokenType === Colon || behind.tokenType === OpenBrace);
  }

  private isCaseBehind(): boolean {
    const [name, next] = [this.p.peek(1), this.p.peek(2)];
    if (name.tokenType !== IdentifierToken || name.image === 'constructor') return false;
    if (next.tokenType === OpenParen && this.isMethodBehind()) return false;
    return next.tokenType === OpenParen || next.tokenType === Comma || next.tokenType === Semicolon || next.tokenType === CloseBrace || (this.first !== null && this.p.hasNewline(name.startOffset, next.startOffset));
  }
}
