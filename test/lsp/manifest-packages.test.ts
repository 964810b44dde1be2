import { expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver-protocol';
import { Neighbourhood, publish } from '../cli/neighbourhood.ts';
import { Editor } from './client.ts';

/** Names of packages in noodle.json, and what the registry says of them. */
const town = new Neighbourhood();

async function hovers(registry: string, ...marked: readonly string[]): Promise<string[]> {
  const manifest = `{\n  "name": "app",\n  "registry": "${registry}",\n  "dependencies": { "numbers": "^1.0.0", "nowhere": "1" },\n  "developmentDependencies": {\n    "numbers": "*"\n  }\n}\n`;
  const editor = await Editor.open({ 'noodle.json': manifest, 'src/main.nc': '' });
  await editor.show('noodle.json');
  const found: string[] = [];
  for (const each of marked) {
    const hover = await editor.ask<Hover | null>('hover', 'noodle.json', each);
    found.push(hover ? JSON.stringify(hover.contents) : '');
  }
  expect(editor.complaints).toEqual([]);
  await editor.close();
  return found;
}

test('hovering over a package tells its newest version', async () => {
  const ada = town.loggedIn('ada');
  for (const version of ['1.0.0', '1.2.0']) publish(ada, 'numbers', { version }, { 'src/main.nc': 'func twice(n: int): int { return n * 2; }\n' });
  const [key, range, other, unknown, section] = await hovers(town.registry.address, '{ "num^bers"', 'numbers": "^', '    "numb^ers"', '"now^here"', '"dep^endencies"');
  expect(key).toContain('`numbers`: the newest version is **1.2.0**');
  expect(key).toContain('What numbers is for');
  expect(range).toContain('**1.2.0**');
  expect(other).toContain('**1.2.0**');
  expect(unknown).not.toContain('newest version');
  expect(section).not.toContain('newest version');
}, 60_000);

test('a registry that does not answer keeps nobody waiting', async () => {
  const started = performance.now();
  const [hover] = await hovers('http://127.0.0.1:9', '"numb^ers"');
  expect(hover).not.toContain('newest version');
  expect(performance.now() - started).toBeLessThan(30_000);
});
