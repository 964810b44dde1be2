import type { ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Client, type Files } from './client.ts';

/** Programs that run in a terminal of the client's. */
const ECHO = `import noodlecore.console
import noodlecore.process

func main(args: List<String>) {
    let line = Console.readLine();
    while (line != null) {
        print("got " + line + " " + args.join(","));
        line = Console.readLine();
    }
    Process.exit(3);
}
`;

const open: Client[] = [];
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

async function clientOf(files: Files, initialize: object = { supportsRunInTerminalRequest: true }): Promise<Client> {
  const client = new Client(files);
  open.push(client);
  client.start(['debug']);
  await client.request('initialize', initialize);
  return client;
}

/** All that a program prints, and its exit code. */
function endOf(child: ChildProcess): Promise<{ readonly printed: string; readonly code: number | null }> {
  let printed = '';
  child.stdout?.on('data', (data: Buffer) => (printed += data.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ printed, code })));
}

test('a program reads and prints in the terminal, stops at breakpoints, and is looked at there', async () => {
  const client = await clientOf({ 'main.nc': ECHO });
  await client.launch({ console: 'integratedTerminal', args: ['a', 'b'], env: { COLOUR: 'red' }, breakpoints: { 'main.nc': [{ line: 7 }] } });
  expect(client.asked).toMatchObject([{ kind: 'integrated', title: 'noodle debug main.nc', cwd: client.folder, env: { COLOUR: 'red' } }]);
  const [child] = client.inTerminal;
  const end = endOf(child);
  child.stdin?.write('one\ntwo\n');
  expect(await client.stop()).toBe('breakpoint main:7');
  expect(await client.value('line')).toBe('"one"');
  expect(await client.value('line = "uno"')).toBe('');
  expect(await client.go('continue')).toBe('breakpoint main:7');
  await client.request('continue', { threadId: 1 });
  child.stdin?.end();
  expect(await client.ended()).toBe(3);
  expect(await end).toEqual({ printed: 'got uno a,b\ngot two a,b\n', code: 3 });
  expect(client.printed()).toBe('');
});

test('an external terminal is asked for as such; the program does not see how it was started', async () => {
  const client = await clientOf({ 'main.nc': 'import noodlecore.env\n\nfunc main() { print(Env.get("NOODLE_DEBUG_TOKEN") ?? "nothing"); }\n' });
  await client.launch({ console: 'externalTerminal', allow: ['env'] });
  expect(client.asked[0].kind).toBe('external');
  expect(await endOf(client.inTerminal[0])).toEqual({ printed: 'nothing\n', code: 0 });
  expect(await client.ended()).toBe(0);
});

test('a program with mistakes says so in the terminal and in the console', async () => {
  const client = await clientOf({ 'main.nc': 'func main() { print(x); }\n' });
  expect(await client.refusal('launch', { program: 'main.nc', cwd: client.folder, console: 'integratedTerminal' })).toMatch(/^the program cannot run/);
  expect(client.printed('stderr')).toContain('[1201]');
  await client.event('terminated');
});

test('ending the session ends the program, and closing the terminal ends the session', async () => {
  const waits = { 'main.nc': 'func main() {\n    while (true) { sleep(20); }\n}\n' };
  const client = await clientOf(waits);
  await client.launch({ console: 'integratedTerminal' });
  const end = endOf(client.inTerminal[0]);
  await client.request('disconnect', {});
  expect((await end).code).not.toBe(0);
  const other = await clientOf(waits);
  await other.launch({ console: 'integratedTerminal' });
  other.inTerminal[0].kill('SIGKILL');
  await other.event('terminated');
});

test('a program is started anew in another terminal', async () => {
  const client = await clientOf({ 'main.nc': ECHO });
  await client.launch({ console: 'integratedTerminal', breakpoints: { 'main.nc': [{ line: 5 }] } });
  expect(await client.stop()).toBe('breakpoint main:5');
  await client.request('restart', {});
  expect(await client.stop()).toBe('breakpoint main:5');
  expect(client.inTerminal).toHaveLength(2);
});

test('clients without terminals, and those that refuse one, are told; so is what makes no sense', async () => {
  const without = await clientOf({ 'main.nc': ECHO }, {});
  const launch = { program: 'main.nc', cwd: without.folder, console: 'integratedTerminal' };
  expect(await without.refusal('launch', launch)).toBe('this client offers no terminals: leave `console` out');
  expect(await without.refusal('launch', { ...launch, console: 'tty' })).toMatch(/^`console` must be one of/);
  expect(await without.refusal('launch', { ...launch, input: 'a' })).toMatch(/^a program in a terminal reads what is typed there/);
  const refused = await clientOf({ 'main.nc': ECHO });
  refused.terminals = 'refused';
  expect(await refused.refusal('launch', { ...launch, cwd: refused.folder })).toMatch(/^the program cannot run/);
  expect(refused.printed('stderr')).toContain('there is no terminal: no room');
});

test('who does not know the token is no program', async () => {
  const client = await clientOf({ 'main.nc': 'func main() { print("mine"); }\n' });
  client.terminals = 'empty';
  const launched = client.send('launch', { program: 'main.nc', cwd: client.folder, console: 'integratedTerminal' });
  await client.until(() => client.asked.length > 0);
  const { args, env } = client.asked[0];
  const port = Number(args.at(-1));
  for (const text of ['"guess"\n', '{}\n', 'nonsense\n', `{"kind":"failed","text":"no"}\n`]) {
    const stranger = connect(port, '127.0.0.1');
    stranger.on('error', () => {});
    stranger.write(text);
    await new Promise((resolve) => stranger.once('close', resolve));
  }
  const program = connect(port, '127.0.0.1', () => program.write(`${JSON.stringify(env?.['NOODLE_DEBUG_TOKEN'])}\n`));
  await new Promise((resolve) => program.once('data', resolve));
  program.write('{"kind":"ready"}\n');
  expect((await launched).success).toBe(true);
  program.destroy();
  await client.event('terminated');
});
