import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { openBrowser } from '../browser/chromium.ts';
import { startEditor, type RunningEditor } from './code-server.ts';

/** VS Code on a folder, and the hands of somebody who uses it. `SCREENSHOTS=folder` keeps what it looks like. */
export class Window {
  readonly page: Page;
  private readonly editor: RunningEditor;
  private readonly browser: BrowserContext;

  private constructor(editor: RunningEditor, browser: BrowserContext, page: Page) {
    this.editor = editor;
    this.browser = browser;
    this.page = page;
  }

  static async on(folder: string): Promise<Window> {
    const editor = await startEditor(folder);
    const browser = await openBrowser('dark');
    const page = await browser.newPage();
    await page.setViewportSize({ width: 1000, height: 640 });
    await page.goto(editor.url);
    await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    await page.locator('.explorer-folders-view').waitFor({ timeout: 60_000 });
    return new Window(editor, browser, page);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.editor.close();
  }

  async open(path: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.page.locator('.quick-input-widget input').fill(path);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: path.slice(path.lastIndexOf('/') + 1) }).first().click();
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: path.slice(path.lastIndexOf('/') + 1) }).waitFor();
  }

  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Takes what a list offers. */
  async choose(label: string): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
  }

  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: `line ${line}` }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The text in front, once it is what is expected. */
  shows(text: string): Locator {
    return this.page.locator('.editor-instance .view-lines', { hasText: new RegExp(text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll(' ', '\\s')) });
  }

  async picture(name: string): Promise<void> {
    const into = process.env['SCREENSHOTS'];
    if (!into) return;
    await this.page.mouse.move(600, 580);
    await this.page.screenshot({ path: join(into, `${name}.png`) });
  }
}
