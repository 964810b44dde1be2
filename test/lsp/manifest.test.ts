import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompletionItem, DocumentDiagnosticReport, DocumentSymbol, Hover } from 'vscode-languageserver-protocol';
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
