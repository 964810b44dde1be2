import { spawn } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CuttingProxy } from './cutting-proxy.ts';
import { Neighbourhood, project, publish, write } from './neighbourhood.ts';
import type { Workplace } from './workplace.ts';

/** Commands that are killed (SIGKILL) or find the disk full while they work: nothing is there by half, and the same command again ends it. */

const town = new Neighbourhood();
const KILLER = join(import.meta.dirname, 'killed-at.mjs');
const FILLER = join(import.meta.dirname, 'full-disk.mjs');
/** At so many points each command is killed, or finds the disk full, evenly between its changes of the file system; `KILL_POINTS=all` takes every one. */
const POINTS = process.env['KILL_POINTS'] === 'all' ? Infinity : 8;

interface Scene {
  readonly name: string;
  /** What is there before, in the folder `shop`. */
  readonly prepare: (place: Workplace) => void;
  readonly command: string;
  readonly prints: string;
}

const SCENES: readonly Scene[] = [
  { name: 'add', prepare: (place) => project(place, 'shop', 'import upper.all\n\nfunc main() { print(value()); }\n'), command: 'noodle pkg add upper', prints: '22\n' },
  {
    name: 'install',
    prepare: (place) => {
      project(place, 'shop', 'import upper.all\n\nfunc main() { print(value()); }\n', { dependencies: { upper: '^1.0.0' } });
      expect(place.in('shop', 'noodle pkg install')).toMatchObject({ exitCode: 0 });
      rmSync(join(place.folder, 'shop/.noodle'), { recursive: true });
      expect(place.run('noodle pkg cache clean')).toMatchObject({ exitCode: 0 });
    },
    command: 'noodle pkg install',
    prints: '22\n',
  },
  {
    name: 'update',
    prepare: (place) => {
      project(place, 'shop', 'import lower.all\n\nfunc main() { print(value()); }\n', { dependencies: { lower: '1.0.0', upper: '1.0.0' } });
      expect(place.in('shop', 'noodle pkg install')).toMatchObject({ exitCode: 0 });
      place.write('shop/noodle.json', place.read('shop/noodle.json').replaceAll('"1.0.0"', '"^1.0.0"'));
    },
    command: 'noodle pkg update',
    prints: '2\n',
  },
  {
    name: 'remove',
    prepare: (place) => {
      project(place, 'shop', 'import lower.all\n\nfunc main() { print(value()); }\n', { dependencies: { lower: '^1.0.0', upper: '^1.0.0' } });
      expect(place.in('shop', 'noodle pkg install')).toMatchObject({ exitCode: 0 });
    },
    command: 'noodle pkg remove upper',
    prints: '2\n',
  },
];

beforeAll(() => {
  const ada = town.loggedIn('ada');
  for (const version of ['1.0.0', '1.0.1']) publish(ada, 'lower', { version }, { 'src/all.nc': `func value(): int { return ${version.at(-1) === '0' ? 1 : 2}; }\n`, 'src/more.nc': '// more\n' });
  publish(ada, 'upper', { dependencies: { lower: '^1.0.0' } }, { 'src/all.nc': 'import lower.all as below\n\nfunc value(): int { return 20 + below.value(); }\n' });
}, 120_000);

describe.each(SCENES)('`$name`', ({ prepare, command, prints }) => {
  test('is killed at any point', () => {
    const before = town.machine();
    prepare(before);
    const again = (): Workplace => {
      const place = town.machine();
      cpSync(before.folder, place.folder, { recursive: true });
      return place;
    };
    const whole = again();
    const count = join(whole.folder, 'count');
    expect(whole.in('shop', killing(command, 0, count))).toMatchObject({ exitCode: 0 });
    const changes = Number(whole.read('count'));
    expect(changes).toBeGreaterThan(5);
    const ends = filesOf(whole);
    for (const at of pointsIn(changes)) {
      const place = again();
      const killed = place.in('shop', killing(command, at, count));
      expect(killed.exitCode, `point ${at} of ${changes}`).toBe(137);
      expectUnharmed(place, [before, whole], `point ${at} of ${changes}`);
      // What is done already is not to be said again; what was about to be tidied up is, by whatever comes next.
      const isDone = ['noodle.json', 'noodle.lock'].every((file) => contentOf(place, file) === contentOf(whole, file));
      const second = place.in('shop', isDone ? 'noodle pkg install' : command);
      expect(second, `point ${at}: ${second.error}`).toMatchObject({ exitCode: 0 });
      expect(place.in('shop', 'noodle pkg install --frozen && noodle run').output).toContain(prints);
      expect(place.in('shop', 'noodle pkg verify')).toMatchObject({ exitCode: 0 });
      expect(filesOf(place), `point ${at} of ${changes}`).toEqual(ends);
      for (const file of ['noodle.json', 'noodle.lock']) expect(place.read(`shop/${file}`)).toBe(whole.read(`shop/${file}`));
    }
  }, 600_000);
});

