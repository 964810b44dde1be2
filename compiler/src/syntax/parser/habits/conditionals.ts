import { ifExpression, pythonConditional } from '../../../diagnostics/catalogue/syntax.ts';
import type { Fix } from '../../../diagnostics/diagnostic.ts';
import type { Expression } from '../../ast.ts';
import { CloseBrace, ElseWord, IfWord, OpenBrace, OpenParen, Semicolon } from '../../token-types.ts';
import { condition } from '../conditions.ts';
import { Context, type ParserCore } from '../core.ts';

/** `if (a) 1 else 2` as a value, as in Kotlin and Rust; the next token is the `if`. */
export function conditionalValue(p: ParserCore): Expression {
  const word = p.token;
  const at = p.diagnostics.length;
  p.complain(ifExpression(p.spanOf(word), {}, { hint: 'write `condition ? a : b`, or assign in both branches' }));
  const isReported = p.diagnostics.length > at;
  const value = branches(p);
  const text = value === null ? null : conditionalText(p, value);
  if (value === null || text === null) p.panic();
  if (isReported) {
    const fixes = [{ title: 'write it with `?` and `:`', sure: true, edits: [{ span: p.span(value.start, value.end), newText: text }] }];
    p.diagnostics[at] = ifExpression(p.spanOf(word), {}, { label: 'write `condition ? a : b`', fixes });
  }
  return value;
}

/** Null where a branch is more than a value. */
function branches(p: ParserCore): Expression | null {
  const { startOffset: start } = p.take();
  const hasThen = isThenAhead(p);
  const { context } = p;
  if (hasThen) p.context |= Context.inCondition;
  const test = hasThen ? p.expression() : condition(p, 'if');
  p.context = context;
  if (hasThen && p.atWord('then')) p.take();
  const then = branchValue(p);
  if (then === null || !p.skip(ElseWord)) return null;
  const otherwise = p.at(IfWord) ? branches(p) : branchValue(p);
  return otherwise === null ? null : { kind: 'conditional', id: p.id(), start, end: p.lastEnd, condition: test, then, otherwise };
}

/** `if a then b else c`, as in Haskell, Elm and Lua. */
function isThenAhead(p: ParserCore): boolean {
  for (let distance = 0; distance < LONGEST_CONDITION; distance++) {
    const { image, tokenType, startOffset } = p.peek(distance);
    if (image === 'then') return true;
    if (image === '' || tokenType === Semicolon || tokenType === OpenBrace || tokenType === ElseWord || p.hasNewline(p.token.startOffset, startOffset)) return false;
  }
  return false;
}

const LONGEST_CONDITION = 60;

/** `1` or `{ 1 }`. */
function branchValue(p: ParserCore): Expression | null {
  if (!p.at(OpenBrace)) return p.expression();
  p.take();
  const value = p.expression();
  p.skip(Semicolon);
  return p.skip(CloseBrace) ? value : null;
}

function conditionalText(p: ParserCore, value: Expression): string {
  if (value.kind !== 'conditional') return p.text.slice(value.start, value.end);
  const { condition: test, then, otherwise } = value;
  return `${p.text.slice(test.start, test.end)} ? ${p.text.slice(then.start, then.end)} : ${conditionalText(p, otherwise)}`;
}

/** `return null if (n < 3);`: the condition before the statement that ends with it. */
function conditionFirst(p: ParserCore, { start: valueStart, end }: Expression, head: string): Fix[] {
  const lineStart = p.text.lastIndexOf('\n', valueStart) + 1;
  const [before, indentation, jump] = /^(\s*)((?:return|throw)\s+|)$/.exec(p.text.slice(lineStart, valueStart)) ?? [];
  if (before === undefined || indentation === undefined || jump === undefined) return [];
  const start = lineStart + indentation.length;
  const newText = `${head} { ${p.text.slice(start, end)}; }`;
  const semicolon = p.at(Semicolon) ? p.token.startOffset + 1 : p.lastEnd;
  return [{ title: 'put the condition first', sure: false, edits: [{ span: p.span(start, semicolon), newText }] }];
}

/** `n++ if (n < 3) return;`: whether the `if` ahead has a statement of its own, so that only the `;` before it is missing. */
export function isNextStatement(p: ParserCore): boolean {
  const close = p.peek(1).tokenType === OpenParen ? p.closingParenthesis(p.index + 1) : null;
  const behind = close === null ? null : p.tokens[close + 1];
  return behind !== null && (behind.tokenType === OpenBrace || statementWords.has(behind.image));
}

const statementWords: ReadonlySet<string> = new Set(['return', 'throw', 'break', 'continue']);

/** `a if condition else b`, as in Python; the next token is the `if`. Without `else`, it is the statement that depends on the condition. */
export function trailingConditional(p: ParserCore, then: Expression): Expression {
  const word = p.take();
  const test = p.expression();
  const written = p.text.slice(test.start, test.end);
  if (!p.skip(ElseWord)) {
    const head = `if ${test.kind === 'parenthesized' ? written : `(${written})`}`;
    p.complainAt(pythonConditional(p.spanOf(word), {}, { hint: `write \`${head} { … }\``, fixes: conditionFirst(p, then, head) }));
    return then;
  }
  const otherwise = p.expression();
  const text = (part: Expression): string => p.text.slice(part.start, part.end);
  const span = p.span(then.start, p.lastEnd);
  const newText = `${written} ? ${text(then)} : ${text(otherwise)}`;
  p.complainAt(pythonConditional(p.spanOf(word), {}, { label: 'the condition comes first: `condition ? a : b`', fixes: [{ title: 'write it with `?` and `:`', sure: true, edits: [{ span, newText }] }] }));
  return { kind: 'conditional', id: p.id(), start: then.start, end: p.lastEnd, condition: test, then, otherwise };
}
