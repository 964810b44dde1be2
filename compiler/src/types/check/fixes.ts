import type { Fix, TextEdit } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { bindsTightly } from '../../syntax/tightness.ts';
import type { Body } from './body.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A fix that an editor may apply without asking. */
export function sureFix(title: string, ...edits: readonly TextEdit[]): Fix {
  return { title, sure: true, edits };
}

/** A fix that is offered: it may not be what was meant. */
export function possibleFix(title: string, ...edits: readonly TextEdit[]): Fix {
  return { title, sure: false, edits };
}

export function replace(body: Body, range: Range, newText: string): TextEdit {
  return { span: body.span(range), newText };
}

export function insertBefore(body: Body, range: Range, newText: string): TextEdit {
  return { span: body.span({ start: range.start, end: range.start }), newText };
}

export function insertAfter(body: Body, range: Range, newText: string): TextEdit {
  return { span: body.span({ start: range.end, end: range.end }), newText };
}

/** Edits that put `suffix` behind an expression, in parentheses where it would bind to a part of it only. */
export function suffixEdits(body: Body, node: ast.Expression, suffix: string): TextEdit[] {
  if (bindsTightly(node)) return [insertAfter(body, node, suffix)];
  return [insertBefore(body, node, '('), insertAfter(body, node, `)${suffix}`)];
}

/** Edits that put `prefix` before an expression, in parentheses where it would bind to a part of it only. */
export function prefixEdits(body: Body, node: ast.Expression, prefix: string): TextEdit[] {
  if (bindsTightly(node)) return [insertBefore(body, node, prefix)];
  return [insertBefore(body, node, `${prefix}(`), insertAfter(body, node, ')')];
}

/** The expression as a message quotes it: short ones whole, others only by their kind. */
export function quoted(body: Body, node: ast.Expression): string {
  const text = body.text(node);
  return text.length <= 40 && !text.includes('\n') ? `\`${text}\`` : 'this value';
}
