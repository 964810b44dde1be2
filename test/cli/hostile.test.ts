import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Workplace } from './workplace.ts';

/** Whatever lies in the folders that the commands are given, they end with one coded line, soon. */
const place = new Workplace();
afterAll(() => place.remove());

const commands = ['noodle run', 'noodlec check', 'noodlec check --syntax', 'noodlec build', 'noodle fmt'];

function expectFault(commandLine: string, code: string): void {
  const { exitCode, error } = place.run(commandLine);
  expect({ commandLine, exitCode, error }).toMatchObject({ exitCode: 2, error: expect.stringContaining(`error[${code}]`) });
  expect(error.split('\n').length).toBeLessThan(5);
}

/** The same, drawn where the mistake stands. */
function expectDrawn(commandLine: string, code: string): void {
  const { exitCode, error } = place.run(commandLine);
  expect({ commandLine, exitCode, error }).toMatchObject({ exitCode: 2, error: expect.stringContaining(`error[${code}]`) });
  expect(error.split('\n').length).toBeLessThan(20);
}

describe('what is named', () => {
  test('is a pipe or a device', () => {
    spawnSync('mkfifo', [join(place.folder, 'pipe.nc')]);
    symlinkSync('/dev/zero', join(place.folder, 'zero.nc'));
    symlinkSync('/dev/zero', join(place.folder, 'zero.nbc'));
    for (const command of commands) for (const file of ['pipe.nc', 'zero.nc']) expectFault(`${command} ${file}`, '7010');
    for (const command of ['noodle run', 'noodlec dump']) expectFault(`${command} zero.nbc`, '7010');
    rmSync(join(place.folder, 'pipe.nc'));
    rmSync(join(place.folder, 'zero.nc'));
  });

  test('is a link to itself, a name that is too long, below a file', () => {
    symlinkSync('round.nc', join(place.folder, 'round.nc'));
    place.write('file.nc', 'print(1);');
    for (const command of commands) {
      expectFault(`${command} ${'x'.repeat(5000)}.nc`, '7008');
      expectFault(`${command} file.nc/inner.nc`, '7008');
      const { exitCode, error } = place.run(`${command} round.nc`);
      expect({ exitCode, error }).toMatchObject({ exitCode: 2, error: expect.stringMatching(/error\[70(08|10)\]/) });
    }
    rmSync(join(place.folder, 'round.nc'));
  });

  test('has no end', () => {
    const { status, stderr } = spawnSync('/bin/sh', ['-c', 'noodlec check --syntax - < /dev/zero'], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', PATH: `bin:${process.env['PATH']}` } });
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: 'error[7010]: `standard input` cannot be read: it is larger than 64 MB\n' });
  });
});

describe('a folder', () => {
  test('with folders, pipes and circles of links among its sources', () => {
    place.write('odd/main.nc', 'print("fine");\n');
    mkdirSync(join(place.folder, 'odd/folder.nc'));
    spawnSync('mkfifo', [join(place.folder, 'odd/pipe.nc')]);
    symlinkSync('../odd', join(place.folder, 'odd/self'));
    for (const command of ['noodlec check', 'noodlec build', 'noodle fmt --check', 'noodle test']) expect(place.run(`${command} odd`)).toMatchObject({ exitCode: 0 });
    expect(place.run('noodle run odd').output).toBe('fine\n');
  });

  test.each([
    ['a folder', () => mkdirSync(join(place.folder, 'wrong/noodle.json'))],
    ['a pipe', () => void spawnSync('mkfifo', [join(place.folder, 'wrong/noodle.json')])],
    ['a device', () => symlinkSync('/dev/zero', join(place.folder, 'wrong/noodle.json'))],
  ])('whose manifest is %s', (_what, make) => {
    place.write('wrong/main.nc', 'print(1);');
    make();
    for (const command of ['noodlec check', 'noodle run', 'noodle test', 'noodlec build']) expectFault(`${command} wrong`, '7010');
    rmSync(join(place.folder, 'wrong'), { recursive: true });
  });

  test.each(['', '{', 'null', '[]', '1', '{"name":1}', '{"name":"noodlecore"}', '{"name":"a","source":"../.."}', '{"name":"a","main":"../x"}', '{"name":"a","strict":"yes"}', '\u0000', '['.repeat(1000)])('whose manifest is no. %#', (text) => {
    place.write('manifest/main.nc', 'print(1);');
    place.write('manifest/noodle.json', text);
    for (const command of ['noodlec check', 'noodle run']) expectDrawn(`${command} manifest`, '7012');
  });
});

