import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompletionItem, CompletionList, Location, Position, SemanticTokens, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { Editor, type Files } from './client.ts';
import { everythingAt } from './everything.ts';
import { tallProject } from './tall-project.ts';

/**
 * A project in a style of its own, edited at random places while everything is asked at random places. `TALL=50000` makes it so many lines, and says what its
 * answers took: `TALL=50000 npx vitest run test/lsp/tall-project.test.ts`.
 */
const isLarge = process.env['TALL'] !== undefined;
const SHAPE = isLarge ? { layers: 60, members: 260, wide: 9, cases: 150, machines: 12, small: 1100 } : { layers: 8, members: 12, wide: 2, cases: 12, machines: 2, small: 24 };
const EDITS = isLarge ? 1000 : 500;

const files: Files = tallProject(SHAPE);
/** Those that somebody works on. */
const OPEN = ['src/layers/layer3.nc', 'src/wide/wide1.nc', 'src/machines/machine1.nc', 'src/small/small7.nc', 'src/main.nc'];

let seed = 77_003;
function random(below: number): number {
  seed = (seed * 48271) % 2147483647;
  return seed % below;
}

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.open(files, { pulls: true, shown: OPEN });
}, 120_000);
afterAll(() => editor.close());

function somewhere(path: string): Position {
  const lines = editor.text(path).split('\n');
  const line = random(lines.length);
  return { line, character: random(lines[line].length + 1) };
}

const PIECES = ['', ' ', 'x', '.', ',', '(', ')', '{', '}', '<', '>', '\n', ';', 'let a = 1;', '"', '`${', 'match (x) {', 'import tall.small.small3\n', 'class ', ' extends Layer2', '=> ', '?', '😀', '/// doc\n'] as const;

/** Types, deletes, cuts a file off, or puts it back. */
async function editSomething(): Promise<string> {
  const path = OPEN[random(OPEN.length)];
  const text = editor.text(path);
  const kind = random(40);
  if (kind === 0) await editor.change(path, text.slice(0, random(text.length + 1)));
  else if (kind < 3 || text.length < 40) await editor.change(path, files[path]);
  else {
    const start = somewhere(path);
    const length = editor.text(path).split('\n')[start.line].length;
    const end = random(2) === 0 ? start : { line: start.line, character: Math.min(length, start.character + random(12)) };
    await editor.edit(path, { start, end }, PIECES[random(PIECES.length)]);
  }
  return path;
}

const times = new Map<string, number[]>();
async function ask(path: string, method: string, params: object): Promise<void> {
  const started = performance.now();
  await editor.about(method, path, params);
  times.set(method, [...(times.get(method) ?? []), performance.now() - started]);
}

test('it compiles', async () => {
  const { items } = await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  expect(items).toHaveLength(Object.keys(files).length);
  expect(items.flatMap((item) => (item.kind === 'full' ? item.items.filter(({ severity }) => severity === 1) : []))).toEqual([]);
}, 120_000);

test('whatever is edited and asked, no request fails, and in the end the answers are those of a fresh server', async () => {
  for (let round = 0; round < EDITS; round++) {
    const path = await editSomething();
    await ask(path, 'diagnostic', {});
    const questions = everythingAt(somewhere(path));
    for (let count = 0; count < 3; count++) {
      const { method, params } = questions[random(questions.length)];
      await ask(path, method, params);
    }
    expect(editor.complaints, `${path} in round ${round}:\n${editor.text(path)}`).toEqual([]);
  }
  const texts = Object.fromEntries(OPEN.map((path) => [path, editor.text(path)]));
  const fresh = await Editor.open(files, { pulls: true, shown: [] });
  for (const path of OPEN) await fresh.show(path, texts[path]);
  const places = OPEN.map((path) => somewhere(path));
  expect(await answers(editor, places)).toEqual(await answers(fresh, places));
  expect(fresh.complaints).toEqual([]);
  await fresh.close();
  if (isLarge) tellTimes();
}, 1_200_000);

test('every prefix of a file is answered', async () => {
  for (const path of ['src/small/small7.nc', 'src/layers/layer3.nc']) {
    const text = files[path];
    for (let end = 0; end <= text.length; end += isLarge ? 1 : 7) {
      await editor.change(path, text.slice(0, end));
      const lines = text.slice(0, end).split('\n');
      const position = { line: lines.length - 1, character: lines[lines.length - 1].length };
      const questions = everythingAt(position);
      await Promise.all([0, 1, 2, 3, 4].map(() => questions[random(questions.length)]).map(({ method, params }) => editor.about(method, path, params)));
      expect(editor.complaints, text.slice(0, end)).toEqual([]);
    }
    await editor.change(path, text);
  }
}, 600_000);

/** What a server says of everything, addresses without the folder. */
async function answers(from: Editor, places: readonly Position[]): Promise<unknown> {
  const { items } = await from.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  const all = Object.fromEntries(items.map((item) => [item.uri, item.kind === 'full' ? item.items : []]));
  const shown = await Promise.all(OPEN.map(async (path, index) => ({
    path,
    items: labelsOf(await from.about<CompletionItem[] | CompletionList>('completion', path, { position: places[index] })),
    hover: await from.about('hover', path, { position: places[index] }),
    references: (await from.about<Location[]>('references', path, { position: places[index], context: { includeDeclaration: true } })).map((each) => JSON.stringify(each)).sort(),
    tokens: (await from.about<SemanticTokens>('semanticTokens/full', path)).data,
    hints: await from.about('inlayHint', path, { range: { start: { line: 0, character: 0 }, end: { line: 9000, character: 0 } } }),
    outline: await from.about('documentSymbol', path),
  })));
  return JSON.parse(JSON.stringify({ all, shown }).replaceAll(from.uri('x').slice(0, -2), 'folder:'));
}

function labelsOf(answer: CompletionItem[] | CompletionList): string[] {
  return (Array.isArray(answer) ? answer : answer.items).map(({ label }) => label);
}

function tellTimes(): void {
  const lines = [...times].map(([method, all]) => {
    const sorted = [...all].sort((a, b) => a - b);
    return `${method.padEnd(26)} p50 ${sorted[sorted.length >> 1].toFixed(1)} ms, p95 ${sorted[Math.floor(sorted.length * 0.95)].toFixed(1)} ms, ${all.length} times`;
  });
  const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${editor.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  console.log(`${lines.sort().join('\n')}\nmemory ${memory.toFixed(0)} MB`);
  expect(memory).toBeLessThan(500);
}
