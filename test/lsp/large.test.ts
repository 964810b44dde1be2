import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generateProject } from '../../bench/project/generate.ts';
import { Editor } from './client.ts';

/** A project that takes a while to check. */
const folder = mkdtempSync(join(tmpdir(), 'noodle-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('long work is shown, from its beginning to its end; short work is not', async () => {
  generateProject(folder, 400, 500);
  const editor = await Editor.openFolder(join(folder, 'nc'));
  await editor.show('src/main.nc');
  await expect.poll(() => editor.progress.at(-1), { timeout: 30_000 }).toBe('end');
  expect(editor.progress[0]).toBe('begin');
  expect(editor.progress.filter((kind) => kind !== 'report')).toEqual(['begin', 'end']);
  const shown = editor.progress.length;
  await editor.change('src/main.nc', `${editor.text('src/main.nc')}\nfunc broken(): int { return "a"; }\n`);
  await expect.poll(() => editor.published.get(editor.uri('src/main.nc'))?.diagnostics.length, { timeout: 30_000 }).toBe(1);
  expect(editor.progress).toHaveLength(shown);
  await editor.close();
}, 60_000);
