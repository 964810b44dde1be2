import { multipleDeclarations } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, ListPattern, Pattern } from '../../ast.ts';
import { CloseBracket, CloseParen, Comma, Equals, OpenBracket, OpenParen, Semicolon } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';

/** Whether names, a `=` and one value, or as many values, come next: `first, second = pair`, as Python and Lua take a list apart, and `a, b = 1, 2`. */
export function isNameList(p: ParserCore): boolean {
  let distance = 0;
  while (p.peek(distance).tokenType === IdentifierToken && p.peek(distance + 1).tokenType === Comma) distance += 2;
  if (distance === 0 || p.peek(distance).tokenType !== IdentifierToken || p.peek(distance + 1).tokenType !== Equals) return false;
  const values = countValues(p, distance + 2);
  return values === 1 || values === distance / 2 + 1;
}

const LONGEST_VALUE = 100;

/** How many values there are up to the end of the statement, separated by commas; 0 where other names get theirs among them. */
function countValues(p: ParserCore, from: number): number {
  let depth = 0;
  let values = 1;
  for (let distance = from; distance < from + LONGEST_VALUE; distance++) {
    const { tokenType, startOffset } = p.peek(distance);
    if (tokenType === OpenParen || tokenType === OpenBracket) depth++;
    else if (tokenType === CloseParen || tokenType === CloseBracket) depth--;
    else if (depth === 0 && tokenType === Equals) return 0;
    else if (depth === 0 && tokenType === Comma) values++;
    else if (tokenType === Semicolon || tokenType === EndOfFile || (distance > from && depth === 0 && p.hasNewline(p.peek(distance - 1).startOffset, startOffset))) return values;
  }
  return 0;
}

/** `let a, b = …`, behind the word: what takes the value apart, and the value. */
export function nameList(p: ParserCore): { readonly pattern: ListPattern; readonly value: Expression } {
  const at = p.diagnostics.length;
  const pattern = namesApart(p);
  p.skip(Equals);
  const first = p.expression();
  if (!p.at(Comma)) return { pattern, value: first };
  const elements = [first];
  while (p.skip(Comma)) elements.push(p.expression());
  // The brackets of both sides are one fix.
  const edits = [{ span: p.span(first.start, first.start), newText: '[' }, { span: p.span(p.lastEnd, p.lastEnd), newText: ']' }];
  p.diagnostics = p.diagnostics.map((each, i) => (i === at ? { ...each, primary: { ...each.primary, text: 'several names stand in brackets, and their values as well' }, hint: undefined, fixes: each.fixes.map((fix) => ({ ...fix, title: 'write both sides in brackets', edits: [...fix.edits, ...edits] })) } : each));
  return { pattern, value: { kind: 'list', id: p.id(), start: first.start, end: p.lastEnd, elements } };
}

export const ONE_VALUE = 'a function gives one value: what went wrong is thrown, and what may be missing is `null`';

/** `value, err`, `item, ok`: how Go calls what says whether all went well, for which there is no second value here. */
export function namesOutcome(last: string): boolean {
  return /^(?:err|error|ok|exists|found|present)$/.test(last);
}

/** Takes the names, as the list that is meant. */
function namesApart(p: ParserCore): ListPattern {
  const { startOffset: start } = p.token;
  const elements: Pattern[] = [];
  const comma = p.peek(1);
  do {
    const name = identifierOf(p, p.take());
    elements.push({ kind: 'name-pattern', id: p.id(), start: name.start, end: name.end, path: [name] });
  } while (p.skip(Comma));
  const written = `[${p.text.slice(start, p.lastEnd)}]`;
  const isOutcome = namesOutcome(p.text.slice(elements[elements.length - 1].start, p.lastEnd));
  p.complainAt(
    multipleDeclarations(p.spanOf(comma), {}, {
      label: 'one value stands behind these names',
      hint: isOutcome ? ONE_VALUE : 'the elements of a list are taken apart in brackets',
      fixes: isOutcome ? [] : [{ title: `write \`${written}\``, sure: true, edits: [{ span: p.span(start, p.lastEnd), newText: written }] }],
    }),
  );
  return { kind: 'list-pattern', id: p.id(), start, end: p.lastEnd, elements, rest: null };
}
