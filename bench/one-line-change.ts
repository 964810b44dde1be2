import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder } from '@noodlecore/cli/project';
import { diagnosticsOf, openProject, refreshWorkspace } from '@noodlecore/cli/workspace';

/** Milliseconds from a line's change on disk to all diagnostics, in a process that has the project checked already. */
export function oneLineChange(folder: string, file: string, rounds: number): number[] {
  let workspace = openProject(openFolder(folder));
  diagnosticsOf(workspace);
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    writeFileSync(path, text.replace('price = order.price', `price = ${round}.5 + order.price`));
    const started = performance.now();
    workspace = refreshWorkspace(workspace);
    diagnosticsOf(workspace);
    times.push(performance.now() - started);
  }
  return times.slice(2);
}
