import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { Client } from '../registry/support/client.ts';
import { dependenciesOf, Neighbourhood, project, publish, write } from './neighbourhood.ts';

/** The whole story of packages, with the built command and a real registry in a process of its own. */
const town = new Neighbourhood();

test('two packages are published, one of which needs the other; they are installed elsewhere, and run', () => {
  const ada = town.loggedIn('ada');
  expect(ada.run('noodle pkg whoami').output).toMatch(/^ada at http:\/\/127/);
  publish(ada, 'numbers', { version: '2.1.0' }, { 'src/squares.nc': 'func square(n: int): int { return n * n; }\n' });
  publish(ada, 'geometry', { version: '1.2.0', dependencies: { numbers: '^2.0.0' } }, { 'src/shapes.nc': 'import numbers.squares\n\n/// The area of a square.\nfunc area(side: int): int { return square(side); }\n' });

  const bob = town.machine();
  project(bob, 'shop', 'import geometry.shapes\n\nfunc main() { print(area(5)); }\n');
  expect(bob.in('shop', 'noodle pkg add geometry')).toEqual({ exitCode: 0, error: '', output: '  + geometry 1.2.0\n  + numbers 2.1.0\n' });
  expect(dependenciesOf(bob, 'shop')).toEqual({ geometry: '^1.2.0' });
  expect(bob.in('shop', 'noodle run && noodle check && noodle build && noodle run build/main.nbc')).toEqual({ exitCode: 0, error: '', output: '25\n25\n' });
  expect(bob.in('shop', 'noodle pkg tree').output).toBe('shop 0.1.0\n└─ geometry 1.2.0\n   └─ numbers 2.1.0\n');
  expect(bob.in('shop', 'noodle pkg info geometry').output).toContain('needs\n  numbers  ^2.0.0\n');
  expect(bob.in('shop', 'noodle pkg search geo').output).toBe('geometry  1.2.0  What geometry is for\n');
  expect(bob.in('shop', 'noodle pkg verify && noodle pkg audit && noodle pkg outdated')).toEqual({ exitCode: 0, error: '', output: '' });
  const before = bob.read('shop/noodle.lock');
  expect(bob.in('shop', 'rm -r .noodle && noodle pkg install --frozen --offline && noodle run').output).toBe('25\n');
  expect(bob.read('shop/noodle.lock')).toBe(before);
  bob.write('shop/.noodle/packages/.aside-left-behind/x', '');
  expect(bob.in('shop', 'noodle pkg install && ls -A .noodle/packages').output).toBe('geometry\nnumbers\n');
});

test('a new version: it is seen, and taken when asked for', () => {
  const ada = town.loggedIn('ada');
  const bob = town.machine();
  publish(ada, 'colours', {}, { 'src/names.nc': 'func red(): String { return "red"; }\n' });
  project(bob, 'shop', 'import colours.names\n\nfunc main() { print(red()); }\n');
  bob.in('shop', 'noodle pkg add colours && noodle run');
  publish(ada, 'colours', { version: '1.1.0' }, { 'src/names.nc': 'func red(): String { return "rouge"; }\n' });
  publish(ada, 'colours', { version: '2.0.0' }, { 'src/names.nc': 'func red(): String { return "rot"; }\n' });
  expect(bob.in('shop', 'noodle pkg install && noodle run').output).toBe('red\n');
  expect(bob.in('shop', 'noodle pkg outdated').output).toBe('package  there  wanted  latest\ncolours  1.0.0  1.1.0   2.0.0\n');
  expect(bob.in('shop', 'noodle pkg update && noodle run').output).toBe('  ~ colours 1.0.0 → 1.1.0\nrouge\n');
  expect(bob.in('shop', 'noodle pkg add colours@^2.0.0 && noodle run').output).toBe('  ~ colours 1.1.0 → 2.0.0\nrot\n');
  expect(bob.in('shop', 'noodle pkg add colours --min-release-age 1d --exact').error).toContain('error[6002]');
  expect(dependenciesOf(bob, 'shop')).toEqual({ colours: '^2.0.0' });
});

