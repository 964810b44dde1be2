import { expectedInstead } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { MapEntry } from '../../ast.ts';
import { FuncWord, OpenParen } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';
import { lambdaWithoutArrow } from '../lambda.ts';
import { isWord } from '../names.ts';
import { braceFollowsParentheses } from './function-values.ts';

/** Whether `next() { … }` comes next, a method in an object literal, as in JavaScript. */
export function isLiteralMethod(p: ParserCore): boolean {
  return (isWord(p.token) || p.at(FuncWord)) && (p.peek(1).tokenType === OpenParen || (p.at(FuncWord) && p.peek(2).tokenType === OpenParen)) && braceFollowsParentheses(p);
}

/** The same, read as the function that it is. */
export function literalMethod(p: ParserCore): MapEntry {
  const start = p.token.startOffset;
  const edits: TextEdit[] = [];
  if (p.at(FuncWord)) {
    p.take();
    edits.push({ span: p.span(start, p.token.startOffset), newText: '' });
  }
  const { image: name, startOffset } = p.take();
  const key = { kind: 'name', id: p.id(), start: startOffset, end: p.lastEnd, name } as const;
  const open = p.spanOf(p.token);
  const { lambda: value, arrowAt } = lambdaWithoutArrow(p);
  edits.push({ span: p.span(key.end, key.end), newText: ': ' });
  if (arrowAt !== null) edits.push({ span: p.span(arrowAt, arrowAt), newText: ' =>' });
  p.complainAt(expectedInstead(open, { expected: '`:`', where: 'after the key of this entry', found: '`(`' }, { label: 'a method of a literal is a function behind its name', fixes: [{ title: `write \`${name}: (…) => { … }\``, sure: true, edits }] }));
  return { kind: 'map-entry', id: p.id(), start, end: p.endFrom(start), key, bareKey: true, value };
}
