import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Window } from './window.ts';

/**
 * The extension in VS Code, in a browser, as somebody uses it who opens a folder. `SCREENSHOTS=folder` keeps what it looks like;
 * those of docs/images come from there.
 */

const FILES: Readonly<Record<string, string>> = {
  'noodle.json': '{ "name": "shop" }\n',
  'src/main.nc': `import shop.prices.{total}

func main() {
    const prices = [3, 4, 5];
    const sum = total(prices);
    print(sum);
}
`,
  'src/prices.nc': `/// The sum of all prices.
public func total(prices: List<int>): int {
    let sum = 0;
    for (price in prices) {
        sum += price;
    }
    return sum;
}
`,
  'test/test_prices.nc': `import shop.prices.{total}

@test func addsUp() {
    assertEqual(total([1, 2]), 3);
}

@test func nothing() {
    assertEqual(total([]), 0);
}
`,
};

let folder: string;
let window: Window;
let page: Page;

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'noodle-editor-')), 'shop');
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  window = await Window.on(folder);
  page = window.page;
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window.picture(`failed ${task.name.slice(0, 20)}`);
});

afterAll(async () => {
  await window?.close();
  rmSync(dirname(folder), { recursive: true, force: true });
});

const saved = (path: string): string => readFileSync(join(folder, path), 'utf8');

test('a folder is opened: colours, lenses, types, the server in the status bar', async () => {
  await window.open('main.nc');
  await page.locator('.codelens-decoration', { hasText: 'Run' }).waitFor();
  await page.locator('.codelens-decoration', { hasText: 'Debug' }).waitFor();
  await window.shows('const sum: int = total(prices);').waitFor();
  await page.locator('.statusbar-item', { hasText: 'NoodleCore' }).first().waitFor();
  expect(await page.locator('.view-line span[class*="mtk"]').count()).toBeGreaterThan(10);
});

test('a mistake is underlined while it is typed, its code is told, and the fix mends it', async () => {
  await window.goTo(6, 5);
  await page.keyboard.type('print(sun);');
  await page.keyboard.press('Enter');
  await page.locator('.squiggly-error').first().waitFor();
  const widget = page.locator('.marker-widget');
  // What was wrong a few keys before may still be underlined.
  await expect.poll(async () => {
    await page.keyboard.press('Escape');
    await window.goTo(6, 12);
    await page.keyboard.press('F8');
    await widget.waitFor();
    return widget.innerText();
  }, { timeout: 20_000, interval: 500 }).toMatch(/there is no .sun. here/);
  expect(await widget.innerText()).toContain('1201');
  await window.picture('vscode-mistake');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget').waitFor();
  await page.keyboard.press('Enter');
  await window.shows('print(sum);').waitFor();
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
});

test('members are completed', async () => {
  await window.goTo(6, 1);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('prices.sor', { delay: 60 });
  const list = page.locator('.suggest-widget .monaco-list-row');
  await list.first().waitFor();
  expect((await list.allInnerTexts()).join('\n')).toContain('sorted');
  await window.picture('vscode-completion');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+K');
});

test('a function is renamed across files', async () => {
  await window.goTo(5, 20);
  await page.keyboard.press('F2');
  await page.locator('.rename-box input').waitFor();
  await page.locator('.rename-box input').fill('totalOf');
  await page.keyboard.press('Enter');
  await window.shows('totalOf(prices)').waitFor();
  await window.command('File: Save All');
  await expect.poll(() => saved('src/prices.nc')).toContain('func totalOf(prices');
  await expect.poll(() => saved('test/test_prices.nc')).toContain('assertEqual(totalOf([1, 2]), 3);');
});

test('the document is formatted', async () => {
  await window.goTo(4, 1);
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('const prices=[ 3,4,5 ] ;');
  await window.command('Format Document');
  await window.shows('const prices: List<int> = [3, 4, 5];').waitFor();
  await window.command('File: Save All');
  await expect.poll(() => saved('src/main.nc')).toContain('    const prices = [3, 4, 5];\n');
});

test('tests are found and run in the Test Explorer', async () => {
  await page.locator('.activitybar a[aria-label^="Testing"]').click();
  await page.locator('.test-explorer .monaco-list-row', { hasText: 'test_prices.nc' }).waitFor();
  await window.command('Test: Run All Tests');
  await page.locator('.test-explorer .codicon-testing-passed-icon').first().waitFor({ timeout: 60_000 });
  await page.locator('.test-explorer .monaco-list-row', { hasText: 'test_prices.nc' }).click();
  await page.keyboard.press('ArrowRight');
  await page.locator('.test-explorer .monaco-list-row', { hasText: 'addsUp' }).waitFor();
  await window.picture('vscode-tests');
});

test('a breakpoint stops the program, and shows its variables', async () => {
  await window.command('View: Hide Panel');
  await window.open('prices.nc');
  await window.goTo(5);
  await page.keyboard.press('F9');
  await window.open('main.nc');
  await page.keyboard.press('F5');
  await page.locator('.debug-toolbar').waitFor({ timeout: 60_000 });
  const variables = page.locator('.debug-viewlet .debug-variables');
  await variables.locator('.monaco-list-row', { hasText: 'price' }).first().waitFor();
  expect((await variables.locator('.monaco-list-row').allInnerTexts()).join('\n').replaceAll('\n', ' ')).toMatch(/price\S* ?=?\s*3/);
  const stack = page.locator('.debug-viewlet .debug-call-stack .monaco-list-row');
  await stack.filter({ hasText: 'main.nc' }).first().waitFor();
  expect((await stack.allInnerTexts()).join('\n')).toContain('totalOf');
  await page.keyboard.press('F10');
  // As long as the step is under way, the next key means nothing.
  await expect.poll(async () => (await variables.locator('.monaco-list-row').allInnerTexts()).join(' ').replaceAll('\n', ' ')).toMatch(/sum\S* ?=?\s*3/);
  await page.locator('.debug-toolbar .codicon-debug-continue').waitFor();
  await page.keyboard.press('F5');
  await expect.poll(async () => (await variables.locator('.monaco-list-row').allInnerTexts()).join(' ').replaceAll('\n', ' ')).toMatch(/price\S* ?=?\s*4/);
  await window.picture('vscode-debugger');
  await page.keyboard.press('Shift+F5');
  await page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
});
