import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompletionItem, DocumentDiagnosticReport, DocumentSymbol, Hover, Location, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { Editor } from './client.ts';

const FILE = 'noodle.json';
const TEXT = '{\n  "name": "app",\n  "version": "1.0",\n  "licence": "MIT",\n  "type": "",\n  \n}\n';

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.open({ [FILE]: TEXT, 'src/main.nc': 'func main() {}\n' }, { pulls: true });
  await editor.show(FILE);
});
afterAll(async () => {
  expect(editor.complaints).toEqual([]);
  await editor.close();
});

test('keys and values are completed, with what they mean', async () => {
  const keys = await editor.about<CompletionItem[]>('completion', FILE, { position: { line: 5, character: 2 } });
  expect(keys.map(({ label }) => label)).toEqual(expect.arrayContaining(['permissions', 'dependencies', 'description']));
  expect(keys.map(({ label }) => label)).not.toContain('name');
  const values = await editor.about<CompletionItem[]>('completion', FILE, { position: { line: 4, character: 11 } });
  expect(values.map(({ label }) => label)).toEqual(expect.arrayContaining(['"library"', '"plugin"']));
});

test('hover tells what a key is for', async () => {
  const hover = await editor.ask<Hover>('hover', FILE, '"vers^ion"');
  expect(JSON.stringify(hover.contents)).toContain('Semantic Versioning');
});

test('mistakes stand at their keys', async () => {
  await editor.change(FILE, '{\n  "name": "app",\n  "version": "1.0",\n  "licens": "MIT",\n  "dependencies": { "b": "newest" }\n}\n');
  const report = await editor.about<DocumentDiagnosticReport>('diagnostic', FILE);
  const told = report.kind === 'full' ? report.items.map(({ range, message }) => `${range.start.line} ${editor.slice(FILE, range)} ${message}`) : [];
  expect(told).toEqual([
    '2 "1.0" `version` must be three numbers such as `1.0.2`',
    '4 "newest" `b` must have a range of versions such as `^1.2.0`',
    '3 "licens" `licens` means nothing in noodle.json: did you mean `license`?',
  ]);
});

test('half a manifest is answered too', async () => {
  const whole = '{\n  "name": "app",\n  "dependencies": { "b": "^1.0.0" }\n}\n';
  for (let end = 0; end <= whole.length; end += 3) {
    await editor.change(FILE, whole.slice(0, end));
    await editor.about('diagnostic', FILE);
    await editor.about('completion', FILE, { position: { line: 0, character: 0 } });
    await editor.about<DocumentSymbol[]>('documentSymbol', FILE);
    await editor.about('formatting', FILE, { options: { tabSize: 2, insertSpaces: true } });
  }
});

test('a broken manifest does not stop the sources from being looked at', async () => {
  await editor.touch(FILE, '{ "name": ');
  const report = await editor.about<DocumentDiagnosticReport>('diagnostic', 'src/main.nc');
  expect(report).toMatchObject({ kind: 'full', items: [] });
});

/** Manifests that are broken from the start: by a typing mistake, a wrong value, nothing at all, a merge. */
const BROKEN: readonly { readonly what: string; readonly text: string }[] = [
  { what: 'a comma is missing', text: '{\n  "name": "shop"\n  "version": "1.0.0"\n}\n' },
  { what: 'a value is wrong', text: '{\n  "name": "shop",\n  "version": "one"\n}\n' },
  { what: 'its name is half typed', text: '{\n  "name": "Shop!\n}\n' },
  { what: 'nothing is in it', text: '' },
  { what: 'a merge is not done', text: '<<<<<<< ours\n{ "name": "shop" }\n=======\n{ "name": "store" }\n>>>>>>> theirs\n' },
  { what: 'a dependency is half typed', text: '{\n  "name": "shop",\n  "dependencies": { "numbers": { "path": "beside/numbers" }, "b" }\n}\n' },
];

const SHOP = {
  'src/main.nc': 'import shop.prices\nimport shop.parts.lids.{lid}\n\nfunc main() { print(price() + lid()); }\n',
  'src/prices.nc': 'func price(): int { return 3; }\n',
  'src/parts/lids.nc': 'func lid(): int { return 1; }\n',
  'test/prices_test.nc': 'import shop.prices\n\n@test func costs() { assert(price() == 3); }\n',
};

test.each(BROKEN)('a project that is opened with a broken manifest ($what): that is told, and nothing else', async ({ text }) => {
  const pulling = await Editor.open({ ...SHOP, [FILE]: text }, { pulls: true });
  const { items } = await pulling.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  const told = new Map(items.map((item) => [item.uri, item.kind === 'full' ? item.items.map(({ code }) => code) : []]));
  expect(told.get(pulling.uri(FILE))?.[0]).toBe(7012);
  for (const path of Object.keys(SHOP)) expect(told.get(pulling.uri(path)), path).toEqual([]);
  const place = await pulling.ask<Location[]>('definition', 'src/main.nc', 'pri^ce()');
  expect(JSON.stringify(place)).toContain('src/prices.nc');
  await pulling.touch(FILE, '{ "name": "shop" }');
  const after = await pulling.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  expect(after.items.flatMap((item) => (item.kind === 'full' ? item.items : []))).toEqual([]);
  await pulling.close();
  expect(pulling.complaints).toEqual([]);
});

test('an editor that only listens is told of a manifest that it has not opened, until it is mended', async () => {
  const listening = await Editor.open({ ...SHOP, [FILE]: BROKEN[0].text });
  const told = (): number | undefined => listening.published.get(listening.uri(FILE))?.diagnostics.length;
  await expect.poll(told, { timeout: 20_000 }).toBe(1);
  await listening.show(FILE);
  await listening.change(FILE, '{ "name": "shop" }');
  await expect.poll(told, { timeout: 20_000 }).toBe(0);
  await listening.hide(FILE);
  await expect.poll(told, { timeout: 20_000 }).toBe(1);
  await listening.touch(FILE, '{ "name": "shop" }');
  await expect.poll(told, { timeout: 20_000 }).toBe(0);
  expect([...listening.published.values()].filter(({ diagnostics }) => diagnostics.length > 0)).toEqual([]);
  await listening.close();
});
