import { cStyleLocal } from '../../../diagnostics/catalogue/syntax.ts';
import type { ParserCore } from '../core.ts';

/** `let int x = 5`: takes the type. */
export function reportTypedLet(p: ParserCore): void {
  const type = p.token;
  const name = p.peek(1);
  const edits = [{ span: p.span(type.startOffset, name.startOffset), newText: '' }];
  p.complain(cStyleLocal(p.spanOf(type), { mended: `let ${name.image}` }, { hint: `a type is written behind the name: \`let ${name.image}: ${type.image}\``, fixes: [{ title: 'remove the type', sure: true, edits }] }));
  p.take();
}
