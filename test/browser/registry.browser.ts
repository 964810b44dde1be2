import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { newPerson, pack, submission, type Person } from '../registry/support/people.ts';
import { removeTemporary } from '../registry/support/data.ts';
import { startTestRegistry, type TestRegistry } from '../registry/support/start.ts';
import { openBrowser } from './chromium.ts';

/** The registry's pages in a real browser. `SCREENSHOTS=folder` keeps what they look like. */

const README = `# Geometry

Shapes and their surfaces, with **exact** numbers.

## Use

\`\`\`
import geometry.shapes

func main() { print(area(4)); }
\`\`\`

| shape | function |
|---|---|
| square | \`area\` |
| circle | \`disc\` |

- [documentation](https://example.org/docs)
- ![a picture](https://example.org/track.png)

> Angles are in radians.

<script>window.attacked = true</script>
<img src=x onerror="window.attacked = true">
<a href="javascript:window.attacked=true">a trap</a>
<style>body { display: none }</style>
<form action="https://example.org"><input name="password"></form>
<svg onload="window.attacked = true"></svg>
`;

const SHAPES = `// Shapes, and what can be asked of them. Lengths are in metres.

import geometry.units.{Length}
import text_tools.words.{Word}

/// Something with a surface.
///
/// # Not a heading of the page
///
/// - \`Shape.area\` says how large it is, \`scale\` makes it larger, and \`Length\` stands elsewhere
/// - a List<Shape> is no HTML, nor is <script>window.attacked = true</script> or <img src=x onerror="window.attacked = true">
/// - [a trap](javascript:window.attacked=true) and [a page](https://example.org/shapes)
///
/// | shape | corners |
/// |---|---|
/// | square | 4 |
interface Shape {
    /// The surface, in square metres.
    func area(): float;
}

/// A square, by its \`side\`.
class Square implements Shape {
    protected Length side;
    constructor(side: Length) { this.side = side; }
    func area(): float { return this.side.metres * this.side.metres; }
    private func secret() {}
}

/// How many corners there are: \`<b>"four"\`.
enum Corners { None, Some(count: int) }

record Named(name: Word, shape: Shape)
const MOST_CORNERS = 12;
func scale(shape: Shape, by: float = 2.0, names: Map<String, List<Shape>>? = null): Shape { return shape; }
private func hidden() {}
`;
const UNITS = `/// So many metres.
record Length(metres: float)
`;

let registry: TestRegistry;
let browser: BrowserContext;
const problems: string[] = [];

beforeAll(async () => {
  registry = await startTestRegistry();
  browser = await openBrowser();
  await fill(await newPerson(registry.client, 'ada'));
});
afterAll(async () => {
  await browser.close();
  await registry.started.stop();
  removeTemporary();
  expect(registry.faults).toEqual([]);
});

async function fill(ada: Person): Promise<void> {
  const publish = async (name: string, version: string, manifest: object, files = {}) => void (await ada.client.ok(routes.publish, submission(name, version, await pack({ name, version, ...manifest }, files), ada.keys)));
  await publish('text_tools', '1.0.0', { description: 'Cuts, joins and measures text', keywords: ['text', 'strings'] }, { 'src/words.nc': 'record Word(text: String)\n' });
  const geometry = { description: 'Shapes and their surfaces', keywords: ['shapes', 'mathematics'], repository: 'https://example.org/geometry.git', documentation: 'https://example.org/geometry/docs', permissions: { read: ['data'], clock: true }, dependencies: { text_tools: '^1.0.0' } };
  for (const version of ['0.9.0', '1.0.0', '1.1.0', '2.0.0-beta.1']) await publish('geometry', version, geometry, { 'README.md': README, 'src/shapes.nc': SHAPES, 'src/units.nc': UNITS });
  await ada.client.ok(routes.deprecate, { params: { name: 'geometry' }, body: { range: '<1', message: 'use 1.0.0 or newer' } });
  for (let i = 0; i < 25; i++) await publish(`sample_${'abcdefghijklmnopqrstuvwxyz'[i]}`, '1.0.0', { description: `The sample number ${i + 1}`, keywords: ['sample'] });
  for (let i = 0; i < 3; i++) await (await registry.client.send(routes.archive, { params: { name: 'geometry', version: '1.1.0' } })).arrayBuffer();
  await registry.client.ok(routes.statistics, { params: { name: 'geometry' } });
}

async function open(path: string, context = browser): Promise<Page> {
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => !request.url().startsWith(registry.client.address) && problems.push(`asked ${request.url()}`));
  await page.goto(`${registry.client.address}${path}`);
  return page;
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** What every page has, for whoever does not see it: one heading of the first rank, a language, names for all that is pressed or filled, ranks without gaps. */
async function expectAccessible(page: Page): Promise<void> {
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  const ranks = await page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
  for (const [i, rank] of ranks.entries()) if (i > 0) expect(rank - ranks[i - 1], `rank ${ranks[i - 1]} before ${rank}`).toBeLessThanOrEqual(1);
  for (const link of await page.getByRole('link').all()) expect((await link.textContent())?.trim()).not.toBe('');
  expect(await page.getByRole('searchbox', { name: 'Search packages' }).count()).toBe(1);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(overflow).toBe(0);
}