describe.each(SCENES)('`$name`', ({ prepare, command, prints }) => {
  test('finds the disk full at any point: a coded error, and all is as it was', () => {
    const before = town.machine();
    prepare(before);
    const again = (): Workplace => {
      const place = town.machine();
      cpSync(before.folder, place.folder, { recursive: true });
      return place;
    };
    const whole = again();
    expect(whole.in('shop', filling(command, 0, join(whole.folder, 'count')))).toMatchObject({ exitCode: 0 });
    const changes = Number(whole.read('count'));
    for (const at of pointsIn(changes)) {
      const place = again();
      const where = `point ${at} of ${changes}`;
      const full = place.in('shop', filling(command, at, join(place.folder, 'count')));
      if (full.exitCode === 0) continue;
      expect(full.exitCode, `${where}: ${full.error}`).toBe(1);
      expect(full.error, where).toMatch(/^error\[(6028|6012)\]: .*: no space is left$/m);
      for (const file of ['noodle.json', 'noodle.lock']) expect(contentOf(place, file), where).toBe(contentOf(before, file));
      const left = filesOf(place).filter((path) => /\.\d+\.[0-9a-f-]{36}|install\.lock/.test(path));
      expect(left, where).toEqual([]);
      expect(place.in('shop', command), where).toMatchObject({ exitCode: 0 });
      expect(place.in('shop', 'noodle pkg install --frozen && noodle run').output).toContain(prints);
    }
  }, 600_000);
});

function filling(command: string, at: number, count: string): string {
  return `NODE_OPTIONS=--import=${FILLER} FULL_AT=${at} COUNT_INTO=${count} ${command}; exit $?`;
}

function killing(command: string, at: number, count: string): string {
  return `NODE_OPTIONS=--import=${KILLER} KILL_AT=${at} COUNT_INTO=${count} ${command}; exit $?`;
}

function pointsIn(changes: number): number[] {
  const points = Math.min(POINTS, changes);
  return Array.from({ length: points }, (_, i) => 1 + Math.floor((i * changes) / points));
}

/** All that the user has, with what is below the packages: a name that was made up stands for itself. */
function filesOf(place: Workplace): string[] {
  return readdirSync(join(place.folder, 'shop'), { recursive: true }).map(String).filter((path) => !path.startsWith('build')).sort();
}

/** What the user wrote, and what was chosen, are the old or the new. */
function expectUnharmed(place: Workplace, states: readonly Workplace[], where: string): void {
  for (const file of ['noodle.json', 'noodle.lock']) expect(states.map((state) => contentOf(state, file)), where).toContain(contentOf(place, file));
}

function contentOf(place: Workplace, file: string): string | null {
  return readdirSync(join(place.folder, 'shop')).includes(file) ? place.read(`shop/${file}`) : null;
}

describe('`publish`', () => {
  test.each<readonly [string, 'hears' | 'cuts', number]>([
    ['when half of the archive is sent', 'hears', 100_000],
    ['when all is sent and the answer begins', 'cuts', 0],
  ])('is killed %s', async (_, hook, bytes) => {
    const proxy = await CuttingProxy.before(town.registry.address);
    const eve = await town.loggedInThrough(proxy.address, 'eve');
    const name = `killed_${hook}`;
    const noise = Array.from({ length: 60_000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1).toString(36)).join('\n');
    write(eve, name, { files: ['data'] }, { 'src/a.nc': 'func a(): int { return 1; }\n', 'data/noise.txt': noise });
    const child = spawn('/bin/bash', ['-c', 'exec noodle pkg publish --yes'], { cwd: join(eve.folder, name), env: eve.environment(), stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    proxy[hook] = (request, amount) => {
      if (!request.startsWith(`PUT /v1/packages/${name}`) || amount < bytes) return false;
      child.kill('SIGKILL');
      return true;
    };
    expect(await ended).toBe('SIGKILL');
    proxy[hook] = () => false;
    const info = await eve.start(name, `noodle pkg info ${name}`);
    expect(info.exitCode === 0 ? info.output : info.error).toMatch(hook === 'cuts' ? /1\.0\.0/ : /error\[6001\]/);
    expect(await eve.start(name, 'noodle pkg publish --yes')).toMatchObject({ exitCode: 0, output: `${name} 1.0.0 is published at ${proxy.address}${hook === 'cuts' ? ' (it was already)' : ''}\n` });
    proxy.close();
  });
});