test('a version that asks for more is shown, and taken only when somebody agrees', async () => {
  const ada = town.loggedIn('ada');
  const bob = town.machine();
  publish(ada, 'greeter', {}, { 'src/words.nc': 'func greeting(): String { return "hello"; }\n' });
  project(bob, 'shop', 'import greeter.words\n\nfunc main() { print(greeting()); }\n');
  bob.in('shop', 'noodle pkg add greeter');
  publish(ada, 'greeter', { version: '1.1.0', permissions: { env: ['USER'] } }, { 'src/words.nc': 'import noodlecore.env\n\nfunc greeting(): String { return Env.get("USER") ?? "nobody"; }\n' });
  const refused = bob.in('shop', 'noodle pkg update < /dev/null');
  expect(refused.exitCode).toBe(1);
  expect(refused.error).toContain('greeter 1.1.0 asks to (1.0.0 did not)\n  read environment variables: USER\nerror[6016]: not agreed to: greeter 1.1.0 env=USER');
  expect(bob.in('shop', 'noodle run').output).toBe('hello\n');
  const session = bob.terminal('cd shop && noodle pkg update');
  await session.until('[N]o: ');
  session.type('y\n');
  expect((await session.end()).output).toContain('~ greeter 1.0.0 → 1.1.0');
  expect(bob.read('shop/noodle.lock')).toContain('"permissions": {"env":["USER"]}');
  expect(bob.in('shop', 'noodle run').error).toContain('[4001]');
  expect(bob.in('shop', 'USER=ada noodle run --allow-requested').output).toBe('ada\n');
});

