import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cannotWrite } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import type { DocOptions } from '../commands/doc.ts';
import { ExitCode } from '../exit-code.ts';
import { fault, reasonOf } from '../fault.ts';
import { displayPath } from '../host.ts';
import { makeFolder } from '../make-folder.ts';
import { requireProject } from '../project.ts';
import { report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { diagnosticsOf, hasErrors, openProject, openWorkspace, ownModules, type Workspace } from '../workspace.ts';
import { documented, type DocumentedModule, type Entry } from '@noodlecore/package-manager/interface/declarations';
import { indexPage } from './index-page.ts';
import { modulePage, sourcePage } from './module-page.ts';
import { openInBrowser } from './open.ts';
import { SEARCH_SCRIPT, searchIndex } from './search.ts';
import { pageOf, Site, sourcePageOf } from './site.ts';
import { STYLE } from './style.ts';

/** Documents a project, folder or file: as pages, or as JSON. */
export function documentTarget(path: string | undefined, options: DocOptions, terminal: Terminal): number {
  const workspace = path === undefined ? openProject(requireProject('.')) : openWorkspace(path);
  const errors = diagnosticsOf(workspace).filter((diagnostic) => diagnostic.severity === 'error');
  report(errors, options.format, terminal);
  if (hasErrors(errors)) return ExitCode.failed;
  const modules = ownModules(workspace).map((name) => documented(workspace.program.checked(name).symbol));
  if (options.format === 'json') terminal.out(modules.map((module) => `${moduleJson(module)}\n`).join(''));
  else writePages(workspace, modules, options, terminal);
  return ExitCode.ok;
}

function writePages({ project }: Workspace, modules: readonly DocumentedModule[], { output, open }: DocOptions, terminal: Terminal): void {
  const title = project.name || displayPath(project.root) || 'modules';
  const site = new Site(title, project.name === '' ? '' : project.version, modules);
  const readme = join(project.root, 'README.md');
  const pages: Record<string, string> = {
    'index.html': indexPage(site, existsSync(readme) ? readFileSync(readme, 'utf8') : null),
    'style.css': STYLE,
    'search.js': SEARCH_SCRIPT,
    'search-index.js': searchIndex(site),
  };
  for (const module of site.modules) {
    pages[pageOf(module)] = modulePage(site, module);
    pages[sourcePageOf(module)] = sourcePage(site, module);
  }
  for (const [name, text] of Object.entries(pages)) write(join(output, name), text);
  const index = join(output, 'index.html');
  terminal.out(`${modules.length === 1 ? 'one module' : `${modules.length} modules`}: ${index}\n`);
  if (open) openInBrowser(index, () => terminal.error(`no browser was found to show it in: open ${index} yourself\n`));
}

/** One object on one line: what `doc --format json` prints for a module. */
function moduleJson({ name, doc, entries }: DocumentedModule): string {
  return JSON.stringify({ type: 'module', name, doc, entries: entries.map(entryJson) });
}

function entryJson({ kind, name, code, doc, line, members }: Entry): object {
  return { kind, name, code, doc, line, members: members.map(entryJson) };
}

function write(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw fault(cannotWrite, { path, reason: reasonOf(error) });
  }
}
