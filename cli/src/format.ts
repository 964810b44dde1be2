import { notFormatted, wrongKindOfFile } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { format } from '@noodlecore/compiler/format/format';
import type { FormatOptions } from './commands/fmt.ts';
import { ExitCode } from './exit-code.ts';
import { fault } from './fault.ts';
import { displayPath, sourceFiles } from './host.ts';
import { isFolder, requireProject } from './project.ts';
import { readInput, readText } from './read-file.ts';
import { replaceFile } from './replace-file.ts';
import { report } from './report.ts';
import type { Terminal } from './terminal.ts';

/** Formats files in place; with `check`, only says which would change. Files with syntax errors are left as they are. */
export function formatPaths(paths: readonly string[], options: FormatOptions, terminal: Terminal): number {
  const { check = false } = options;
  if (paths.includes('-')) return formatInput(terminal);
  const files = (paths.length > 0 ? paths : [requireProject('.').root]).flatMap((path) => (isFolder(path) ? sourceFiles(path) : [path]));
  const broken: Diagnostic[] = [];
  const changed: string[] = [];
  for (const path of files) {
    if (!path.endsWith('.nc')) throw fault(wrongKindOfFile, { path, expected: 'an .nc file' });
    const text = readText(path);
    const result = format({ path: displayPath(path), text });
    broken.push(...result.diagnostics.filter(({ severity }) => severity === 'error'));
    if (result.text === text) continue;
    changed.push(displayPath(path));
    if (!check) replaceFile(path, result.text);
  }
  report(broken, options.format, terminal);
  terminal.out(changed.map((file) => (options.format === 'json' ? `${JSON.stringify({ type: check ? 'not-formatted' : 'formatted', file })}\n` : `${file}\n`)).join(''));
  if (check && changed.length > 0) throw fault(notFormatted, { count: changed.length }, { exitCode: ExitCode.failed, hint: 'run the command without `--check`' });
  return broken.length > 0 ? ExitCode.failed : ExitCode.ok;
}

function formatInput(terminal: Terminal): number {
  const result = format({ path: '<stdin>', text: readInput() });
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  report(errors, 'human', terminal);
  if (errors.length === 0) terminal.out(result.text);
  return errors.length === 0 ? ExitCode.ok : ExitCode.failed;
}
