import { afterEach, expect, test } from 'vitest';
import { readFrom } from '../support/files.ts';
import { Client } from './client.ts';

/** The configurations that docs/editors.md shows, as an editor carries them out. */
const MAIN = 'func main(args: List<String>) {\n    print("ran " + args.join(","));\n}\n';
const FILES = { 'noodle.json': '{ "name": "shop", "permissions": { "net": true } }', 'src/main.nc': MAIN, 'game.nc': MAIN, 'server.nc': MAIN };

interface Sample {
  readonly type: string;
  readonly request: string;
  readonly name: string;
  readonly [setting: string]: unknown;
}

const samples: readonly Sample[] = [...readFrom('docs', 'editors.md').matchAll(/^```json\n(.*?)^```/gms)].map(([, text]) => JSON.parse(text));

const open: Client[] = [];
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

/** With the editor's variables in place. */
function settings({ type: _type, request: _request, name: _name, ...rest }: Sample, folder: string): Record<string, unknown> {
  return JSON.parse(JSON.stringify(rest).replaceAll('${workspaceFolder}', folder));
}

test.each(samples.filter(({ request }) => request === 'launch'))('$name: launched as documented', async (sample) => {
  expect(sample.type).toBe('noodlecore');
  const client = new Client(FILES);
  open.push(client);
  client.start(['debug']);
  await client.request('initialize', { supportsRunInTerminalRequest: true });
  await client.launch(settings(sample, client.folder));
  const inTerminal = new Promise<string>((resolve) => (client.inTerminal.length === 0 ? resolve('') : client.inTerminal[0].stdout?.on('data', (data: Buffer) => resolve(data.toString()))));
  expect(await client.ended()).toBe(0);
  expect(client.printed() + (await inTerminal)).toMatch(/^ran /);
});

test.each(samples.filter(({ request }) => request === 'attach'))('$name: attached to as documented', async (sample) => {
  const client = new Client(FILES);
  open.push(client);
  expect(readFrom('docs', 'editors.md')).toContain(`noodle debug --port ${String(sample.port)} server.nc`);
  const child = client.start(['debug', '--port', '0', 'server.nc'], false);
  const port = await new Promise<number>((resolve) => child.stderr?.on('data', () => {
    const match = /127\.0\.0\.1:(\d+)/.exec(client.errors);
    if (match) resolve(Number(match[1]));
  }));
  await client.attachTo(port);
  await client.request('initialize', {});
  await client.request('attach', settings(sample, client.folder));
  await client.event('initialized');
  await client.setBreakpoints('server.nc', [{ line: 2 }]);
  await client.request('configurationDone');
  expect(await client.stop()).toBe('breakpoint main:2');
  await client.request('disconnect', { terminateDebuggee: true });
});

test('there are samples of both', () => {
  expect(new Set(samples.map(({ request }) => request))).toEqual(new Set(['launch', 'attach']));
});
