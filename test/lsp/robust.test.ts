import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentDiagnosticReport, Hover, SymbolInformation, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { Editor } from './client.ts';

/** Whatever happens around the server, it goes on answering, and says of the files what holds now. */
const FILES = {
  'noodle.json': '{ "name": "shop" }',
  'src/main.nc': 'import shop.prices\n\nfunc main() { print(price()); }\n',
  'src/prices.nc': 'func price(): int { return 3; }\n',
};

let editor: Editor;
beforeEach(async () => {
  editor = await Editor.open(FILES, { pulls: true });
});
afterEach(async () => {
  expect(editor.complaints).toEqual([]);
  await editor.close();
});

async function codes(path = 'src/main.nc'): Promise<unknown[]> {
  const report = await editor.about<DocumentDiagnosticReport>('diagnostic', path);
  return report.kind === 'full' ? report.items.map(({ code }) => code) : ['unchanged'];
}

async function symbols(query: string): Promise<string[]> {
  return (await editor.request<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);
}

/** A folder with one package, beside the one that is open. */
function otherFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'noodle-other-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'noodle.json'), '{ "name": "other" }');
  writeFileSync(join(folder, 'src/main.nc'), 'func otherwise(): int { return "no"; }\n');
  return folder;
}

async function changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
  const foldersOf = (paths: readonly string[]) => paths.map((path) => ({ uri: pathToFileURL(path).href, name: path }));
  await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: foldersOf(added), removed: foldersOf(removed) } });
}

async function urisWithErrors(): Promise<string[]> {
  const { items } = await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  return items.flatMap((item) => (item.kind === 'full' && item.items.length > 0 ? [item.uri] : []));
}

test('a folder that is added to the workspace is looked at, one that is removed no longer', async () => {
  const folder = otherFolder();
  try {
    expect(await symbols('otherwise')).toEqual([]);
    await changeFolders([folder], []);
    expect(await symbols('otherwise')).toEqual(['otherwise']);
    expect(await urisWithErrors()).toEqual([pathToFileURL(join(folder, 'src/main.nc')).href]);
    await changeFolders([], [folder]);
    expect(await symbols('otherwise')).toEqual([]);
    expect(await urisWithErrors()).toEqual([]);
    expect(await codes()).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a folder of the workspace that is deleted takes nothing down', async () => {
  const folder = otherFolder();
  await changeFolders([folder], []);
  expect(await symbols('otherwise')).toEqual(['otherwise']);
  rmSync(folder, { recursive: true });
  await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(join(folder, 'src/main.nc')).href, type: 3 }] });
  expect(await symbols('otherwise')).toEqual([]);
  expect(await urisWithErrors()).toEqual([]);
  expect(await codes()).toEqual([]);
});

test('files that the editor says it made, renamed or deleted are looked at again, without a watcher', async () => {
  await editor.hide('src/prices.nc');
  rmSync(join(editor.folder, 'src/prices.nc'));
  await editor.notify('workspace/didDeleteFiles', { files: [{ uri: editor.uri('src/prices.nc') }] });
  expect(await codes()).not.toEqual([]);
  writeFileSync(join(editor.folder, 'src/prices.nc'), FILES['src/prices.nc']);
  await editor.notify('workspace/didCreateFiles', { files: [{ uri: editor.uri('src/prices.nc') }] });
  expect(await codes()).toEqual([]);
  writeFileSync(join(editor.folder, 'src/costs.nc'), FILES['src/prices.nc']);
  rmSync(join(editor.folder, 'src/prices.nc'));
  await editor.notify('workspace/didRenameFiles', { files: [{ oldUri: editor.uri('src/prices.nc'), newUri: editor.uri('src/costs.nc') }] });
  expect(await codes()).not.toEqual([]);
  await editor.change('src/main.nc', FILES['src/main.nc'].replace('shop.prices', 'shop.costs'));
  expect(await codes()).toEqual([]);
});

test('a manifest that breaks and is mended leaves no error behind', async () => {
  expect(await codes()).toEqual([]);
  await editor.touch('noodle.json', '{ "name": ');
  expect(await codes()).toEqual([]);
  await editor.touch('noodle.json', FILES['noodle.json']);
  expect(await codes()).toEqual([]);
  expect(await urisWithErrors()).toEqual([]);
});

test('requests about what is not there, and places outside of a text, have empty answers', async () => {
  const outside = { line: 9000, character: 9000 };
  for (const method of ['hover', 'definition', 'completion', 'signatureHelp', 'references', 'documentHighlight', 'linkedEditingRange', 'prepareCallHierarchy', 'prepareTypeHierarchy']) {
    for (const uri of [editor.uri('src/main.nc'), editor.uri('src/nothing.nc'), 'untitled:Untitled-1', 'file:///%zz.nc', 'git:/src/main.nc?x']) {
      await editor.request(`textDocument/${method}`, { textDocument: { uri }, position: outside, context: { includeDeclaration: true } });
    }
  }
  expect(await codes()).toEqual([]);
});

test('messages in the wrong order and with the wrong contents are refused one by one', async () => {
  await editor.notify('textDocument/didChange', { textDocument: { uri: editor.uri('src/unopened.nc'), version: 1 }, contentChanges: [{ text: 'x' }] });
  await editor.notify('textDocument/didClose', { textDocument: { uri: editor.uri('src/unopened.nc') } });
  await expect(editor.request('textDocument/hover', { position: 'here' })).rejects.toThrow(/-32602|invalid|textDocument/i);
  await expect(editor.request('textDocument/inventedByNobody', {})).rejects.toThrow(/Unhandled method/);
  await editor.notify('$/inventedByNobody', {});
  const hover = await editor.ask<Hover>('hover', 'src/main.nc', 'pri^ce()');
  expect(JSON.stringify(hover.contents)).toContain('price');
});

test('what lies among the sources and is no source is passed over', async () => {
  mkdirSync(join(editor.folder, 'src/folder.nc'));
  symlinkSync('nowhere.nc', join(editor.folder, 'src/dangling.nc'));
  symlinkSync('.', join(editor.folder, 'src/around'));
  writeFileSync(join(editor.folder, 'src/bytes.nc'), Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]));
  await editor.notify('workspace/didCreateFiles', { files: [{ uri: editor.uri('src/folder.nc') }, { uri: editor.uri('src/around') }] });
  expect(await codes()).toEqual([]);
  const withErrors = await urisWithErrors();
  expect(withErrors).not.toContain(editor.uri('src/main.nc'));
  expect(await symbols('price')).toEqual(['price']);
});

test('an editor that only listens is told of the same changes', async () => {
  const listener = await Editor.open({ ...FILES, 'src/main.nc': FILES['src/main.nc'].replace('price()', 'price(1)') });
  const folder = otherFolder();
  try {
    const told = (uri: string) => expect.poll(() => listener.published.get(uri)?.diagnostics.length ?? 0, { timeout: 10_000 });
    await told(listener.uri('src/main.nc')).toBe(1);
    const other = pathToFileURL(join(folder, 'src/main.nc')).href;
    await listener.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: pathToFileURL(folder).href, name: 'other' }], removed: [] } });
    await told(other).toBe(1);
    rmSync(folder, { recursive: true });
    await listener.notify('workspace/didDeleteFiles', { files: [{ uri: pathToFileURL(folder).href }] });
    await told(other).toBe(0);
    expect(listener.published.get(listener.uri('src/main.nc'))?.diagnostics.length).toBe(1);
    expect(listener.complaints).toEqual([]);
  } finally {
    await listener.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
