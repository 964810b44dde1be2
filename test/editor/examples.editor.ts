import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { repository } from '../support/files.ts';
import { Window } from './window.ts';

/** Somebody opens the folder `examples`, which has several projects and no manifest of its own, and looks what there is. */
let folder: string;
let window: Window;
let program: ChildProcess | undefined;

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'noodle-editor-')), 'examples');
  cpSync(join(repository, 'examples'), folder, { recursive: true });
  window = await Window.on(folder);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window.picture(`failed ${task.name.slice(0, 20)}`);
});

afterAll(async () => {
  program?.kill();
  await window?.close();
  rmSync(dirname(folder), { recursive: true, force: true });
});

/** A task that has ended, by its name; terminals are drawn, and cannot be read. */
const ended = (task: string, icon: 'check' | 'error') => window.page.locator('.single-terminal-tab', { hasText: `${task} - Task` }).and(window.page.locator(`:has(.codicon-${icon})`)).waitFor({ timeout: 60_000 });

test('the item in the status bar shows what can be done', async () => {
  await window.page.locator('.statusbar-item', { hasText: 'NoodleCore' }).last().click();
  for (const label of ['Run the project', 'Run all tests', 'Attach to a running program', 'Show the log', 'First steps']) await window.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).waitFor();
  await window.page.keyboard.press('Escape');
});

test('a command asks which project is meant, and takes the one of the file in front without asking', async () => {
  await window.command('NoodleCore: Build the Project');
  await window.choose('placement');
  await ended('build placement', 'check');
  expect(existsSync(join(folder, 'placement/build/main.nbc'))).toBe(true);
  await window.open('ring/src/main.nc');
  await window.command('NoodleCore: Check the Project');
  await ended('check ring', 'check');
});

test('the tests of all projects are in the Test Explorer, and a failed one points at its line', async () => {
  writeFileSync(join(folder, 'ring/test/wrong.nc'), '@test func isWrong() {\n    assertEqual(1 + 1, 3);\n}\n');
  await window.page.locator('.activitybar a[aria-label^="Testing"]').click();
  for (const path of ['ring/test/test_ring.nc', 'versions/test/test_versions.nc', 'ring/test/wrong.nc']) await window.page.locator('.test-explorer .monaco-list-row', { hasText: path }).waitFor({ timeout: 60_000 });
  await window.open('wrong.nc');
  await window.command('Test: Run Tests in Current File');
  await window.page.locator('.test-error-content-widget', { hasText: '2 != 3' }).waitFor({ timeout: 60_000 });
  rmSync(join(folder, 'ring/test/wrong.nc'));
});

test('a mistake in a file that nobody has opened is told once, also after its project was checked', async () => {
  await window.command('View: Focus Problems');
  writeFileSync(join(folder, 'ring/src/broken.nc'), 'func broken(): int { return "a"; }\n');
  const problems = window.page.locator('.markers-panel .monaco-list-row', { hasText: 'what `broken` returns must be `int`' });
  await problems.first().waitFor({ timeout: 30_000 });
  await window.open('ring/src/main.nc');
  await window.command('NoodleCore: Check the Project');
  await ended('check ring', 'error');
  await window.command('View: Focus Problems');
  expect(await problems.count()).toBe(1);
  rmSync(join(folder, 'ring/src/broken.nc'));
  await problems.first().waitFor({ state: 'detached' });
});

test('the WebAssembly of a program is shown beside it', async () => {
  await window.open('versions/src/main.nc');
  await window.command('NoodleCore: Show the WebAssembly of This Program');
  await window.page.locator('.tab.active', { hasText: 'main.nc.wat' }).waitFor({ timeout: 60_000 });
  await window.page.locator('.editor-group-container.active .view-lines', { hasText: '(module' }).waitFor({ timeout: 60_000 });
  await window.command('View: Close All Editors');
});

test('a program that runs already is attached to', async () => {
  program = spawn(process.execPath, [join(repository, 'dist/noodle.js'), 'debug', '--port', '47113', join(folder, 'versions')], { stdio: 'ignore' });
  await window.open('versions/src/main.nc');
  await window.goTo(22);
  await window.page.keyboard.press('F9');
  await window.command('NoodleCore: Attach to a Running Program');
  await window.page.locator('.quick-input-widget input').fill('47113');
  await window.page.keyboard.press('Enter');
  const variables = window.page.locator('.debug-viewlet .debug-variables .monaco-list-row');
  await variables.filter({ hasText: 'The newest that suits everybody' }).first().waitFor({ timeout: 60_000 });
  await window.picture('vscode-attached');
  await window.page.keyboard.press('Shift+F5');
  await window.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
});
