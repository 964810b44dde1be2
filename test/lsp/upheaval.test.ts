import { chmodSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentDiagnosticReport, Hover, WorkspaceDiagnosticReport, WorkspaceEdit, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { Editor } from './client.ts';

/** Files and folders that break, go, come back as something else, or move, while the server runs. */
const FILES = {
  'noodle.json': '{ "name": "shop" }',
  'src/main.nc': 'import shop.goods.prices\n\nfunc main() { print(price()); }\n',
  'src/goods/prices.nc': 'func price(): int { return 3; }\n',
};

let editor: Editor;
beforeEach(async () => {
  editor = await Editor.open(FILES, { pulls: true, shown: ['src/main.nc'] });
});
afterEach(async () => {
  expect(editor.complaints).toEqual([]);
  await editor.close();
});

const at = (path: string): string => join(editor.folder, path);

async function told(...paths: readonly string[]): Promise<void> {
  await editor.notify('workspace/didChangeWatchedFiles', { changes: paths.map((path) => ({ uri: editor.uri(path), type: 2 })) });
}

async function codes(path = 'src/main.nc'): Promise<unknown[]> {
  const report = await editor.about<DocumentDiagnosticReport>('diagnostic', path);
  return report.kind === 'full' ? report.items.map(({ code }) => code) : ['unchanged'];
}

/** By file, the codes of what is wrong in the workspace. */
async function wrong(): Promise<Record<string, unknown[]>> {
  const { items } = await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  return Object.fromEntries(items.flatMap((item) => (item.kind === 'full' && item.items.length > 0 ? [[item.uri.slice(editor.uri('x').length - 1), item.items.map(({ code }) => code)]] : [])));
}

/** Everything goes on as it did. */
async function isWell(): Promise<void> {
  expect(await codes()).toEqual([]);
  const hover = await editor.ask<Hover>('hover', 'src/main.nc', 'pri^ce()');
  expect(JSON.stringify(hover.contents)).toContain('func price(): int');
  expect((await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'price' })).map(({ name }) => name)).toContain('price');
}

test.each<[what: string, write: (path: string) => void]>([
  ['is empty', (path) => writeFileSync(path, '')],
  ['is cut off', (path) => writeFileSync(path, '{ "name": "shop", "dependencies": {')],
  ['is a list', (path) => writeFileSync(path, '[[[[]]]]')],
  ['has values of the wrong kinds', (path) => writeFileSync(path, '{ "name": "shop", "version": 3, "source": { "a": [] }, "dependencies": "none", "strict": "yes" }')],
  ['leads outside', (path) => writeFileSync(path, '{ "name": "shop", "source": "../../../..", "test": "/etc" }')],
  ['is nested without end', (path) => writeFileSync(path, `{ "name": "shop", "dependencies": ${'['.repeat(200_000)}`)],
  ['is no text', (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]))],
  ['is larger than any manifest', (path) => truncateSync(path, 100 * 1024 * 1024)],
  ['is a folder', (path) => {
    rmSync(path);
    mkdirSync(path);
  }],
  ['is gone', (path) => rmSync(path)],
  ['cannot be read', (path) => chmodSync(path, 0)],
])('a manifest that %s takes nothing down, and is forgotten when it is mended', async (_what, write) => {
  await isWell();
  write(at('noodle.json'));
  await told('noodle.json');
  await editor.about('hover', 'src/main.nc', { position: { line: 2, character: 22 } });
  await codes();
  await wrong();
  await editor.request('workspace/symbol', { query: 'price' });
  rmSync(at('noodle.json'), { recursive: true, force: true });
  writeFileSync(at('noodle.json'), FILES['noodle.json']);
  await told('noodle.json');
  await isWell();
  expect(await wrong()).toEqual({});
});

test('a server that starts on a broken manifest says so, and knows the rest', async () => {
  for (const text of ['', '{ "name": ', '[]', `{ "name": "shop", "x": ${'['.repeat(100_000)}`]) {
    const other = await Editor.open({ ...FILES, 'noodle.json': text }, { pulls: true });
    const hover = await other.ask<Hover>('hover', 'src/main.nc', 'pri^ce()');
    expect(JSON.stringify(hover.contents)).toContain('func price(): int');
    const { items } = await other.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    expect(items.some((item) => item.uri.endsWith('noodle.json') && item.kind === 'full' && item.items.length > 0), text.slice(0, 20)).toBe(true);
    expect(other.complaints).toEqual([]);
    await other.close();
  }
});

