import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { TypeNode } from '../../ast.ts';
import { Comma, ExtendsWord, Greater, Question, SuperWord } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';

/** Whether `?`, `? extends T` or `? super T` comes next, as type arguments of Java. */
export function isWildcard(p: ParserCore): boolean {
  const { tokenType } = p.peek(1);
  return p.at(Question) && (tokenType === ExtendsWord || tokenType === SuperWord || tokenType === Greater || tokenType === Comma);
}

/** What may stand there is not known. */
export function wildcard(p: ParserCore): TypeNode {
  const { startOffset: start } = p.take();
  const word = p.at(ExtendsWord) || p.at(SuperWord) ? p.take().image : null;
  const from = p.token.startOffset;
  const bound = word === null ? null : p.type();
  const { lastEnd: end } = p;
  const written = bound === null ? 'any' : p.text.slice(bound.start, bound.end);
  const edit = bound === null ? { span: p.span(start, end), newText: 'any' } : { span: p.span(start, from), newText: '' };
  p.complainAt(foreignConstruct(p.span(start, end), { word: word === null ? '?` as a type argument: there is `any' : `? ${word} T` }, {
    label: 'one type must stand here',
    hint: word === 'extends' ? `what is only walked is an \`Iterable<${written}>\`: it takes Lists and Sets of every \`${written}\`` : 'a function may have a type parameter of its own: `func count<T>(items: List<T>)`',
    fixes: [{ title: `write \`${written}\``, sure: false, edits: [edit] }],
  }));
  return { kind: 'error-type', id: p.id(), start, end };
}
