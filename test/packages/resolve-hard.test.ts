import { expect, test } from 'vitest';
import { resolve, type Resolution } from '@noodlecore/package-manager/index';
import { chain, exactPartners, ladder, meeting, optionals, peers, pigeons, preReleases, type World } from './hard-worlds.ts';

/** Worlds in which a search that goes astray would not come to an end, or an explanation would fill the screen a hundred times. */

async function solve(world: World): Promise<Resolution> {
  const root = world.get('app');
  if (!root) throw new Error('a world without its root');
  return resolve(root, async (names) => new Map(names.map((name) => [name, world.get(name) ?? null])), { policy: 'newest', locked: new Map(), publishedBefore: Infinity });
}

function chosen(resolution: Resolution): ReadonlyMap<string, string> {
  if (resolution.kind !== 'resolved') throw new Error(`nothing was chosen: ${JSON.stringify(resolution).slice(0, 500)}`);
  return resolution.versions;
}

test('only the oldest version of each of a thousand packages gets to the end', async () => {
  const versions = chosen(await solve(ladder(1000, 20, '1.0.0')));
  expect([versions.size, versions.get('step0'), versions.get('step999')]).toEqual([1001, '1.0.0', '1.0.0']);
});

test('one of the three oldest of a thousand versions', async () => {
  expect([...chosen(await solve(exactPartners(1000)))]).toEqual([['core', '1.2.0'], ['front', '1.2.0'], ['transport', '2.1.0']]);
});

test('packages that work beside each other, and pre-releases', async () => {
  expect(chosen(await solve(peers(300, 20))).size).toBe(300);
  expect(chosen(await solve(preReleases(500))).size).toBe(500);
});

test('of what is optional all that fits, and nothing that is needed is older for it', async () => {
  const versions = chosen(await solve(optionals(300)));
  expect(versions.size).toBe(500);
  expect([...versions.values()].every((version) => version === '1.4.0')).toBe(true);
});

test.each([
  ['a ladder', ladder(400, 20, '3.0.0')],
  ['a long chain', chain(10_000)],
  ['two ways that meet', meeting(200, 20)],
])('%s that leads nowhere is told by its last sentences', async (_what, world) => {
  const resolution = await solve(world);
  if (resolution.kind !== 'conflict') throw new Error(resolution.kind);
  expect(resolution.because.length).toBeLessThan(30);
  expect(resolution.because[0]).toBe('What follows rests on more than can be told.');
  expect(resolution.because.at(-1)).toMatch(/^(And because|Because) .*, no versions fit together\.$/);
  // Numbers that are referred to are there.
  const text = resolution.because.join('\n');
  for (const [, number] of text.matchAll(/\((\d+)\)/g)) expect(text).toContain(`. (${number})`);
});

test('a puzzle that is too hard is given up, and it is told what it is about', async () => {
  expect(await solve(pigeons(7))).toMatchObject({ kind: 'conflict' });
  const resolution = await solve(pigeons(12));
  expect(resolution).toMatchObject({ kind: 'unsettled' });
  if (resolution.kind === 'unsettled') expect(resolution.about.every((name) => /^(hole|pigeon)\d+$/.test(name))).toBe(true);
}, 60_000);
