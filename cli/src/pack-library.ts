import { join } from 'node:path';
import { encode } from '@noodlecore/runtime/nbc/encode';
import type { SourceText } from '@noodlecore/compiler/base/source';
import { compile, lower } from '@noodlecore/compiler/pipeline';
import { renderReport } from '@noodlecore/compiler/diagnostics/render/report';
import { writeContainer } from './cache/container.ts';
import { libraryFolder } from './installation.ts';
import { FACES_PACK, faceOf } from './library-faces.ts';
import { LIBRARY_PACK, packTree, TREES_PACK } from './library-pack.ts';
import { openFolder } from './project.ts';
import { diagnosticsOf, openProject } from './workspace.ts';

/** Compiles the whole library, and makes its faces: what the build does once, so that no run has to. Gives the report of its errors, or null. */
export function packLibrary(folder: string): string | null {
  const workspace = openProject(openFolder(libraryFolder));
  const errors = diagnosticsOf(workspace).filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length > 0) return renderReport(errors);
  const names = workspace.program.moduleNames();
  const pack = (file: string, blobs: readonly Uint8Array[]): void => writeContainer(join(folder, file), { modules: names }, blobs);
  pack(LIBRARY_PACK, names.map((name) => encode(compile(workspace.program, name))));
  pack(TREES_PACK, names.map((name) => packTree({ ir: lower(workspace.program, name), source: blankText(workspace.program.checked(name).source) })));
  pack(FACES_PACK, names.map((name) => Buffer.from(faceOf(workspace.program.checked(name).source.text))));
  return null;
}

/** All that positions need of a text: its line breaks. */
function blankText({ path, text }: SourceText): SourceText {
  return { path, text: text.replace(/[^\n]/g, ' ') };
}