describe('output', () => {
  const NO_SPACE = 'no space is left';

  test('that nothing can hold', () => {
    place.write('loud.nc', 'func main() { for (i in 0..100000) { print(i); } }');
    place.write('wrong.nc', 'print(unknown);');
    place.run('noodle run loud.nc');
    expect(place.shell('noodle run loud.nc > /dev/full')).toMatchObject({ exitCode: 1, error: expect.stringContaining(`Error [2018] standard output: ${NO_SPACE}`) });
    expect(place.shell('noodle run --no-cache loud.nc > /dev/full')).toMatchObject({ exitCode: 1, error: expect.stringContaining('Error [2018]') });
    expect(place.shell('noodlec explain 1201 > /dev/full')).toMatchObject({ exitCode: 1, error: `error[7011]: \`standard output\` cannot be written: ${NO_SPACE}\n` });
    expect(place.shell('noodlec check wrong.nc 2> /dev/full')).toMatchObject({ exitCode: 1 });
    expect(place.shell('noodle run wrong.nc > /dev/full 2>&1')).toMatchObject({ exitCode: 1 });
  });

  test('that nobody reads', () => {
    expect(place.shell('noodle run loud.nc | head -1')).toEqual({ exitCode: 0, output: '0\n', error: '' });
    expect(place.shell('noodlec explain | head -1').exitCode).toBe(0);
    expect(place.shell('noodlec check wrong.nc 2>&1 | true').error).toBe('');
  });

  test('in the place of a file or a device', () => {
    for (const output of ['file.nc', '/dev/null', '/proc/none']) expectFault(`noodlec build file.nc -o ${output}`, '7011');
  });
});

describe('formatting', () => {
  test('keeps a file as it was where no space is left', () => {
    const file = place.write('long.nc', `print(  1);\n// ${'long '.repeat(30_000)}\n`);
    const before = readFileSync(file);
    // A limit on the size of files is what a full disk looks like to the process.
    const { exitCode } = place.shell('trap "" XFSZ; ulimit -f 16; noodle fmt long.nc');
    expect(exitCode).toBe(2);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(place.folder).filter((name) => name.startsWith('long.nc'))).toEqual(['long.nc']);
  });

  test('keeps the mode of a file, and a link to it', () => {
    const file = place.write('tool.nc', '#!/usr/bin/env noodle\nprint(  1);\n');
    spawnSync('chmod', ['755', file]);
    symlinkSync('tool.nc', join(place.folder, 'linked.nc'));
    expect(place.run('noodle fmt linked.nc').exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('#!/usr/bin/env noodle\nprint(1);\n');
    expect(statSync(file).mode & 0o777).toBe(0o755);
  });
});

test('a module that is gone is gone from the output too, and nothing else is', () => {
  place.write('shop/noodle.json', '{ "name": "shop" }');
  place.write('shop/src/main.nc', 'import shop.util.old\nprint(old());');
  place.write('shop/src/util/old.nc', 'func old(): int { return 1; }');
  place.write('other.nc', 'print(2);');
  expect(place.run('noodlec build shop -o out').exitCode).toBe(0);
  expect(place.run('noodlec build other.nc -o out').exitCode).toBe(0);
  place.write('out/theirs.nbc', 'not ours');
  const old = join(place.folder, 'out/util/old.nbc');
  expect(existsSync(old)).toBe(true);
  rmSync(join(place.folder, 'shop/src/util/old.nc'));
  expect(place.run('noodlec build shop -o out').exitCode).toBe(1);
  expect(existsSync(old)).toBe(true);
  place.write('shop/src/main.nc', 'print(3);');
  expect(place.run('noodlec build shop -o out').exitCode).toBe(0);
  expect(existsSync(old)).toBe(false);
  expect(['main.nbc', 'other.nbc', 'theirs.nbc'].filter((file) => !existsSync(join(place.folder, 'out', file)))).toEqual([]);
});

test('a cache that is damaged in any place is as good as none', () => {
  place.write('cached/main.nc', 'import part\nlet unused = 1;\nfunc main() { const waste = 3; print(part(2)); }');
  place.write('cached/part.nc', 'func part(x: int): int { return x + 1; }');
  const all = ['noodle run cached/main.nc', 'noodlec check cached', 'noodlec build cached -o built'];
  const outcomes = all.map((command) => place.run(command));
  const folder = join(place.folder, '.cache');
  const files = readdirSync(folder).map((name) => join(folder, name));
  const whole = files.map((file) => readFileSync(file));
  const damages: readonly ((bytes: Buffer) => Buffer)[] = [
    (bytes) => bytes.subarray(0, bytes.length >> 1),
    (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 20 ? byte ^ 4 : byte))),
    (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('results', 'stluser'), 'latin1'),
  ];
  for (const damage of damages) {
    files.forEach((file, index) => writeFileSync(file, damage(whole[index])));
    rmSync(join(place.folder, 'built'), { recursive: true });
    expect(all.map((command) => place.run(command))).toEqual(outcomes);
    expect(place.run('noodle run built/main.nbc').output).toBe('3\n');
  }
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file where the cache should be');
  expect(all.map((command) => place.run(command))).toEqual(outcomes);
});

test('a program reads what has no end, and is told', () => {
  place.write('reader.nc', 'import noodlecore.fs\nfunc main() { try { print(Fs.readText("/dev/zero").length); } catch (e) { print(e.code); } }');
  expect(place.run('noodle run --allow-read reader.nc')).toMatchObject({ exitCode: 0, output: '2018\n' });
});
