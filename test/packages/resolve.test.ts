import semver from 'semver';
import { expect, test } from 'vitest';
import { resolve, type CandidateOptions, type Dependency, type PackageInfo } from '@noodlecore/package-manager/index';

/** Worlds written shortly: `a 1.0.0: b ^1.0.0, c? ^2.0.0, d! 1.x` (optional, peer); `a 1.1.0 yanked`. */
function world(text: string): Map<string, PackageInfo> {
  const packages = new Map<string, PackageInfo>();
  for (const line of text.trim().split('\n')) {
    const [head, rest = ''] = line.trim().split(':');
    const [name, version, mark] = head.trim().split(' ');
    const release = { version, yanked: mark === 'yanked', dependencies: rest.split(',').map((each) => each.trim()).filter((each) => each !== '').map(dependency) };
    packages.set(name, { name, releases: [...(packages.get(name)?.releases ?? []), release] });
  }
  return packages;
}

function dependency(text: string): Dependency {
  const [name, ...range] = text.split(' ');
  const kind = name.endsWith('?') ? 'optional' : name.endsWith('!') ? 'peer' : 'required';
  return { name: name.replace(/[?!]$/, ''), range: range.join(' '), kind };
}

const NEWEST: CandidateOptions = { policy: 'newest', locked: new Map(), publishedBefore: Infinity };

async function solved(text: string, options: Partial<CandidateOptions> = {}): Promise<string> {
  const packages = world(text);
  const root = packages.get('app') ?? { name: 'app', releases: [] };
  const result = await resolve(root, async (names) => new Map(names.map((name) => [name, packages.get(name) ?? null])), { ...NEWEST, ...options });
  if (result.kind === 'unsettled') return `too hard: ${result.about.join(', ')}`;
  return result.kind === 'conflict' ? result.because.join('\n') : [...result.versions].map(([name, version]) => `${name} ${version}`).join(', ') + result.missingPeers.map((peer) => `; ${peer.wantedBy} misses ${peer.name} ${peer.range}`).join('');
}

test.each([
  ['the newest that fits', 'app 1.0.0: a ^1.0.0\na 1.0.0\na 1.2.0\na 2.0.0', 'a 1.2.0'],
  ['an older one where the newest clashes', 'app 1.0.0: a *, b *\na 1.0.0\na 2.0.0: c ^2.0.0\nb 1.0.0: c ^1.0.0\nc 1.0.0\nc 2.0.0', 'a 1.0.0, b 1.0.0, c 1.0.0'],
  ['goes back over several choices', 'app 1.0.0: a *, b *\na 1.0.0: x ^1.0.0\na 2.0.0: x ^2.0.0, y 1.0.0\nb 1.0.0: y 2.0.0\nx 1.0.0\nx 2.0.0\ny 1.0.0\ny 2.0.0', 'a 1.0.0, b 1.0.0, x 1.0.0, y 2.0.0'],
  ['no pre-releases by themselves', 'app 1.0.0: a >=1.0.0\na 1.0.0\na 2.0.0-beta.1', 'a 1.0.0'],
  ['pre-releases where they are named', 'app 1.0.0: a >=2.0.0-alpha\na 1.0.0\na 2.0.0-beta.1', 'a 2.0.0-beta.1'],
  ['not what was taken back', 'app 1.0.0: a *\na 1.0.0\na 1.1.0 yanked', 'a 1.0.0'],
  ['optional where it fits', 'app 1.0.0: a *, b? *\na 1.0.0: c ^1.0.0\nb 1.0.0: c ^1.0.0\nc 1.0.0', 'a 1.0.0, b 1.0.0, c 1.0.0'],
  ['optional left out where it does not', 'app 1.0.0: a *, b? *, gone? *\na 1.0.0: c ^1.0.0\nb 1.0.0: c ^2.0.0\nc 1.0.0\nc 2.0.0', 'a 1.0.0, c 1.0.0'],
  ['optional ones one after the other: what the first takes, stays', 'app 1.0.0: a? *, b? *\na 1.0.0\na 2.0.0: c ^2.0.0\nb 1.0.0: c ^1.0.0\nc 1.0.0\nc 2.0.0', 'a 2.0.0, c 2.0.0'],
  ['what an optional one can do without', 'app 1.0.0: a? *\na 1.0.0: b? ^1.0.0, c? ^1.0.0\nb 1.0.0\nc 2.0.0', 'a 1.0.0, b 1.0.0'],
  ['nothing needed is older for what is optional', 'app 1.0.0: a *, o? *\na 1.0.0\na 2.0.0\no 1.0.0: a ^1.0.0', 'a 2.0.0'],
  ['a peer bounds what is there', 'app 1.0.0: a *, p *\na 1.0.0: p! ^1.0.0\np 1.0.0\np 2.0.0', 'a 1.0.0, p 1.0.0'],
  ['a peer that is not there is told', 'app 1.0.0: a *\na 1.0.0: p! ^1.0.0\np 1.0.0', 'a 1.0.0; a misses p ^1.0.0'],
  ['circles', 'app 1.0.0: a *\na 1.0.0: b *\nb 1.0.0: a ^1.0.0', 'a 1.0.0, b 1.0.0'],
])('%s', async (_what, text, expected) => {
  expect(await solved(text)).toBe(expected);
});

test('minimal versions, locked versions, versions that were there at a time', async () => {
  const text = 'app 1.0.0: a ^1.0.0\na 1.0.0\na 1.1.0\na 1.2.0 yanked';
  expect(await solved(text, { policy: 'minimal' })).toBe('a 1.0.0');
  expect(await solved(text, { locked: new Map([['a', '1.0.0']]) })).toBe('a 1.0.0');
  expect(await solved(text, { locked: new Map([['a', '1.2.0']]) })).toBe('a 1.2.0');
});

