import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompletionItem, DocumentDiagnosticReport, Hover, Location, LocationLink } from 'vscode-languageserver-protocol';
import { Editor } from './client.ts';

/** What an editor sees of the packages that a project uses. */
const LOCKFILE = '{ "lockfileVersion": 1, "packages": { "numbers": { "version": "1.0.0", "path": "beside/numbers" } } }';
const MAIN = 'import numbers.squares\n\nfunc main() { print(square(3)); }\n';

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.open(
    {
      'noodle.json': '{ "name": "shop", "dependencies": { "numbers": { "path": "beside/numbers" } } }',
      'noodle.lock': LOCKFILE,
      'src/main.nc': MAIN,
      'beside/numbers/noodle.json': '{ "name": "numbers", "version": "1.0.0" }',
      'beside/numbers/src/squares.nc': '/// A number times itself.\nfunc square(n: int): int { return n * n; }\n',
    },
    { pulls: true },
  );
  await editor.show('src/main.nc');
});
afterAll(async () => {
  expect(editor.complaints).toEqual([]);
  await editor.close();
});

async function codes(): Promise<unknown[]> {
  const report = await editor.about<DocumentDiagnosticReport>('diagnostic', 'src/main.nc');
  return report.kind === 'full' ? report.items.map(({ code }) => code) : ['unchanged'];
}

test('names of packages are known, shown and followed', async () => {
  expect(await codes()).toEqual([]);
  const hover = await editor.ask<Hover>('hover', 'src/main.nc', 'squ^are(3)');
  expect(JSON.stringify(hover.contents)).toContain('A number times itself.');
  const [place] = await editor.ask<(Location | LocationLink)[]>('definition', 'src/main.nc', 'squ^are(3)');
  expect('uri' in place ? place.uri : place.targetUri).toBe(editor.uri('beside/numbers/src/squares.nc'));
  await editor.change('src/main.nc', MAIN.replace('squares', ''));
  const items = await editor.ask<CompletionItem[]>('completion', 'src/main.nc', 'numbers.^');
  expect(items.map(({ label }) => label)).toEqual(['squares']);
  await editor.change('src/main.nc', MAIN);
});

test('a lockfile that changes is noticed; one that is broken takes nothing down', async () => {
  await editor.touch('noodle.lock', '{ "lockfileVersion": 1, "packages": {} }');
  expect(await codes()).toEqual([1227]);
  await editor.touch('noodle.lock', '<<<<');
  expect(await codes()).toEqual([1227]);
  await editor.touch('noodle.lock', LOCKFILE);
  expect(await codes()).toEqual([]);
});
