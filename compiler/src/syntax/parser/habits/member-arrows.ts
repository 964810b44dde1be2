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
  const span = p.spanOf(p.token);
  p.complain(foreignOperatorSign(span, { written: '->', right: '.' }, { fixes: [{ title: 'write `.`', sure: true, edits: [{ span, newText: '.' }] }] }));
  p.take();
  return member(p, object);
}

/** `List::new()` and `Color::Red`, as in Rust and C++. */
export function doubleColon(p: ParserCore, object: Expression): Expression {
  takeDoubleColon(p);
  return member(p, object);
}

/** Takes the `::`; all of a file are reported as one, at the first. */
export function takeDoubleColon(p: ParserCore): void {
  const edit = { span: p.spanOf(p.token), newText: '.' };
  if (p.colonEdits === null) {
    const edits = (p.colonEdits = [edit]);
    p.complain(foreignOperatorSign(edit.span, { written: '::', right: '.' }, { fixes: [{ title: 'write `.`', sure: true, edits }] }));
  } else p.colonEdits.push(edit);
  p.take();
}

function member(p: ParserCore, object: Expression): Expression {
  const name = looseName(p, 'a member');
  return { kind: 'member', id: p.id(), start: object.start, end: p.lastEnd, object, optional: false, name };
}
