import { multipleDeclarations } from '../../../diagnostics/catalogue/syntax.ts';
import type { ListPattern, Pattern } from '../../ast.ts';
import { CloseBracket, CloseParen, Comma, Equals, OpenBracket, OpenParen, Semicolon } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';

/** Whether names, a `=` and one value come next: `first, second = pair`, as Python and Lua take a list apart. */
export function isNameList(p: ParserCore): boolean {
  let distance = 0;
  while (p.peek(distance).tokenType === IdentifierToken && p.peek(distance + 1).tokenType === Comma) distance += 2;
  return distance > 0 && p.peek(distance).tokenType === IdentifierToken && p.peek(distance + 1).tokenType === Equals && isOneValue(p, distance + 2);
}

const LONGEST_VALUE = 100;

/** Whether no comma follows in the statement, outside of brackets. */
function isOneValue(p: ParserCore, from: number): boolean {
  let depth = 0;
  for (let distance = from; distance < from + LONGEST_VALUE; distance++) {
    const { tokenType, startOffset } = p.peek(distance);
    if (tokenType === OpenParen || tokenType === OpenBracket) depth++;
    else if (tokenType === CloseParen || tokenType === CloseBracket) depth--;
    else if (tokenType === Comma && depth === 0) return false;
    else if (tokenType === Semicolon || tokenType === EndOfFile || (distance > from && depth === 0 && p.hasNewline(p.peek(distance - 1).startOffset, startOffset))) return true;
  }
  return false;
}

/** Takes the names, as the list that is meant. */
export function namesApart(p: ParserCore): ListPattern {
  const { startOffset: start } = p.token;
  const elements: Pattern[] = [];
  const comma = p.peek(1);
  do {
    const name = identifierOf(p, p.take());
    elements.push({ kind: 'name-pattern', id: p.id(), start: name.start, end: name.end, path: [name] });
  } while (p.skip(Comma));
  const written = `[${p.text.slice(start, p.lastEnd)}]`;
  p.complainAt(
    multipleDeclarations(p.spanOf(comma), {}, {
      label: 'one value stands behind these names',
      hint: 'the elements of a list are taken apart in brackets',
      fixes: [{ title: `write \`${written}\``, sure: true, edits: [{ span: p.span(start, p.lastEnd), newText: written }] }],
    }),
  );
  return { kind: 'list-pattern', id: p.id(), start, end: p.lastEnd, elements, rest: null };
}
