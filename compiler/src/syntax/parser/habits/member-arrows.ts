import { foreignOperatorSign } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import { ThinArrow } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';
import { isWord, looseName } from '../names.ts';

/** Whether the arrow `distance` tokens ahead stands between an object and its member, with no gap: `x -> x + 1` is a lambda elsewhere. */
export function isArrowMember(p: ParserCore, distance: number): boolean {
  const arrow = p.peek(distance);
  const member = p.peek(distance + 1);
  return arrow.tokenType === ThinArrow && isWord(member) && member.startOffset === arrow.startOffset + 2 && /\S/.test(p.text.charAt(arrow.startOffset - 1));
}

/** `this->x`, as in C++ and PHP; the next token is the arrow. */
export function arrowMember(p: ParserCore, object: Expression): Expression {
  return memberBehind(p, object, '->');
}

/** `List::new()` and `Color::Red`, as in Rust and C++. */
export function doubleColon(p: ParserCore, object: Expression): Expression {
  return memberBehind(p, object, '::');
}

function memberBehind(p: ParserCore, object: Expression, written: string): Expression {
  const span = p.spanOf(p.token);
  p.complain(foreignOperatorSign(span, { written, right: '.' }, { fixes: [{ title: 'write `.`', sure: true, edits: [{ span, newText: '.' }] }] }));
  p.take();
  const name = looseName(p, 'a member');
  return { kind: 'member', id: p.id(), start: object.start, end: p.lastEnd, object, optional: false, name };
}
