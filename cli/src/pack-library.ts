import { existsSync } from 'node:fs';
import { encode } from '@noodlecore/runtime/nbc/encode';
import { compile } from '@noodlecore/compiler/pipeline';
import { renderReport } from '@noodlecore/compiler/diagnostics/render/report';

import { writeContainer } from './cache/container.ts';
import { libraryFolder } from './installation.ts';
import { openFolder } from './project.ts';
import { diagnosticsOf, openProject } from './workspace.ts';

/** Compiles the whole library into one file: what the build does once, so that no run has to. Gives the report of its errors, or null. */
export function packLibrary(path: string): string | null {
  const workspace = openProject(openFolder(libraryFolder));
  const errors = diagnosticsOf(workspace).filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length > 0) return renderReport(errors);
  const names = workspace.program.moduleNames();
  writeContainer(path, { modules: names }, names.map((name) => encode(compile(workspace.program, name))));
  return existsSync(path) ? null : `${path} could not be written`;
}
