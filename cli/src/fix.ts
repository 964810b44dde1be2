import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceText } from '@noodlecore/compiler/base/source';
import { applyEdits, compatibleFixes, editsBySource, sureFixes } from '@noodlecore/compiler/diagnostics/apply-fixes';
import { invalidOption } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { diagnosticsOfAll, finishCheck, selectAll } from './check.ts';
import type { CheckOptions } from './commands/check.ts';
import { fault } from './fault.ts';
import { displayPath, sourceFiles } from './host.ts';
import { replaceFile } from './replace-file.ts';
import type { Terminal } from './terminal.ts';
import { filesOf, type Selection } from './workspace.ts';

/** One mended mistake may show another; in a sound compiler they end long before. */
const MOST_ROUNDS = 20;

/**
 * Applies the sure fixes of what is reported in the user's own files, checks again, and goes on until there are none; then reports
 * what is left. Each file is replaced in one step, and only while it is what was checked.
 */
export function fixPaths(paths: readonly string[], options: CheckOptions, terminal: Terminal): number {
  if (paths.includes('-')) throw fault(invalidOption, { option: '--fix', value: '-', expected: 'files, which it changes' });
  const selections = selectAll(paths, options);
  const own = new Set(selections.flatMap(ownFiles));
  const fixed = new Map<string, number>();
  let { diagnostics, count } = diagnosticsOfAll(selections, options);
  for (let round = 0; round < MOST_ROUNDS && fixRound(diagnostics, own, fixed); round++) {
    ({ diagnostics, count } = diagnosticsOfAll(selections, options));
  }
  tellFixed(fixed, options, terminal);
  return finishCheck(diagnostics, count, options, terminal);
}

/** The named files, and those of the project that they belong to. */
function ownFiles(selection: Selection): string[] {
  const { project } = selection;
  const around = project.name === '' ? [] : [project.sourceFolder, project.testFolder].flatMap(sourceFiles);
  return [...filesOf(selection), ...around].map(displayPath);
}

/** Tells whether a file was changed. */
function fixRound(diagnostics: readonly Diagnostic[], own: ReadonlySet<string>, fixed: Map<string, number>): boolean {
  const possible = sureFixes(diagnostics).filter(({ edits }) => edits.every(({ span }) => own.has(span.source.path) && isAsChecked(span.source)));
  const chosen = compatibleFixes(possible);
  for (const [source, edits] of editsBySource(chosen)) replaceFile(resolve(source.path), applyEdits(source.text, edits));
  for (const { edits } of chosen) {
    const { path } = edits[0].span.source;
    fixed.set(path, (fixed.get(path) ?? 0) + 1);
  }
  return chosen.length > 0;
}

/** Somebody may have written to the file since; and bytes that are no text would be lost. */
function isAsChecked({ path, text }: SourceText): boolean {
  return readFileSync(resolve(path)).equals(Buffer.from(text));
}

function tellFixed(fixed: ReadonlyMap<string, number>, { format }: CheckOptions, terminal: Terminal): void {
  for (const [file, count] of fixed) {
    if (format === 'json') terminal.out(`${JSON.stringify({ type: 'fixed', file, count })}\n`);
    else terminal.out(`${file}: fixed ${count === 1 ? 'one mistake' : `${count} mistakes`}\n`);
  }
}
