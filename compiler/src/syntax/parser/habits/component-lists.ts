import { objectDestructuring } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, Pattern, Statement } from '../../ast.ts';
import { CloseParen, Comma, Equals, OpenParen } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';
import { endStatement } from '../statement-end.ts';

/** Whether `val (a, b) =` comes next, as in Kotlin. */
export function isComponentList(p: ParserCore): boolean {
  if (p.peek(1).tokenType !== OpenParen || p.peek(2).tokenType !== IdentifierToken) return false;
  let distance = 3;
  while (p.peek(distance).tokenType === Comma && p.peek(distance + 1).tokenType === IdentifierToken) distance += 2;
  return p.peek(distance).tokenType === CloseParen && p.peek(distance + 1).tokenType === Equals;
}

/** The names, of what the value is not asked: which record it is says its type. */
export function componentList(p: ParserCore): Statement {
  const from = p.index;
  const { startOffset: start, image } = p.take();
  const open = p.take();
  const elements: Pattern[] = [];
  do {
    const name = identifierOf(p, p.take());
    elements.push({ kind: 'name-pattern', id: p.id(), start: name.start, end: name.end, path: [name] });
  } while (p.skip(Comma));
  p.take();
  const names = p.text.slice(open.startOffset, p.lastEnd);
  p.take();
  const value = p.expression();
  const made = value.kind === 'call' && value.callee.kind === 'name' && /^[A-Z]/.test(value.callee.name) ? value.callee.name : null;
  const word = image === 'val' ? 'const' : 'let';
  p.complainAt(
    objectDestructuring(p.span(start, open.startOffset + names.length), { bracket: '(' }, {
      label: made === null ? 'a record is taken apart by its name' : `write \`${word} ${made}${names}\``,
      hint: `\`${word} ${made ?? 'Point'}${names} = …\` for a record, \`${word} [${names.slice(1, -1)}] = …\` for a list`,
      fixes: made === null ? [] : [{ title: `write \`${word} ${made}${names}\``, sure: false, edits: [{ span: p.span(start, open.startOffset), newText: `${word} ${made}` }] }],
    }),
  );
  endStatement(p, from);
  const pattern: Pattern = { kind: 'list-pattern', id: p.id(), start: open.startOffset, end: open.startOffset + names.length, elements, rest: null };
  const unknown: Expression = { kind: 'error', id: p.id(), start: value.start, end: value.end };
  return { kind: 'destructuring', id: p.id(), start, end: p.lastEnd, constant: image === 'val', pattern, value: unknown };
}
