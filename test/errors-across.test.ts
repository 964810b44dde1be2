import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits, editsBySource } from '@noodlecore/compiler/diagnostics/apply-fixes';
import type { Diagnostic, Fix } from '@noodlecore/compiler/diagnostics/diagnostic';
import { renderDiagnostic } from '@noodlecore/compiler/diagnostics/render/render';
import { sortDiagnostics } from '@noodlecore/compiler/diagnostics/render/report';
import type { Program } from '@noodlecore/compiler/program';
import { codesOf } from './support/check-fixes.ts';
import { filesBelow, readFrom, repository } from './support/files.ts';
import { programOf } from './support/library.ts';

/**
 * Broken programs of several modules, and what the user sees when they are looked at together: `<code>-<what>.nc`, in which each module begins with a line
 * `// module NAME`, beside `.txt`. `npm run bless` writes the texts anew; read their diff.
 */
const FOLDER = 'test/errors-across';

type Modules = ReadonlyMap<string, { readonly text: string; readonly path: string }>;

function modulesIn(file: string): Modules {
  const [, ...parts] = readFrom(FOLDER, file).split(/^\/\/ module (?=\S+$)/m);
  return new Map(parts.map((part) => {
    const [name] = part.split('\n', 1);
    return [name, { text: part.slice(name.length + 1), path: `${name.replaceAll('.', '/')}.nc` }];
  }));
}

function toldOf(program: Program, modules: Modules): Diagnostic[] {
  const alone = new Map([...modules.keys()].map((name) => [name, program.diagnostics(name)]));
  return sortDiagnostics([...program.toldTogether(alone, (name) => modules.has(name)).values()].flat());
}

function rendered(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${renderDiagnostic(diagnostic)}\n`).join('\n');
}

describe.each(filesBelow(FOLDER, '.nc'))('%s', (file) => {
  const modules = modulesIn(file);
  const { program } = programOf(modules);
  const diagnostics = toldOf(program, modules);

  test('what is told', async () => {
    await expect(rendered(diagnostics)).toMatchFileSnapshot(join(repository, FOLDER, file.replace(/\.nc$/, '.txt')));
    expect(codesOf(diagnostics), 'the code in the file name').toContain(Number(/^\d{4}/.exec(file)?.[0]));
  });

  test('a program that was kept while its modules came one after the other says the same', () => {
    const { host, program: kept } = programOf(new Map([...modules].map(([name, { path }]) => [name, { text: '', path }])));
    for (const [name, { text, path }] of [...modules].reverse()) {
      host.set(name, text, path);
      kept.update();
      toldOf(kept, modules);
    }
    // A change of a place alone, taken back: what was found before still holds of others.
    for (const [name, { text, path }] of modules) {
      for (const changed of [`\n\n${text}`, text]) {
        host.set(name, changed, path);
        kept.update();
      }
    }
    expect(rendered(toldOf(kept, modules))).toBe(rendered(diagnostics));
  });

  test('each fix mends its mistake', () => {
    for (const diagnostic of diagnostics) {
      for (const fix of diagnostic.fixes) {
        const mended = withFix(modules, fix);
        const left = codesOf(toldOf(programOf(mended).program, mended));
        const others = codesOf(diagnostics.filter((each) => each !== diagnostic));
        expect(left, `after "${fix.title}"`).toEqual(others);
      }
    }
  });
});

function withFix(modules: Modules, fix: Fix): Modules {
  const edits = new Map([...editsBySource([fix])].map(([source, own]) => [source.path, applyEdits(source.text, own)]));
  return new Map([...modules].map(([name, { text, path }]) => [name, { path, text: edits.get(path) ?? text }]));
}
