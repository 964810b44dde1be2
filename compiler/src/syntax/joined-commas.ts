import { missingComma } from '../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Who leaves out the commas of a list, or ends arms with their lines, makes one mistake: it is told at the first place, and mended in all. */
export function joinCommas(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const commas = diagnostics.filter(isMissingComma).sort((a, b) => a.primary.span.start - b.primary.span.start);
  if (commas.length < 2) return diagnostics;
  const joined = new Map<Diagnostic, Diagnostic | null>();
  for (let first = 0; first < commas.length; ) {
    let next = first + 1;
    while (next < commas.length && areOfOneList(commas[next - 1], commas[next])) next++;
    const [told, ...others] = commas.slice(first, next);
    if (others.length > 0) {
      joined.set(told, together(told, others));
      for (const each of others) joined.set(each, null);
    }
    first = next;
  }
  return diagnostics.flatMap((each) => joined.get(each) ?? (joined.has(each) ? [] : [each]));
}

function isMissingComma({ code, fixes }: Diagnostic): boolean {
  return code === missingComma.code && fixes.length === 1 && fixes[0].edits.length === 1;
}

/** Whether no list ends, and none begins and goes on, between two places, and no comma of the list stands there either: then one was forgotten, and not all. */
function areOfOneList(first: Diagnostic, second: Diagnostic): boolean {
  if (kindOf(first) !== kindOf(second)) return false;
  const { source, end } = first.primary.span;
  let depth = 0;
  for (const letter of source.text.slice(end, second.primary.span.start)) {
    if ('([{'.includes(letter)) depth++;
    else if (')]}'.includes(letter)) depth--;
    if (depth < 0 || (depth === 0 && letter === ',')) return false;
  }
  return depth === 0;
}

/** What stands in the list: "expected `,` before the next case". */
function kindOf({ message }: Diagnostic): string {
  return message.slice(0, message.lastIndexOf(', found'));
}

function together(first: Diagnostic, others: readonly Diagnostic[]): Diagnostic {
  const [fix] = first.fixes;
  return {
    ...first,
    secondary: [...first.secondary, ...others.map(({ primary: { span } }) => ({ span, text: 'and here' }))],
    fixes: [{ ...fix, title: 'insert the commas', edits: [...fix.edits, ...others.flatMap(({ fixes: [{ edits }] }) => edits)] }],
  };
}
