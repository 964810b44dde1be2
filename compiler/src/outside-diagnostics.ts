import type { SourceText } from './base/source.ts';
import { unknownName, unknownType } from './diagnostics/catalogue/names.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { ModuleState } from './module-state.ts';

/** What was said of a module so far. */
function said({ diagnostics, found }: ModuleState): readonly Diagnostic[] {
  return found === null ? diagnostics : [...diagnostics, ...found];
}

/** Whether something that was said of a module shows a place in one of these texts, or changes it: where that lies may be elsewhere now. */
export function pointsInto(state: ModuleState, sources: ReadonlySet<SourceText>): boolean {
  return said(state).some(({ secondary, fixes }) => secondary.some(({ span }) => sources.has(span.source)) || fixes.some(({ edits }) => edits.some(({ span }) => sources.has(span.source))));
}

/** Whether a name was looked for in vain: what is suggested instead may come from any module there is. */
export function searchedOutside(state: ModuleState): boolean {
  return said(state).some(({ code }) => code === unknownName.code || code === unknownType.code);
}

/** Whether all of a module was looked at, and found to be without mistakes. */
export function isSound({ parsed, diagnostics, found }: ModuleState): boolean {
  return found !== null && [parsed.diagnostics, diagnostics, found].every((each) => each.every(({ severity }) => severity !== 'error'));
}
