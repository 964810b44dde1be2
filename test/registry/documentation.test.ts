import { beforeAll, expect, test } from 'vitest';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { newPerson, pack, submission, type Person } from './support/people.ts';
import { openDatabaseOf } from './support/database.ts';
import { HOOK_MS, startTestRegistry, useRegistry } from './support/start.ts';

/** The pages of modules; `test/browser` looks at them in a browser. */

const registry = useRegistry();
let ada: Person;
beforeAll(async () => {
  ada = await newPerson(registry.get().client, 'ada');
}, HOOK_MS);

async function publish(name: string, files: Readonly<Record<string, string>>): Promise<void> {
  await ada.client.ok(routes.publish, submission(name, '1.0.0', await pack({ name }, files), ada.keys));
}

async function page(path: string): Promise<{ readonly status: number; readonly text: string; readonly policy: string }> {
  const response = await fetch(`${registry.get().client.address}/packages/${path}`);
  return { status: response.status, text: await response.text(), policy: response.headers.get('content-security-policy') ?? '' };
}

test('a module shows what it gives, and nothing that is private', async () => {
  await publish('shown', { 'src/deep/shapes.nc': '/// Of a square.\nfunc area(side: int): int { return side * side; }\nprivate func secret() {}\n' });
  const { status, text, policy } = await page('shown/1.0.0/deep.shapes');
  expect(status).toBe(200);
  expect(text).toContain('<section id="area">');
  expect(text).toContain('Of a square.');
  expect(text).not.toContain('secret');
  expect(policy).toContain("default-src 'none'");
});

test.each(['shown/1.0.0/nothing', 'shown/9.9.9/deep.shapes', 'nothing_such/1.0.0/main', 'shown/1.0.0/..%2fmain', 'shown/1.0.0/%3Cb%3E', 'shown/not-a-version/main'])('%s is not there', async (path) => {
  const { status, text } = await page(path);
  expect(status).toBe(404);
  expect(text).toContain('There is no such package');
});

test('letters that databases do not like, and code that ends tags', async () => {
  await publish('strange', { 'src/all.nc': '/// A NUL \0 and </code></section><script>.\nfunc odd(text: String = "</h2><script>"): String { return text; }\n' });
  const { status, text } = await page('strange/1.0.0/all');
  expect(status).toBe(200);
  expect(text).not.toContain('<script>');
  expect(text).toContain('&lt;script&gt;');
});

test('code in comments and in a README has colours where it says that it is .nc, and none of its own making', async () => {
  const fenced = (lang: string): string => ['```' + lang, 'let text = "</pre><script>"; // says', '```'].join('\n');
  const comment = fenced('nc').split('\n').map((line) => `/// ${line}`).join('\n');
  await publish('coloured', { 'src/all.nc': `/// Of use.\n///\n${comment}\nfunc used() {}\n`, 'README.md': `# coloured\n\nIs of use.\n\n${fenced('noodlecore')}\n\n${fenced('')}\n\n<span class="note">loud</span>\n` });
  const ours = '<pre><code><span class="keyword">let</span> text = <span class="string">"&lt;/pre&gt;&lt;script&gt;"</span>; <span class="comment">// says</span></code></pre>';
  expect((await page('coloured/1.0.0/all')).text).toContain(ours);
  const { text } = await page('coloured');
  expect(text).toContain(ours);
  expect(text).toContain('<pre><code>let text = "&lt;/pre&gt;&lt;script&gt;"; // says</code></pre>');
  expect(text).toContain('<span>loud</span>');
  expect(text).not.toContain('<script>');
});

test('documentation that is too large leaves the names of the modules', async () => {
  const long = `/// ${'word '.repeat(120_000)}\nfunc wordy() {}\n`;
  await publish('wordy', { 'src/all.nc': long });
  expect((await page('wordy')).text).toContain('What they give is more than fits here');
  const { status, text } = await page('wordy/1.0.0/all');
  expect(status).toBe(200);
  expect(text.length).toBeLessThan(10_000);
});

test('a version that was published before documentation was kept gets it when somebody looks', async () => {
  await publish('older', { 'src/all.nc': '/// Says it.\nfunc say() {}\n' });
  await registry.get().started.stop();
  const database = await openDatabaseOf(registry.get().data);
  await database.run('update versions set documentation = null');
  await database.close();
  const again = await startTestRegistry({ data: registry.get().data });
  const look = async (path: string): Promise<string> => (await fetch(`${again.client.address}/packages/${path}`)).text();
  expect(await look('older')).toContain('The documentation of this version is being made');
  await expect.poll(() => look('older'), { timeout: 60_000 }).toContain('older.all');
  expect(await look('older/1.0.0/all')).toContain('Says it.');
  expect(again.faults).toEqual([]);
  registry.get().started = again.started;
});
