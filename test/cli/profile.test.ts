import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { Workplace } from './workplace.ts';

/** `noodle run --profile`, read as developer tools read it. */
const place = new Workplace();
afterAll(() => place.remove());

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }; readonly hitCount: number; readonly children: readonly number[]; readonly positionTicks: readonly { readonly line: number; readonly ticks: number }[] }[];
  readonly startTime: number;
  readonly endTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const BUSY = `func most(n: int): int {
    let sum = 0;
    for (let i = 0; i < n; i++) { sum = (sum * 31 + i) % 1000003; }
    return sum;
}

func little(n: int): int { return most(n); }

func deep(n: int): int { return n == 0 ? most(100000) : 1 + deep(n - 1); }

func main() {
    for (let round = 0; round < 60; round++) { little(100000); }
    deep(2000);
    sleep(50);
    print("done");
}
`;

function read(path: string): Profile {
  return JSON.parse(place.read(path));
}

/** The time of the samples of a function, its callees' included, in microseconds. */
function timeBelow({ nodes, samples, timeDeltas }: Profile, name: string): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const below = new Set<number>();
  const add = (id: number): void => {
    below.add(id);
    byId.get(id)?.children.forEach(add);
  };
  for (const node of nodes) if (node.callFrame.functionName === name) add(node.id);
  return samples.reduce((sum, id, i) => sum + (below.has(id) ? timeDeltas[i] : 0), 0);
}

test.each(['interpreter', 'jit'])('a profile of %s says which function took the time, and from where it was called', (engine) => {
  place.write('busy.nc', BUSY);
  const { exitCode, output, error } = place.run(`noodle run --engine ${engine} --profile out.cpuprofile busy.nc`);
  expect({ exitCode, output }).toEqual({ exitCode: 0, output: 'done\n' });
  expect(error).toMatch(/^out\.cpuprofile: [\d,]+ samples in \d+\.\d\d s, for Chrome DevTools, VS Code or speedscope\n +\d+ %  most \(busy\.nc:2\)\n/);
  const profile = read('out.cpuprofile');
  expect(timeBelow(profile, 'most')).toBeGreaterThan(profile.endTime / 4);
  expect(timeBelow(profile, 'main')).toBeGreaterThanOrEqual(timeBelow(profile, 'little'));
  expect(timeBelow(profile, '(idle)')).toBeGreaterThan(0);
  const most = profile.nodes.find(({ callFrame }) => callFrame.functionName === 'most');
  expect(most?.callFrame).toMatchObject({ url: pathToFileURL(join(place.folder, 'busy.nc')).href, lineNumber: 1 });
  expect(most?.positionTicks.every(({ line }) => line >= 1 && line <= 5)).toBe(true);
}, 60_000);

test('a profile of WebAssembly names the functions of the source, and leaves out the host\'s and the compiler\'s', async () => {
  place.write('busy.nc', BUSY);
  const { exitCode, output, error } = place.run('noodle run --engine wasm --profile out.cpuprofile busy.nc');
  expect({ exitCode, output }).toEqual({ exitCode: 0, output: 'done\n' });
  expect(error).toMatch(/^out\.cpuprofile: [\d,]+ samples in \d+\.\d\d s, for Chrome DevTools, VS Code or speedscope\n/);
  const { nodes, samples } = read('out.cpuprofile');
  const names = new Set(nodes.map(({ callFrame }) => callFrame.functionName));
  const own = ['most', 'little', 'deep', 'main', 'main.closure'];
  expect([...names].filter((name) => !own.includes(name) && !name.startsWith('('))).toEqual([]);
  expect(nodes.find(({ callFrame }) => callFrame.functionName === 'main')?.callFrame).toMatchObject({ url: pathToFileURL(join(place.folder, 'busy.nc')).href, lineNumber: 11 });
  expect(samples.every((id) => nodes.some((node) => node.id === id))).toBe(true);
  place.write('goes_on.nc', 'func main() { print("goes on"); let sum = 0; while (true) { sum = sum ^ 1; } }\n');
  const session = place.terminal('noodle run --engine wasm --profile stopped.cpuprofile goes_on.nc');
  await session.until('goes on');
  session.type('\u0003');
  expect((await session.end()).exitCode).toBe(130);
  expect(read('stopped.cpuprofile').samples.length).toBeGreaterThan(0);
}, 60_000);

test('a profile is whole: a tree of nodes, and samples that are of it', () => {
  place.write('busy.nc', BUSY);
  place.run('noodle run --profile out.cpuprofile busy.nc');
  const { nodes, samples, timeDeltas, endTime } = read('out.cpuprofile');
  const ids = new Set(nodes.map(({ id }) => id));
  const children = nodes.flatMap((node) => node.children);
  expect(ids.size).toBe(nodes.length);
  expect(children.every((id) => ids.has(id))).toBe(true);
  expect(new Set(children).size).toBe(children.length);
  expect(children).toHaveLength(nodes.length - 1);
  expect(samples.every((id) => ids.has(id))).toBe(true);
  expect(timeDeltas).toHaveLength(samples.length);
  expect(Math.abs(timeDeltas.reduce((sum, delta) => sum + delta, 0) - endTime)).toBeLessThan(samples.length);
  for (const { id, hitCount } of nodes) expect(samples.filter((sample) => sample === id)).toHaveLength(hitCount);
}, 60_000);

test('a program that fails, and one that is interrupted, leave their profiles', async () => {
  place.write('fails.nc', 'func main() { let sum = 0; for (let i = 0; i < 3000000; i++) { sum = sum ^ i; } throw new Error(8001, "enough"); }\n');
  expect(place.run('noodle run --profile fails.cpuprofile fails.nc').exitCode).toBe(1);
  expect(read('fails.cpuprofile').samples.length).toBeGreaterThan(0);
  place.write('goes_on.nc', 'func main() { print("goes on"); let sum = 0; while (true) { sum = sum ^ 1; } }\n');
  const session = place.terminal('noodle run --profile stopped.cpuprofile goes_on.nc');
  await session.until('goes on');
  session.type('\u0003');
  expect((await session.end()).exitCode).toBe(130);
  expect(read('stopped.cpuprofile').samples.length).toBeGreaterThan(0);
}, 60_000);

test('where no profile can be written, that is said', () => {
  place.write('hello.nc', 'print("hello");\n');
  expect(place.run('noodle run --profile no/such/folder/out.cpuprofile hello.nc')).toMatchObject({ exitCode: 2, output: 'hello\n' });
});
