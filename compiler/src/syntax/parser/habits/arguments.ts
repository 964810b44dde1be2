import { equalsForColon, spread } from '../../../diagnostics/catalogue/syntax.ts';
import type { ParserCore } from '../core.ts';

/** `f(x = 3)`, as in Python and Kotlin; takes the `=`. */
export function reportEqualsForColon(p: ParserCore, name: string, what: 'argument' | 'entry'): void {
  const equals = p.token;
  const start = p.lastEnd;
  p.complain(
    equalsForColon(p.spanOf(equals), { name, what }, {
      fixes: [{ title: `write \`${name}:\``, sure: true, edits: [{ span: p.span(start, equals.startOffset + 1), newText: ':' }] }],
    }),
  );
  p.take();
}

/** `{ ...map }`, as in JavaScript; takes the dots. */
export function reportSpread(p: ParserCore): void {
  const { startOffset } = p.take();
  p.report(spread(p.span(startOffset, p.lastEnd), {}, { hint: 'two Maps in one: `a.plus(b)`; another record with some fields changed: `r.copy(x: 1)`' }));
}
