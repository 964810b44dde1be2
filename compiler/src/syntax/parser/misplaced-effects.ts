import { assignmentAsCondition, assignmentAsValue } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../ast.ts';
import type { ParserCore } from './core.ts';

/** `if (x = 3)`; the next token is the `=`. */
export function reportAssignmentAsCondition(p: ParserCore, target: Expression): void {
  const span = p.spanOf(p.token);
  const fixes = [{ title: 'compare with `==`', sure: true, edits: [{ span, newText: '==' }] }];
  p.complain(assignmentAsCondition(span, { target: p.text.slice(target.start, target.end) }, { fixes }));
}

/** `while (line = read())`; the next token is the `=`. A value that may be null is given a name and tested at once. */
export function reportBindingAsCondition(p: ParserCore, name: string, start: number): void {
  const span = p.spanOf(p.token);
  p.complain(assignmentAsCondition(span, { target: name }, {
    label: `write \`let ${name} = …\`, or \`==\``,
    hint: `\`(let ${name} = …)\` gives a name to a value that may be null, and holds where it is not`,
    fixes: [
      { title: `write \`let ${name}\``, sure: false, edits: [{ span: p.span(start, start), newText: 'let ' }] },
      { title: 'compare with `==`', sure: false, edits: [{ span, newText: '==' }] },
    ],
  }));
}

/** `let y = x = 3`; the next token is the `=`. */
export function reportAssignmentAsValue(p: ParserCore, target: Expression, operator: string): void {
  const written = p.text.slice(target.start, target.end);
  if (isTestOfChoice(p)) {
    const span = p.spanOf(p.token);
    p.complain(assignmentAsValue(span, { target: written, operator }, { label: 'to compare, write `==`', fixes: [{ title: 'compare with `==`', sure: false, edits: [{ span, newText: '==' }] }] }));
    return;
  }
  const hint = isTestedForNull(p, target) ? `\`while (let ${written} = …)\` names a value, and goes on while it is not null; \`if (let …)\` tests once` : 'assign in a statement of its own first';
  p.complain(assignmentAsValue(p.spanOf(p.token), { target: written, operator }, { hint }));
}

/** `const label = args.length = 0 ? "none" : "some";`: what is assigned would be a condition. */
function isTestOfChoice({ text, token }: ParserCore): boolean {
  return /^=\s*(?:[\w.]+|"[^"\n]*"|'[^'\n]*')\s*\?(?![.?[])[^\n;]*:/.test(text.slice(token.startOffset, token.startOffset + NEARBY));
}

/** `null != (link = next())`, `(link = next()) != null`: the next token is the `=`. */
function isTestedForNull({ text, token }: ParserCore, target: Expression): boolean {
  if (target.kind !== 'name') return false;
  if (/null\s*!==?\s*\(\s*$/.test(text.slice(Math.max(0, target.start - NEARBY), target.start))) return true;
  return /^=[^=;{}]*\)\s*!==?\s*null\b/.test(text.slice(token.startOffset, token.startOffset + NEARBY));
}

const NEARBY = 200;
