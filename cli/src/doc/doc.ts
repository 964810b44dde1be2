import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cannotWrite } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { ExitCode } from '../exit-code.ts';
import { fault, reasonOf } from '../fault.ts';
import { displayPath } from '../host.ts';
import { requireProject } from '../project.ts';
import { report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { diagnosticsOf, hasErrors, openProject, openWorkspace, ownModules } from '../workspace.ts';
import { indexPage, modulePage } from './page.ts';
import { STYLE } from './style.ts';
import { makeFolder } from '../make-folder.ts';

/** Writes one page a module, an index, and their style. */
export function writeDocs(path: string | undefined, output: string, terminal: Terminal): number {
  const workspace = path === undefined ? openProject(requireProject('.')) : openWorkspace(path);
  const errors = diagnosticsOf(workspace).filter((diagnostic) => diagnostic.severity === 'error');
  report(errors, 'human', terminal);
  if (hasErrors(errors)) return ExitCode.failed;
  const modules = ownModules(workspace).map((name) => workspace.program.checked(name).symbol);
  const title = workspace.project.name || displayPath(workspace.project.root) || 'modules';
  write(join(output, 'style.css'), STYLE);
  write(join(output, 'index.html'), indexPage(title, modules));
  for (const module of modules) write(join(output, `${module.name}.html`), modulePage(title, module));
  terminal.out(`${modules.length} modules: ${join(output, 'index.html')}\n`);
  return ExitCode.ok;
}

function write(path: string, text: string): void {
  try {
    makeFolder(join(path, '..'));
    writeFileSync(path, text);
  } catch (error) {
    throw fault(cannotWrite, { path, reason: reasonOf(error) });
  }
}
