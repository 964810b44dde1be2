import { afterAll, expect, test } from 'vitest';
import { Workplace } from './workplace.ts';

/** What programs may do to the world outside, as the built commands decide it. */
const place = new Workplace();
afterAll(() => place.remove());

const READS_HOME = 'import noodlecore.env\nfunc main() { print(Env.get("HOME") != null); }\n';

function project(name: string, permissions: string): void {
  place.write(`${name}/noodle.json`, `{ "name": "${name}", "permissions": ${permissions} }`);
  place.write(`${name}/src/main.nc`, READS_HOME);
}

test('a program touches the outside only with the capability; the error says what to add', () => {
  place.write('env.nc', READS_HOME);
  const { exitCode, error } = place.run('noodle run env.nc');
  expect(exitCode).toBe(1);
  expect(error).toContain('[4001]');
  expect(error).toContain('= hint: `--allow-env=HOME` allows it, or ask for it in noodle.json: "permissions": { "env": ["HOME"] }');
  for (const flag of ['--allow-env', '--allow-env=HOME,PATH', '--allow-env=HO*', '--allow-all']) expect(place.run(`noodle run ${flag} env.nc`).output, flag).toBe('true\n');
  for (const flag of ['--allow-env=PATH', '--allow-read', '--allow-env=HOM']) expect(place.run(`noodle run ${flag} env.nc`).error, flag).toContain('[4001]');
});

test('files are granted by folder', () => {
  place.write('data/in/a.txt', 'text');
  place.write('read.nc', 'import noodlecore.fs\nfunc main(args: List<String>) { print(Fs.readText(args[0])); }\n');
  expect(place.run('noodle run --allow-read=data read.nc data/in/a.txt').output).toBe('text\n');
  const { error } = place.run('noodle run --allow-read=data/i read.nc data/in/a.txt');
  expect(error).toContain('`--allow-read=data/in/a.txt` allows it');
  expect(place.run('noodle run --allow-read=data read.nc data/../read.nc').error).toContain('[4001]');
});

test('what noodle.json asks for is not granted where nobody can be asked', () => {
  project('asks', '{ "env": ["HOME"] }');
  expect(place.run('noodle run asks').error).toContain('hint: noodle.json asks for it: `--allow-requested` agrees');
  expect(place.run('noodle run --allow-requested asks').output).toBe('true\n');
  expect(place.run('noodle run --allow-env=HOME asks').output).toBe('true\n');
});

async function answer(text: string): Promise<string> {
  const session = place.terminal('noodle run polite');
  const question = await session.until('[N]o: ');
  session.type(text);
  return question + (await session.end()).output;
}

test('on a terminal whoever runs it is asked, every time unless they say always', async () => {
  project('polite', '{ "env": ["HOME"], "read": ["data"] }');
  const refused = await answer('\n');
  expect(refused).toMatch(/polite asks to\n  read files: .*\/polite\/data\n  read environment variables: HOME\nLet it\? \[y\]es, \[a\]lways, \[N\]o: /);
  expect(refused).toContain('[4001]');
  expect(await answer('y\n')).toContain('\ntrue\n');
  expect(await answer('n\n')).toContain('[4001]');
  expect(await answer('a\n')).toContain('\ntrue\n');
  expect(place.run('noodle run polite').output).toBe('true\n');
  project('polite', '{ "env": true }');
  expect(place.run('noodle run polite').error, 'a manifest that asks for more is asked about again').toContain('[4001]');
});

test('what noodle.json asks for is not granted to tests either, until somebody agrees', async () => {
  project('tested', '{ "env": ["HOME"] }');
  place.write('tested/test/test_env.nc', 'import noodlecore.env\n@test func home() { assert(Env.get("HOME") != null); }\n@test func path() { assert(Env.get("PATH") != null); }\n');
  const { exitCode, output } = place.run('noodle test tested');
  expect(exitCode).toBe(1);
  expect(output).toContain('= hint: noodle.json asks for it: `--allow-requested` agrees to all that it asks for, `--allow-env=HOME` to this alone');
  expect(output).toContain('`--allow-env=PATH` allows it, or ask for it in noodle.json');
  expect(output).toMatch(/\n0 passed, 2 failed\n$/);
  expect(place.run('noodle test --allow-requested tested').output).toMatch(/\n1 passed, 1 failed\n$/);
  expect(place.run('noodle test --allow-requested --allow-env=PATH tested').output).toMatch(/\n2 passed, 0 failed\n$/);
  const session = place.terminal('noodle test tested');
  await session.until('[N]o: ');
  session.type('y\n');
  expect((await session.end()).output).toMatch(/\n1 passed, 1 failed\n$/);
});

test('test --watch asks once', async () => {
  project('watched', '{ "env": ["HOME"] }');
  place.write('watched/test/test_env.nc', 'import noodlecore.env\n@test func home() { assert(Env.get("HOME") != null); }\n');
  const session = place.terminal('noodle test --watch watched');
  await session.until('[N]o: ');
  session.type('y\n');
  await session.until('1 passed, 0 failed');
  await session.until('watching; Ctrl+C ends]');
  place.write('watched/test/test_env.nc', 'import noodlecore.env\n@test func home() { assert(Env.get("HOME") != null); }\n@test func again() { assert(Env.get("HOME") != null); }\n');
  expect(await session.until('2 passed, 0 failed')).not.toContain('[N]o');
  session.type('\u0003');
  await session.end();
});

test.each([
  ['[]', '`permissions` must be an object such as `{ "read": ["data"] }`'],
  ['{ "reed": true }', '`permissions` has no `reed`, only read, write, net, env, run, clock'],
  ['{ "clock": ["noon"] }', '`permissions.clock` must be `true` or `false`'],
  ['{ "net": "example.com" }', '`permissions.net` must be a list of hosts, or `true`'],
])('permissions %s are not valid', (permissions, problem) => {
  project('wrong', permissions);
  const { exitCode, error } = place.run('noodle run wrong');
  expect(exitCode).toBe(2);
  expect(error).toMatch(/^error\[7012\]: `wrong\/noodle.json` is not a valid manifest\n/);
  expect(error).toContain(`^ ${problem}\n`);
});