test('what does not fit together is told in sentences, and changes nothing', () => {
  const ada = town.loggedIn('ada');
  const bob = town.machine();
  publish(ada, 'base', {}, { 'src/one.nc': 'func one(): int { return 1; }\n' });
  publish(ada, 'base', { version: '2.0.0' }, { 'src/one.nc': 'func one(): int { return 2; }\n' });
  publish(ada, 'middle', { dependencies: { base: '^1.0.0' } }, { 'src/two.nc': 'import base.one\n\nfunc two(): int { return one() + 1; }\n' });
  project(bob, 'shop', 'func main() {}\n', { dependencies: { base: '^2.0.0' } });
  bob.in('shop', 'noodle pkg install');
  const [manifest, lockfile] = [bob.read('shop/noodle.json'), bob.read('shop/noodle.lock')];
  const { exitCode, error } = bob.in('shop', 'noodle pkg add middle');
  expect(exitCode).toBe(1);
  expect(error).toBe('error[6002]: Because `middle` 1.0.0 needs `base` ^1.0.0 and your project needs `base` ^2.0.0, `middle` 1.0.0 cannot be used.\nAnd because your project needs `middle` ^1.0.0, no versions fit together.\n');
  expect([bob.read('shop/noodle.json'), bob.read('shop/noodle.lock')]).toEqual([manifest, lockfile]);
  expect(bob.in('shop', 'noodle pkg add nothing_like_it').error).toMatch(/^error\[6001\]: `http:\/\/127[^`]+` has no package `nothing_like_it`\n/);
});

test('a version that was taken back is given only to lockfiles that have it', () => {
  const ada = town.loggedIn('ada');
  const [bob, carol] = [town.machine(), town.machine()];
  publish(ada, 'stones', {}, { 'src/a.nc': 'func a(): int { return 1; }\n' });
  for (const place of [bob, carol]) project(place, 'shop', 'import stones.a\n\nfunc main() { print(a()); }\n');
  bob.in('shop', 'noodle pkg add stones');
  const asked = ada.run('noodle pkg yank stones@1.0.0');
  expect(asked.error).toContain('error[6026]: stones 1.0.0 would be taken back, and nobody confirmed it');
  expect(ada.run('noodle pkg yank stones@1.0.0 --reason broken --yes').output).toBe('stones 1.0.0 is taken back\n');
  expect(bob.in('shop', 'rm -r .noodle ../.cache && noodle pkg install && noodle run').output).toBe('1\n');
  expect(bob.in('shop', 'noodle pkg outdated').output).toContain('taken back');
  expect(carol.in('shop', 'noodle pkg add stones@1.0.0').error).toContain('error[6002]: Your project needs `stones` 1.0.0, and 1.0.0 was taken back.');
  expect(carol.run('noodle pkg info stones').output).toContain('versions: 1.0.0 (taken back)\n');
  expect(existsSync(join(carol.folder, 'shop/noodle.lock'))).toBe(false);
  expect(ada.run('noodle pkg yank stones@1.0.0 --undo --yes').output).toBe('stones 1.0.0 is given back\n');
  expect(carol.in('shop', 'noodle pkg add stones && noodle run').output).toBe('  + stones 1.0.0\n1\n');
});

test('roles: who may publish, and who may not', () => {
  const ada = town.loggedIn('ada');
  const eve = town.loggedIn('eve');
  publish(ada, 'treasure', {}, { 'src/a.nc': 'func a(): int { return 1; }\n' });
  write(eve, 'treasure', { version: '1.0.1' }, { 'src/a.nc': 'func a(): int { return 666; }\n' });
  expect(eve.in('treasure', 'noodle pkg publish --yes').error).toContain('error[6109]');
  expect(ada.run('noodle pkg owner add treasure eve').output).toBe('ada  owner\neve  publisher\n');
  expect(eve.in('treasure', 'noodle pkg publish --yes').output).toContain('treasure 1.0.1 is published');
  expect(eve.run('noodle pkg yank treasure@1.0.1 --yes').error).toContain('error[6109]');
  expect(ada.run('noodle pkg owner remove treasure eve').output).toBe('ada  owner\n');
  expect(ada.run('noodle pkg owner list treasure --format json').output).toContain('"owners":[{"user":"ada","role":"owner"}]');
  expect(ada.run('noodle pkg deprecate treasure@<2.0.0 moved').output).toBe('treasure 1.0.0, 1.0.1: deprecated: moved\n');
  project(eve, 'shop', 'func main() {}\n');
  expect(eve.in('shop', 'noodle pkg add treasure').error).toBe('note: treasure 1.0.1 is deprecated: moved\n');
});

test('known weaknesses are shown, and versions without them taken', async () => {
  const ada = town.loggedIn('ada');
  const bob = town.machine();
  publish(ada, 'leaky', {}, { 'src/a.nc': 'func a(): int { return 1; }\n' });
  project(bob, 'shop', 'import leaky.a\n\nfunc main() { print(a()); }\n');
  bob.in('shop', 'noodle pkg add leaky');
  const keeper = new Client(town.registry.address, town.registry.adminToken);
  await keeper.ok(routes.addAdvisory, { body: { package: 'leaky', title: 'It leaks', description: '', severity: 'high', affected: '<1.0.1', patched: '>=1.0.1', references: [] } });
  const { exitCode, output } = bob.in('shop', 'noodle pkg audit');
  expect(exitCode).toBe(1);
  expect(output).toMatch(/^high: leaky 1.0.0: It leaks \(NCSA-\d{4}-0001\)\n  without it: >=1.0.1\n$/);
  expect(bob.in('shop', 'noodle pkg audit --fix').error).toContain('error[6002]');
  publish(ada, 'leaky', { version: '1.0.1' }, { 'src/a.nc': 'func a(): int { return 2; }\n' });
  expect(bob.in('shop', 'noodle pkg audit --fix && noodle run')).toEqual({ exitCode: 0, error: '', output: '  ~ leaky 1.0.0 → 1.0.1\n2\n' });
});

test('scripts, and commands that packages bring', () => {
  const ada = town.loggedIn('ada');
  const bob = town.machine();
  publish(ada, 'rulers', { commands: { measure: 'tools.measure' } }, { 'src/tools/measure.nc': 'func main(args: List<String>): int { print("measured " + args.join(" ")); return 3; }\n' });
  project(bob, 'shop', 'func main() {}\n', { scripts: { hello: 'echo hello' } });
  bob.in('shop', 'noodle pkg add rulers');
  expect(bob.in('shop', 'noodle pkg run').output).toBe('hello    echo hello\nmeasure  a command of rulers\n');
  expect(bob.in('shop', 'noodle pkg run hello "big world"').output).toBe('hello big world\n');
  expect(bob.in('shop', 'noodle pkg run measure --all 2')).toEqual({ exitCode: 3, error: '', output: 'measured --all 2\n' });
  expect(bob.in('shop', 'noodle pkg run measur').error).toContain('did you mean `measure`?');
});

test('archives are packed, looked into, and refused where they are none', () => {
  const ada = town.machine();
  write(ada, 'boxes', { files: ['data'] }, { 'src/a.nc': 'func a() {}\n', 'data/a.txt': 'a', 'test/test_a.nc': '' });
  expect(ada.in('boxes', 'noodle pkg pack').output).toMatch(/^boxes-1.0.0.tar.gz: \d+ bytes, sha256-/);
  expect(ada.in('boxes', 'noodle pkg verify boxes-1.0.0.tar.gz').output).toMatch(/^LICENSE +4\nREADME.md +\d+\ndata\/a.txt +1\nnoodle.json +\d+\nsrc\/a.nc +12\nsha256-/);
  expect(ada.in('boxes', 'noodle pkg verify README.md').error).toContain('error[6006]');
  expect(ada.in('boxes', 'noodle pkg cache info').output).toContain('0 packages, 0.0 MB');
});
