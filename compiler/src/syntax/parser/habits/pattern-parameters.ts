import { lambdaPattern } from '../../../diagnostics/catalogue/syntax.ts';
import type { Parameter } from '../../ast.ts';
import { CloseBrace, CloseBracket, CloseParen, Colon, Equals, OpenBrace, OpenBracket, OpenParen } from '../../token-types.ts';
import { EndOfFile } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** Whether `[a, b]`, `{ a, b }` or `(a, b)` stands where a parameter does. */
export function startsPattern(p: ParserCore): boolean {
  return p.at(OpenBracket) || p.at(OpenBrace) || p.at(OpenParen);
}

/** `(k, [a, b]) => …` and `func area({ width, height }: Box)`, as in JavaScript: a parameter that is a pattern. Its names are not there. */
export function patternParameter(p: ParserCore): Parameter {
  const { startOffset: start, tokenType } = p.token;
  const isList = tokenType === OpenBracket;
  let depth = 0;
  do {
    const taken = p.take().tokenType;
    if (taken === OpenBracket || taken === OpenBrace || taken === OpenParen) depth++;
    else if (taken === CloseBracket || taken === CloseBrace || taken === CloseParen) depth--;
  } while (depth > 0 && !p.at(EndOfFile));
  const pattern = p.text.slice(start, p.lastEnd);
  const isTuple = tokenType === OpenParen;
  const hint = isTuple ? `a lambda takes it apart in brackets: \`[${p.text.slice(start + 1, p.lastEnd - 1)}]\`` : isList ? `take it apart inside: \`{ const ${pattern} = item; … }\`` : 'give it a name, and read its fields: `item.name`';
  if (p.skip(Colon)) p.type();
  if (p.skip(Equals)) p.expression();
  p.complainAt(lambdaPattern(p.span(start, start + pattern.length), { pattern }, { hint }));
  return { kind: 'parameter', id: p.id(), start, end: p.lastEnd, annotations: [], name: { kind: 'identifier', id: p.id(), start, end: start, name: '' }, type: null, value: null, assignsField: false, rest: false };
}