test.each<[what: string, make: (path: string) => void, code: number]>([
  ['a folder', (path) => mkdirSync(path), 7010],
  ['larger than can be read', (path) => {
    writeFileSync(path, '');
    truncateSync(path, 100 * 1024 * 1024);
  }, 7010],
  ['nested without end', (path) => writeFileSync(path, '['.repeat(200_000)), 7012],
])('a manifest that is %s is told as a mistake', async (_what, make, code) => {
  rmSync(at('noodle.json'));
  make(at('noodle.json'));
  await told('noodle.json');
  expect((await wrong())['noodle.json']).toEqual([code]);
});

test('a file that is deleted under its open document stays what the document says, until that is closed', async () => {
  await editor.show('src/goods/prices.nc');
  rmSync(at('src/goods/prices.nc'));
  await told('src/goods/prices.nc');
  await isWell();
  await editor.change('src/goods/prices.nc', 'func price(): int { return "3"; }\n');
  expect(await codes('src/goods/prices.nc')).toEqual([1570]);
  await editor.hide('src/goods/prices.nc');
  expect(await codes()).toEqual([1220]);
  expect(Object.keys(await wrong())).toEqual(['src/main.nc']);
});

test('a folder that is renamed takes its modules along', async () => {
  const edit = await editor.request<WorkspaceEdit>('workspace/willRenameFiles', { files: [{ oldUri: editor.uri('src/goods'), newUri: editor.uri('src/wares') }] });
  const { 'src/main.nc': after } = editor.applied(edit);
  expect(after).toBe(FILES['src/main.nc'].replace('shop.goods.prices', 'shop.wares.prices'));
  renameSync(at('src/goods'), at('src/wares'));
  await editor.notify('workspace/didRenameFiles', { files: [{ oldUri: editor.uri('src/goods'), newUri: editor.uri('src/wares') }] });
  await editor.change('src/main.nc', after);
  await isWell();
  expect(await wrong()).toEqual({});
});

test('the folder of the whole project is moved away, and put back', async () => {
  renameSync(editor.folder, `${editor.folder}-away`);
  await editor.notify('workspace/didDeleteFiles', { files: [{ uri: pathToFileURL(editor.folder).href }] });
  await editor.about('hover', 'src/main.nc', { position: { line: 2, character: 22 } });
  await codes();
  await wrong();
  renameSync(`${editor.folder}-away`, editor.folder);
  await told('noodle.json', 'src/main.nc');
  await isWell();
});

test('a document that was never saved is part of the project, by the name that it will have', async () => {
  await editor.show('src/fresh.nc', 'import shop.goods.prices\n\nfunc fresh(): int { return price() * 2; }\n');
  expect(await codes('src/fresh.nc')).toEqual([]);
  await editor.change('src/main.nc', `import shop.fresh\n${FILES['src/main.nc'].replace('price()', 'fresh() + price()')}`);
  expect(await codes()).toEqual([]);
  await editor.hide('src/fresh.nc');
  expect(await codes()).toEqual([1220]);
  await editor.change('src/main.nc', FILES['src/main.nc']);
});

test('a source that becomes a folder, and a folder that becomes a source', async () => {
  rmSync(at('src/goods/prices.nc'));
  mkdirSync(at('src/goods/prices.nc'));
  await told('src/goods/prices.nc');
  expect(await codes()).toEqual([1220]);
  rmSync(at('src/goods'), { recursive: true });
  writeFileSync(at('src/goods'), 'no folder');
  await told('src/goods', 'src/goods/prices.nc');
  expect(await codes()).toEqual([1220]);
  rmSync(at('src/goods'));
  mkdirSync(at('src/goods'));
  writeFileSync(at('src/goods/prices.nc'), FILES['src/goods/prices.nc']);
  await told('src/goods', 'src/goods/prices.nc');
  await isWell();
});