test('someone finds a package and reads how to use it', async () => {
  const page = await open('/');
  await keepPicture(page, 'home');
  await expectAccessible(page);
  await page.getByRole('searchbox').fill('shapes');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=shapes/);
  await keepPicture(page, 'search');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'geometry' }).click();
  await page.waitForURL(/packages\/geometry/);
  await keepPicture(page, 'package');
  await expectAccessible(page);
  expect(await page.locator('h1').textContent()).toBe('geometry 1.1.0');
  expect(await page.locator('pre').first().textContent()).toBe('noodle pkg add geometry');
  await page.getByRole('link', { name: '0.9.0' }).click();
  expect(await page.locator('.note').allTextContents()).toEqual(['Deprecated: use 1.0.0 or newer', 'There is another version: 1.1.0.']);
  expect(await page.locator('pre').first().textContent()).toBe('noodle pkg add geometry@0.9.0');
  await keepPicture(page, 'deprecated');
  await page.close();
});

test('a README keeps its structure and loses all that could act', async () => {
  const page = await open('/packages/geometry');
  const readme = page.locator('.readme');
  expect(await readme.locator('h3').textContent()).toBe('Geometry');
  expect(await readme.locator('td').allTextContents()).toEqual(['square', 'area', 'circle', 'disc']);
  expect(await readme.locator('script, style, form, input, img, svg, [onerror], [onload]').count()).toBe(0);
  expect(await readme.locator('a[href^="javascript"]').count()).toBe(0);
  expect(await page.evaluate('window.attacked')).toBeUndefined();
  await page.close();
});

test('someone reads what a package gives, and follows its types', async () => {
  const page = await open('/packages/geometry');
  const modules = page.getByRole('region', { name: 'Modules' });
  expect(await modules.locator('td').allTextContents()).toEqual(['geometry.main', 'main', 'geometry.shapes', 'Shapes, and what can be asked of them.', 'geometry.units', 'Length']);
  await modules.getByRole('link', { name: 'geometry.shapes' }).click();
  await page.waitForURL(/packages\/geometry\/1\.1\.0\/shapes/);
  await keepPicture(page, 'module');
  await expectAccessible(page);
  expect(await page.locator('h2').allTextContents()).toEqual(['interface Shape', 'class Square implements Shape', 'enum Corners', 'record Named(name: Word, shape: Shape)', 'const MOST_CORNERS: int', 'func scale(shape: Shape, by: float = …, names: Map<String, List<Shape>>? = …): Shape']);
  expect(await page.locator('#Square h3').allTextContents()).toEqual(['constructor(side: Length)', 'protected Length side', 'func area(): float']);
  await page.locator('#Square h3').first().getByRole('link', { name: 'Length' }).click();
  await page.waitForURL(/units#Length/);
  expect(await page.locator('#Length .doc').textContent()).toContain('So many metres.');
  await page.goBack();
  await page.locator('#Named h2').getByRole('link', { name: 'Word' }).click();
  await page.waitForURL(/packages\/text_tools$/);
  await page.close();
});

test('a doc comment keeps its structure and loses all that could act', async () => {
  const page = await open('/packages/geometry/1.1.0/shapes');
  const doc = page.locator('#Shape > .doc');
  expect(await doc.locator('td').allTextContents()).toEqual(['square', '4']);
  expect(await doc.textContent()).toContain('a List<Shape> is no HTML, nor is <script>window.attacked = true</script>');
  expect(await page.locator('main').locator('script, style, form, input, img, svg, [onerror], [onload], [style]').count()).toBe(0);
  expect(await doc.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['#Shape.area', '#scale', '/packages/geometry/1.1.0/units#Length', null, 'https://example.org/shapes']);
  expect(await page.locator('#Corners > .doc code').textContent()).toBe('<b>"four"');
  expect(await page.evaluate('window.attacked')).toBeUndefined();
  await page.close();
});

test('results come page by page, and nothing found says so', async () => {
  const page = await open('/?q=sample');
  expect(await page.locator('ul.hits > li').count()).toBe(20);
  await page.getByRole('link', { name: 'Next' }).click();
  expect(await page.locator('ul.hits > li').count()).toBe(5);
  await keepPicture(page, 'second-page');
  await page.goto(`${registry.client.address}/?q=%3Cscript%3Ealert(1)%3C/script%3E`);
  expect(await page.locator('h1').textContent()).toBe('Nothing for “<script>alert(1)</script>”');
  const missing = await page.goto(`${registry.client.address}/packages/nothing_such`);
  expect(missing?.status()).toBe(404);
  problems.splice(0, problems.length, ...problems.filter((problem) => !problem.includes('404')));
  await page.close();
});

test('it can be used without a mouse, on a telephone, and in the dark', async () => {
  const page = await open('/packages/geometry');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await keepPicture(page, 'telephone');
  const module = await open('/packages/geometry/1.1.0/shapes');
  await module.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(module);
  await keepPicture(module, 'module-telephone');
  const dark = await openBrowser('dark');
  const night = await open('/packages/geometry', dark);
  expect(await night.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(18, 24, 30)');
  await keepPicture(night, 'dark');
  await keepPicture(await open('/packages/geometry/1.1.0/shapes', dark), 'module-dark');
  await dark.close();
});

test('no page asked anything elsewhere, or broke its own policy', () => expect(problems).toEqual([]));
