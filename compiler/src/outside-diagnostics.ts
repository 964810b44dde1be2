import type { SourceText } from './base/source.ts';
import { packageCycle, unknownName, unknownType } from './diagnostics/catalogue/names.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { ModuleState } from './module-state.ts';
import type { FindModule } from './names/link.ts';
import { findPackageCycle } from './names/packages.ts';

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

/** Whether what was said of a module's imports that close a circle of packages is true no longer: it depends on modules that it need not even import. */
export function closesOtherCircles({ symbol, diagnostics }: ModuleState, find: FindModule): boolean {
  const now = symbol.ast.imports.flatMap(({ path }) => {
    const imported = find(path.map(({ name }) => name).join('.'));
    const cycle = imported && findPackageCycle(symbol, imported, find);
    return cycle ? [{ start: path[0]?.start, cycle }] : [];
  });
  const before = diagnostics.filter(({ code }) => code === packageCycle.code);
  return now.length !== before.length || before.some(({ primary, secondary: [at] }, index) => primary.span.start !== now[index].start || at?.span.source !== now[index].cycle.source || at.span.start !== now[index].cycle.start);
}
