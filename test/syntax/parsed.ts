import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import type { ModuleNode } from '@noodlecore/compiler/syntax/ast';
import { parse } from '@noodlecore/compiler/syntax/parse';
import { descendants } from '@noodlecore/compiler/syntax/walk';
import { mustHold } from '../fuzz/target.ts';

/** Longer texts have so many nodes that looking at each takes longer than parsing. */
const LOOKED_THROUGH = 5000;

/** Parses whatever the text is: an answer with codes, in text order, inside of the text. Gives the diagnostics. */
export function parsed(text: string): readonly Diagnostic[] {
  const { ast, diagnostics } = parse({ path: 'hostile.nc', text });
  mustHold(ast.end === text.length, () => `the tree ends at ${ast.end} of ${text.length}`);
  let before = 0;
  for (const { code, severity, primary, fixes } of diagnostics) {
    const { start, end } = primary.span;
    mustHold((code > 1000 && code < 1200) || (severity === 'warning' && code >= 1900 && code < 2000), () => `code ${code} from the parser`);
    mustHold(start >= before && end >= start && end <= text.length, () => `[${code}] at ${start} to ${end}, after ${before}, in a text of ${text.length}`);
    for (const { span } of fixes.flatMap(({ edits }) => edits)) mustHold(span.end <= text.length, () => `[${code}] has a fix up to ${span.end} of ${text.length}`);
    before = start;
  }
  if (text.length < LOOKED_THROUGH) checkPlaces(ast);
  return diagnostics;
}

/** Nodes lie in the text, and each has an id of its own. */
function checkPlaces(ast: ModuleNode): void {
  const ids = new Set<number>();
  for (const { id, kind, start, end } of descendants(ast)) {
    mustHold(start <= end && start >= 0 && end <= ast.end, () => `${kind} from ${start} to ${end}`);
    mustHold(id < ast.nodeCount && !ids.has(id), () => `${kind} has the id ${id} of ${ast.nodeCount}, or of another node`);
    ids.add(id);
  }
}
