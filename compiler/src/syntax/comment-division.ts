import type { SourceText, Span } from '../base/source.ts';
import { commentForDivision } from '../diagnostics/catalogue/warnings.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Comment } from './lexer.ts';

/** Numbers, names and members, joined by operators: a call would more likely be a statement that somebody took out. */
const OPERATION = /^(?:\d[\d_.]*|[A-Za-z_]\w*(?:\.\w+|\[\w+\])*)(?:\s*[-+*/%]\s*(?:\d[\d_.]*|[A-Za-z_]\w*(?:\.\w+)*))*$/;
const NUMBER = /^[1-9]\d*$/;
const LONGEST = 60;

/**
 * `let half = n // 2`, as Python divides: the statement ends before the comment, and is well-formed. Only what reads like the
 * end of that statement is doubted: an operation with a `;` behind it, or a bare number behind a value.
 */
export function divisionsInComments(source: SourceText, comments: readonly Comment[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { kind, start, end } of comments) {
    if (kind !== 'line' || end - start > LONGEST || !isDivision(source.text, start, end)) continue;
    const span = { source, start, end: start + 2 };
    found.push(commentForDivision(span, {}, { fixes: [{ title: 'write `/`', sure: false, edits: [{ span, newText: '/' }] }] }));
  }
  return found;
}

function isDivision(text: string, start: number, end: number): boolean {
  const operand = text.charAt(start - 1) === ' ' ? start - 2 : start - 1;
  if (!/[\w)\]]/.test(text.charAt(operand))) return false;
  const written = text.slice(start + 2, end).trim();
  if (written.endsWith(';')) return OPERATION.test(written.slice(0, -1).trimEnd());
  if (!NUMBER.test(written) || !/\w/.test(text.charAt(operand))) return false;
  return /(?:=|\breturn\b)\s*[\w.]+ ?$/.test(text.slice(Math.max(0, start - LONGEST), start));
}

/** The `//` behind an offset, where what it hides would close a bracket: `print(n // 2);`. Null where there is none. */
export function divisionBehind(source: SourceText, offset: number): Span | null {
  const [, gap, hidden] = /^( ?)\/\/ ?([^\n]{1,60})/.exec(source.text.slice(offset, offset + LONGEST)) ?? [];
  if (hidden === undefined || !/\S/.test(hidden)) return null;
  const [operation] = hidden.split(/[)\],<>=!&|?]/);
  if (!/[)\]]/.test(hidden) || !OPERATION.test(operation.trim())) return null;
  const start = offset + gap.length;
  return { source, start, end: start + 2 };
}
