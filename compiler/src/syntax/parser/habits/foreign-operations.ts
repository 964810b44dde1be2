import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import { Bar, Greater } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** Whether `satisfies T` comes next, as in TypeScript. */
export function isSatisfies(p: ParserCore): boolean {
  return p.atWord('satisfies') && p.peek(1).tokenType === IdentifierToken && !p.onNewLine();
}

/** `value satisfies T`: takes what stands behind the value. */
export function satisfies(p: ParserCore, value: Expression): Expression {
  const word = p.spanOf(p.token);
  const start = p.lastEnd;
  p.take();
  const type = p.type();
  const written = p.text.slice(type.start, type.end);
  p.complainAt(foreignConstruct(word, { word: 'satisfies' }, {
    label: 'a value is checked where it is declared or passed',
    hint: `write the type of the variable: \`const x: ${written} = …\``,
    fixes: [{ title: 'remove it', sure: true, edits: [{ span: p.span(start, p.lastEnd), newText: '' }] }],
  }));
  return value;
}

/** Whether `|>` comes next, as in F# and Elixir. */
export function isPipe(p: ParserCore): boolean {
  const next = p.peek(1);
  return p.at(Bar) && next.tokenType === Greater && next.startOffset === p.token.startOffset + 1;
}

/** `value |> f` calls `f`; `operand` reads it. */
export function pipe(p: ParserCore, value: Expression, operand: () => Expression): Expression {
  const span = p.span(p.token.startOffset, p.token.startOffset + 2);
  p.take();
  p.take();
  const callee = operand();
  const argument = p.text.slice(value.start, value.end);
  const newText = callee.kind === 'name' || callee.kind === 'member' ? `${p.text.slice(callee.start, callee.end)}(${argument})` : null;
  p.complainAt(foreignConstruct(span, { word: '|>' }, {
    label: newText === null ? 'a function is called with its arguments in parentheses' : `write \`${newText}\``,
    fixes: newText === null ? [] : [{ title: `write \`${newText}\``, sure: true, edits: [{ span: p.span(value.start, callee.end), newText }] }],
  }));
  return { kind: 'error', id: p.id(), start: value.start, end: p.lastEnd };
}
