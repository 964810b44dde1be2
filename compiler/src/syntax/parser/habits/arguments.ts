import { equalsForColon, foreignConstruct, spread } from '../../../diagnostics/catalogue/syntax.ts';
import { IdentifierToken } from '../../tokens.ts';
import { isWord } from '../names.ts';
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

/** Whether `ref x`, `out n` or `out var n` comes next, as in C#. */
export function isByReference(p: ParserCore): boolean {
  const next = p.peek(1);
  return (p.atWord('ref') || p.atWord('out') || p.atWord('inout')) && isWord(next) && next.image !== 'is' && /^(?:[,).[]|\w+)$/.test(p.peek(2).image) && !p.hasNewline(p.token.startOffset, next.startOffset);
}

/** Takes the word, and what declares a variable behind it; those of one line are one mistake. */
export function takeReferenceWord(p: ParserCore): void {
  const word = p.take();
  const declares = isWord(p.peek(1)) && p.at(IdentifierToken) && p.peek(1).image !== 'is';
  if (declares) p.take();
  const edits = declares ? [] : [{ span: p.span(word.startOffset, p.token.startOffset), newText: '' }];
  const span = p.spanOf(word);
  const told = foreignConstruct(span, { word: word.image }, {
    label: 'an argument is a value',
    hint: 'a function changes no variable of its caller: let it give back what is new, several values as a `record`',
    fixes: declares ? [] : [{ title: `remove \`${word.image}\``, sure: false, edits }],
  });
  const last = p.diagnostics.at(-1);
  if (last?.message !== told.message || p.hasNewline(last.primary.span.start, span.start)) return p.complainAt(told);
  const fixes = last.fixes.length === 0 || declares ? [] : last.fixes.map((fix) => ({ ...fix, edits: [...fix.edits, ...edits] }));
  p.diagnostics[p.diagnostics.length - 1] = { ...last, secondary: [...last.secondary, { span, text: 'and this' }], fixes };
}
