import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Case, Cause } from './cause.ts';
import { isUnknown } from './unknown.ts';

/** What follows the first of two parameters without parentheses. */
const SECOND = /^\s*,\s*[A-Za-z_$][\w$]*(?=\s*=>)/;
const MOST_TRIED = 4;
const LONGEST = 200;

/** `xs.fold(0, a, b => a + b)`: the parameters of a lambda lack their parentheses, so that the first is an argument. */
export function* bareParameters({ state, found, attempt }: Case): Generator<Cause> {
  const { source } = state;
  let tried = 0;
  for (const unknown of found.filter(isUnknown)) {
    const { start, end } = unknown.primary.span;
    const second = SECOND.exec(source.text.slice(end, end + LONGEST));
    if (second === null || ++tried > MOST_TRIED) continue;
    const behind = end + second[0].length;
    const edits = [
      { span: { source, start, end: start }, newText: '(' },
      { span: { source, start: behind, end: behind }, newText: ')' },
    ];
    const outcome = attempt(edits);
    if (outcome === null) return;
    if (!outcome.isClean || !outcome.explained.includes(unknown)) continue;
    yield { explains: outcome.explained, told: told(unknown, `(${source.text.slice(start, behind)}) => …`, edits) };
  }
}

function told(unknown: Diagnostic, right: string, edits: Diagnostic['fixes'][number]['edits']): Diagnostic {
  const primary = { ...unknown.primary, text: `several parameters stand in parentheses: \`${right}\`` };
  return { ...unknown, primary, secondary: [], hint: undefined, fixes: [{ title: 'add the parentheses', sure: false, edits }] };
}
