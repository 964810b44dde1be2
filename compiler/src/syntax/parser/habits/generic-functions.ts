import type { Span } from '../../../base/source.ts';
import { expectedName } from '../../../diagnostics/catalogue/syntax.ts';
import type { Identifier, TypeParameter } from '../../ast.ts';
import type { ParserCore } from '../core.ts';
import { typeParameters } from '../types.ts';

/** Type parameters that stand before the name of their function. */
interface Misplaced {
  readonly parameters: readonly TypeParameter[];
  readonly span: Span;
}

/** `func <T> swap(…)`, as in Kotlin and Java; the next token is the `<`. */
export function parametersBeforeName(p: ParserCore): Misplaced {
  const { startOffset: start } = p.token;
  const parameters = typeParameters(p);
  return { parameters, span: p.span(start, p.lastEnd) };
}

/** Reports what was read before the name. */
export function moveBehindName(p: ParserCore, { parameters, span }: Misplaced, { name, start, end }: Identifier): readonly TypeParameter[] {
  const list = p.text.slice(span.start, span.end);
  const edits = [
    { span: p.span(span.start, start), newText: '' },
    { span: p.span(end, end), newText: list },
  ];
  const right = `${name}${list}`;
  p.complainAt(expectedName(span, { what: 'the function', found: '`<`' }, { label: `type parameters stand behind the name: \`${right}\``, fixes: [{ title: `write \`${right}\``, sure: true, edits }] }));
  return parameters;
}
