import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import { Colon, OpenBrace } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';
import { skipBraces } from '../recovery.ts';

/** What to write for a class without a name. */
export const NAMED_CLASS = 'declare a class that extends it, or implements it, at the top level; what has one method can often be a lambda';

/** Whether `object : Listener {` or `object {` comes next, as in Kotlin. */
export function isObjectExpression(p: ParserCore): boolean {
  if (!p.atWord('object')) return false;
  for (let distance = 1; distance < LONGEST_HEAD; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === OpenBrace) return distance === 1 || p.peek(1).tokenType === Colon;
    if (distance === 1 ? tokenType !== Colon : !/^[\w.,<>()"']+$/.test(image)) return false;
  }
  return false;
}

const LONGEST_HEAD = 40;

/** `object : Listener { … }`: as an anonymous class. */
export function objectExpression(p: ParserCore): Expression {
  const { startOffset: start, image } = p.token;
  const span = p.span(start, start + image.length);
  while (!p.at(OpenBrace)) p.take();
  skipBraces(p);
  p.complainAt(foreignConstruct(span, { word: 'object : T { … }' }, { label: 'a class has a name', hint: NAMED_CLASS }));
  return { kind: 'error', id: p.id(), start, end: p.lastEnd };
}
