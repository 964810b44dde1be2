import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompletionItem, Diagnostic, DocumentDiagnosticReport, SemanticTokens } from 'vscode-languageserver-protocol';
import { readFrom } from '../support/files.ts';
import { Editor } from './client.ts';
import { askEverything } from './everything.ts';

/** Code that is being typed is broken most of the time: no request may fail on it, and nothing of it may stay behind. */

const FILE = 'main.nc';
const TEXT = readFrom('test/language/programs', 'adventure.nc').slice(0, 3000);
/** Every so many characters a file is cut off. */
const STEP = 41;

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.open({ [FILE]: '' }, { pulls: true });
});
afterAll(() => editor.close());

/** Everything that an editor may ask at once. */
async function askEverythingAt(offset: number): Promise<void> {
  const lines = editor.text(FILE).slice(0, offset).split('\n');
  await askEverything(editor, FILE, { line: lines.length - 1, character: lines[lines.length - 1].length });
}

test('every request is answered on each prefix of a file', async () => {
  for (let end = 0; end < TEXT.length; end += STEP) {
    await editor.change(FILE, TEXT.slice(0, end));
    await askEverythingAt(end);
    expect(editor.complaints, TEXT.slice(0, end)).toEqual([]);
  }
}, 120_000);

test('every request is answered with a hole anywhere', async () => {
  for (let at = 0; at < TEXT.length; at += STEP * 2) {
    await editor.change(FILE, TEXT.slice(0, at) + TEXT.slice(at + 17));
    await askEverythingAt(at);
    expect(editor.complaints, `a hole at ${at}`).toEqual([]);
  }
}, 120_000);

test('after many edits the answers are those of a fresh server', async () => {
  let seed = 20_261;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  await editor.change(FILE, TEXT);
  for (let round = 0; round < 300; round++) {
    const line = random(editor.text(FILE).split('\n').length);
    const length = editor.text(FILE).split('\n')[line].length;
    const [from, to] = [random(length + 1), random(length + 1)].sort((a, b) => a - b);
    const range = { start: { line, character: from }, end: { line, character: random(3) === 0 ? to : from } };
    await editor.edit(FILE, range, ['', 'x', '.', '(', ')', '{', '}', '\n', 'let a = 1;', '"', '`${', 'match (x) {'][random(12)]);
    if (random(10) === 0) await editor.about('diagnostic', FILE);
  }
  const fresh = await Editor.open({ [FILE]: editor.text(FILE) }, { pulls: true });
  expect(await answers(editor)).toEqual(await answers(fresh));
  await fresh.close();
}, 60_000);

async function answers(from: Editor): Promise<unknown> {
  const report = await from.about<DocumentDiagnosticReport>('diagnostic', FILE);
  const told = report.kind === 'full' ? report.items.map(({ code, range, message }: Diagnostic) => ({ code, range, message })) : [];
  const items = await from.about<CompletionItem[]>('completion', FILE, { position: { line: 20, character: 4 } });
  return { told, items: items.map(({ label }) => label), tokens: (await from.about<SemanticTokens>('semanticTokens/full', FILE)).data, outline: await from.about('documentSymbol', FILE) };
}
