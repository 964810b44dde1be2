import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { readContainer } from '@noodlecore/cli/cache/container';
import { isRecordHead, writeRecord } from '@noodlecore/cli/cache/record';
import { generateProject } from '../../bench/project/generate.ts';
import { Editor } from './client.ts';

/** A server that starts where another has been before it. */
const place = mkdtempSync(join(tmpdir(), 'noodle-warm-'));
const folder = join(place, 'nc');
const cache = join(place, 'cache');

/** Warnings and errors, with places in other files and without. */
const ODD = 'import shop.module1\n\nfunc odd(): int {\n    const unused = 1;\n    return "a";\n}\n\nclass Mine implements Priced1x0 { func price(): float { return 1.0; } }\n';

beforeAll(() => {
  generateProject(place, 4, 120);
  write('src/odd.nc', ODD);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

interface Answers {
  /** By file, without the numbers that tell one answer from the next. */
  readonly all: Readonly<Record<string, unknown>>;
  readonly shown: unknown;
}

/** What a server that starts now says about everything, and about `shown` once it is open with a text. */
async function answers(shown: string, { text, kept = cache }: { readonly text?: string; readonly kept?: string } = {}): Promise<Answers> {
  const editor = await Editor.openFolder(folder, { pulls: true, cache: kept });
  await editor.show(shown, text);
  const report = await editor.about<DocumentDiagnosticReport>('diagnostic', shown);
  const { items } = await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  await editor.close();
  expect(editor.complaints).toEqual([]);
  const all = Object.fromEntries(items.map((item) => [item.uri, item.kind === 'full' ? item.items : item.kind]));
  return { all, shown: report.kind === 'full' ? report.items : report.kind };
}

/** With nothing kept. */
function coldAnswers(shown: string, text?: string): Promise<Answers> {
  return answers(shown, { text, kept: mkdtempSync(join(place, 'cold-')) });
}

function records(): string[] {
  return readdirSync(cache).filter((name) => name.startsWith('editor-')).map((name) => join(cache, name));
}

test('says the same as one that finds everything by itself', async () => {
  const cold = await answers('src/odd.nc');
  expect(cold.shown).toHaveLength(2);
  expect(records()).toHaveLength(1);
  const [written] = records().map((path) => readFileSync(path));
  expect(await answers('src/odd.nc')).toEqual(cold);
  expect(records().map((path) => readFileSync(path))).toEqual([written]);
});

test('answers from what was kept, until a text is another', async () => {
  await answers('src/odd.nc');
  const [path] = records();
  const record = readContainer(path, isRecordHead);
  if (!record) throw new Error('no record');
  const forged = { ...record.head, facts: record.head.facts.replace('what `odd` returns must be', 'forged: it must be') };
  writeRecord(path, forged, forged.inputs.map((_, index) => record.blob(index)), []);
  const editor = await Editor.openFolder(folder, { pulls: true, cache });
  await editor.show('src/odd.nc');
  expect(JSON.stringify(await editor.about('diagnostic', 'src/odd.nc'))).toContain('forged');
  expect(JSON.stringify(await editor.request('workspace/diagnostic', { previousResultIds: [] }))).toContain('forged');
  await editor.change('src/odd.nc', `${ODD} `);
  expect(JSON.stringify(await editor.about('diagnostic', 'src/odd.nc'))).toContain('what `odd` returns must be');
  await editor.close();
  writeFileSync(path, '');
});

test('of modules that are as they were, what was kept counts too when others have changed', async () => {
  await answers('src/main.nc');
  const [path] = records();
  const record = readContainer(path, isRecordHead);
  if (!record) throw new Error('no record');
  const forged = { ...record.head, facts: record.head.facts.replace('`shop.module0` is imported and never used', 'forged') };
  writeRecord(path, forged, forged.inputs.map((_, index) => record.blob(index)), []);
  write('src/odd.nc', `${ODD} `);
  expect(JSON.stringify(await answers('src/odd.nc'))).toContain('forged');
  write('src/odd.nc', ODD);
  writeFileSync(path, '');
});

test('what changed on disk since is seen, and so is what depends on it', async () => {
  await answers('src/odd.nc');
  const before = readFileSync(join(folder, 'src/module1.nc'), 'utf8');
  write('src/module1.nc', before.replace('func name(): String }', 'func name(): String; func weight(): int }'));
  const warm = await answers('src/odd.nc');
  expect(JSON.stringify(warm.shown)).toContain('weight');
  expect(warm).toEqual(await coldAnswers('src/odd.nc'));
  write('src/module1.nc', before);
  expect(await answers('src/odd.nc')).toEqual(await coldAnswers('src/odd.nc'));
});

test('a file that came, one that went, and another manifest are seen', async () => {
  await answers('src/odd.nc');
  write('src/new.nc', 'func broken(): int { return "b"; }\n');
  expect(await answers('src/odd.nc')).toEqual(await coldAnswers('src/odd.nc'));
  rmSync(join(folder, 'src/new.nc'));
  expect(await answers('src/odd.nc')).toEqual(await coldAnswers('src/odd.nc'));
  const manifest = readFileSync(join(folder, 'noodle.json'), 'utf8');
  write('noodle.json', '{ "name": "shop", "version": "1.0.0", "strict": true }');
  expect(await answers('src/odd.nc')).toEqual(await coldAnswers('src/odd.nc'));
  write('noodle.json', manifest);
});

test('a text that was never saved counts, and is not kept', async () => {
  await answers('src/odd.nc');
  const kept = records().map((path) => readFileSync(path));
  const text = ODD.replace('return "a"', 'return 2');
  const unsaved = await answers('src/odd.nc', { text });
  expect(unsaved).toEqual(await coldAnswers('src/odd.nc', text));
  expect(JSON.stringify(unsaved.shown)).not.toContain('what `odd` returns');
  expect(records().map((path) => readFileSync(path))).toEqual(kept);
});

test('records that are damaged, cut off, or of another program are passed over', async () => {
  const cold = await answers('src/odd.nc');
  const [path] = records();
  const whole = readFileSync(path);
  const flipped = Buffer.from(whole);
  flipped[whole.length >> 1] ^= 1;
  for (const bytes of [flipped, whole.subarray(0, whole.length - 7), Buffer.alloc(0), Buffer.from('{}'), Buffer.from(whole.toString('latin1').replaceAll('1', '2'), 'latin1')]) {
    writeFileSync(path, bytes);
    expect(await answers('src/odd.nc')).toEqual(cold);
  }
});

test('what nobody has asked for in a long time goes when something is kept', async () => {
  const [kept, forgotten] = [mkdtempSync(join(place, 'bounded-')), 'editor-0123456789abcdef'];
  writeFileSync(join(kept, forgotten), 'of a project that was deleted');
  utimesSync(join(kept, forgotten), new Date('2020-01-01'), new Date('2020-01-01'));
  const cold = await answers('src/odd.nc', { kept });
  expect(existsSync(join(kept, forgotten))).toBe(false);
  expect(await answers('src/odd.nc', { kept })).toEqual(cold);
});

test('two servers at once keep one whole record', async () => {
  const before = records();
  const both = await Promise.all([answers('src/odd.nc'), answers('src/module2.nc')]);
  expect(both[0].all).toEqual(both[1].all);
  expect(records()).toEqual(before);
  expect((await answers('src/odd.nc')).all).toEqual(both[0].all);
});

test('everything else works before and after the program is opened: fixes, names, edits', async () => {
  await answers('src/odd.nc');
  const editor = await Editor.openFolder(folder, { pulls: true, cache });
  await editor.show('src/odd.nc');
  await editor.about('diagnostic', 'src/odd.nc');
  const actions = await editor.about<CodeAction[]>('codeAction', 'src/odd.nc', { range: { start: { line: 4, character: 11 }, end: { line: 4, character: 14 } }, context: { diagnostics: [] } });
  expect(actions.map(({ title }) => title)).toContain('Write the character code');
  await editor.change('src/odd.nc', ODD.replace('return "a"', 'return 2'));
  const report = await editor.about<DocumentDiagnosticReport>('diagnostic', 'src/odd.nc');
  expect(report.kind === 'full' && report.items.map(({ code }) => code)).toEqual([1951, 1420]);
  await editor.close();
  expect(editor.complaints).toEqual([]);
});