test.each([
  ['app 1.0.0: a ^1.0.0, b ^1.0.0\na 1.0.0: c ^1.0.0\nb 1.0.0: c ^2.0.0\nc 1.0.0\nc 2.0.0'],
  ['app 1.0.0: gone ^1.0.0'],
  ['app 1.0.0: a ^3.0.0\na 1.0.0'],
  ['app 1.0.0: a ^1.0.0\na 1.0.0 yanked\na 2.0.0'],
  ['app 1.0.0: a *\na 1.0.0 yanked\na 1.1.0 yanked\na 1.2.0 yanked\na 1.3.0 yanked\na 1.4.0 yanked'],
  ['app 1.0.0: foo ^1.0.0, baz ^1.0.0\nfoo 1.0.0: bar ^2.0.0\nbar 2.0.0: baz ^3.0.0\nbaz 1.0.0\nbaz 3.0.0'],
  ['app 1.0.0: foo ^1.0.0\nfoo 1.0.0: a ^1.0.0, b ^1.0.0\nfoo 1.1.0: x ^1.0.0, y ^1.0.0\na 1.0.0: b ^2.0.0\nb 1.0.0\nb 2.0.0\nx 1.0.0: y ^2.0.0\ny 1.0.0\ny 2.0.0'],
  ['app 1.0.0: a *, p ^2.0.0\na 1.0.0: p! ^1.0.0\np 1.0.0\np 2.0.0'],
])('why nothing fits: %s', async (text) => {
  expect(await solved(text)).toMatchSnapshot();
});

test('agrees with trying everything, on small worlds at random', async () => {
  let seed = 42;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 300; round++) {
    const packages = randomWorld(random);
    const root = packages.get('app');
    if (!root) throw new Error('a world without its root');
    const result = await resolve(root, async (names) => new Map(names.map((name) => [name, packages.get(name) ?? null])), NEWEST);
    if (result.kind === 'resolved') {
      const chosen = new Map([...result.versions, ['app', '1.0.0']]);
      expect(fits(packages, chosen), show(packages)).toBe(true);
      for (const missed of missedOptionals(packages, chosen)) expect(anyFits(packages, chosen, missed), `${missed.name} ${missed.range}\n${show(packages)}`).toBe(false);
    } else expect(anyFits(packages), show(packages)).toBe(false);
  }
});

const RANGES = ['^1.0.0', '^2.0.0', '>=1.1.0', '1.0.0', '*', '<2.0.0'];

function randomWorld(random: (below: number) => number): Map<string, PackageInfo> {
  const names = ['a', 'b', 'c', 'd'];
  const packages = new Map<string, PackageInfo>();
  const dependencies = (most: number): Dependency[] => {
    const chosen = new Map(Array.from({ length: random(most + 1) }, () => [names[random(names.length)], RANGES[random(RANGES.length)]] as const));
    return [...chosen].map(([name, range]) => ({ name, range, kind: random(6) === 0 ? 'peer' : random(4) === 0 ? 'optional' : 'required' }));
  };
  for (const name of names) packages.set(name, { name, releases: ['1.0.0', '1.1.0', '2.0.0'].slice(0, 1 + random(3)).map((version) => ({ version, dependencies: dependencies(2).filter((each) => each.name !== name) })) });
  packages.set('app', { name: 'app', releases: [{ version: '1.0.0', dependencies: dependencies(3).filter(({ kind }) => kind !== 'peer') }] });
  return packages;
}

/** Everything that is chosen has what it asks for, in the right version. */
function fits(packages: ReadonlyMap<string, PackageInfo>, chosen: ReadonlyMap<string, string>): boolean {
  return [...chosen].every(([name, version]) => {
    const release = packages.get(name)?.releases.find((each) => each.version === version);
    return release?.dependencies.every(({ name: wanted, range, kind }) => {
      const found = chosen.get(wanted);
      return kind === 'optional' || (found === undefined ? kind === 'peer' : semver.satisfies(found, range));
    });
  });
}

function missedOptionals(packages: ReadonlyMap<string, PackageInfo>, chosen: ReadonlyMap<string, string>): Dependency[] {
  const asked = [...chosen].flatMap(([name, version]) => packages.get(name)?.releases.find((each) => each.version === version)?.dependencies ?? []);
  return asked.filter(({ name, range, kind }) => kind === 'optional' && !semver.satisfies(chosen.get(name) ?? '', range));
}

/** Whether there is a choice that keeps to one that was made, and has something more. */
function anyFits(packages: ReadonlyMap<string, PackageInfo>, made: ReadonlyMap<string, string> = new Map([['app', '1.0.0']]), more: Dependency | null = null): boolean {
  const names = [...packages.keys()].filter((name) => !made.has(name));
  const choose = (at: number, chosen: Map<string, string>): boolean => {
    if (at === names.length) return fits(packages, chosen) && (!more || semver.satisfies(chosen.get(more.name) ?? '', more.range));
    return [null, ...(packages.get(names[at])?.releases ?? [])].some((release) => choose(at + 1, release ? new Map([...chosen, [names[at], release.version]]) : chosen));
  };
  return choose(0, new Map(made));
}

function show(packages: ReadonlyMap<string, PackageInfo>): string {
  return [...packages.values()].flatMap(({ name, releases }) => releases.map(({ version, dependencies }) => `${name} ${version}: ${dependencies.map((each) => `${each.name}${each.kind === 'peer' ? '!' : each.kind === 'optional' ? '?' : ''} ${each.range}`).join(', ')}`)).join('\n');
}
