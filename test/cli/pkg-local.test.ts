import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Workplace } from './workplace.ts';

/** Packages in folders beside a project, and in workspaces: what needs no registry. */
let place = new Workplace();
const places = [place];
afterAll(() => places.forEach((each) => each.remove()));
beforeEach(() => {
  place = new Workplace();
  places.push(place);
});

function writePackage(folder: string, manifest: object, sources: Readonly<Record<string, string>>): void {
  place.write(`${folder}/noodle.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  for (const [path, text] of Object.entries(sources)) place.write(`${folder}/${path}`, text);
}

const GEOMETRY = { 'src/shapes.nc': 'import numbers.squares\n\nfunc area(side: int): int { return square(side); }\n' };
const NUMBERS = { 'src/squares.nc': 'func square(n: int): int { return n * n; }\n' };
const MAIN = 'import geometry.shapes\n\nfunc main() { print(area(4)); }\n';

function writeChain(): void {
  writePackage('numbers', { name: 'numbers', version: '2.1.0' }, NUMBERS);
  writePackage('geometry', { name: 'geometry', version: '1.2.0', dependencies: { numbers: { path: '../numbers', version: '^2.0.0' } } }, GEOMETRY);
  writePackage('shop', { name: 'shop', version: '0.1.0' }, { 'src/main.nc': MAIN });
}

test('a package in a folder is added, imported on all engines, built, shown, and taken out again', () => {
  writeChain();
  expect(place.in('shop', 'noodle run').error).toContain('to use a package `geometry`: `noodle pkg add geometry`');
  expect(place.in('shop', 'noodle pkg add ../geometry')).toEqual({ exitCode: 0, error: '', output: '  + geometry 1.2.0 (../geometry)\n  + numbers 2.1.0 (../numbers)\n' });
  expect(JSON.parse(place.read('shop/noodle.json'))).toEqual({ name: 'shop', version: '0.1.0', dependencies: { geometry: { path: '../geometry' } } });
  for (const engine of ['interpreter', 'jit', 'wasm']) expect(place.in('shop', `noodle run --engine ${engine}`), engine).toEqual({ exitCode: 0, error: '', output: '16\n' });
  expect(place.in('shop', 'noodle check && noodle build && noodle run build/main.nbc')).toEqual({ exitCode: 0, error: '', output: '16\n' });
  expect(place.in('shop', 'noodlec dump build/main.nbc').output).toContain('import geometry.shapes');
  expect(place.in('shop', 'noodlec dump build/@geometry/shapes.nbc').output).toContain('import numbers.squares "^2.0.0"');
  expect(place.in('shop', 'noodle pkg tree').output).toBe('shop 0.1.0\n└─ geometry 1.2.0 (../geometry)\n   └─ numbers 2.1.0 (../numbers)\n');
  expect(place.in('shop', 'noodle pkg why numbers').output).toBe('shop 0.1.0 needs * of geometry 1.2.0 needs ^2.0.0 of numbers 2.1.0\n');
  expect(place.in('shop', 'noodle pkg remove geometry').output).toBe('  - geometry 1.2.0 (../geometry)\n  - numbers 2.1.0 (../numbers)\n');
  expect(JSON.parse(place.read('shop/noodle.json'))).toEqual({ name: 'shop', version: '0.1.0' });
  expect(existsSync(join(place.folder, 'shop/noodle.lock'))).toBe(false);
});

test('only what noodle.json lists may be imported', () => {
  writeChain();
  place.in('shop', 'noodle pkg add ../geometry');
  place.write('shop/src/main.nc', 'import numbers.squares\n\nfunc main() { print(square(3)); }\n');
  const { exitCode, error } = place.in('shop', 'noodle run');
  expect(exitCode).toBe(1);
  expect(error).toContain('error[1226]: `shop` imports the package `numbers`, which its noodle.json does not list');
  expect(error).toContain('= hint: `noodle pkg add numbers` lists it');
  place.write('shop/src/main.nc', 'import geometri.shapes\n\nfunc main() {}\n');
  expect(place.in('shop', 'noodle run').error).toContain('did you mean `geometry.shapes`?');
  place.write('shop/src/main.nc', 'import geometry.circles\n\nfunc main() {}\n');
  expect(place.in('shop', 'noodle run').error).toContain('the package `geometry` is there, but has no such module');
});

test('what is listed and not installed says which command installs it', () => {
  writeChain();
  place.write('shop/noodle.json', '{ "name": "shop", "dependencies": { "geometry": { "path": "../geometry" } } }');
  expect(place.in('shop', 'noodle run').error).toContain('error[1227]');
  expect(place.in('shop', 'noodle pkg install --frozen').error).toContain('error[6008]');
  expect(place.in('shop', 'noodle pkg install && noodle run && noodle pkg install --frozen').output).toContain('\n16\n');
});

test('what only tests need is for tests', () => {
  writePackage('checks', { name: 'checks' }, { 'src/near.nc': 'func isNear(a: float, b: float): bool { return (a - b).abs() < 0.001; }\n' });
  writePackage('shop', { name: 'shop' }, { 'src/main.nc': 'func half(n: float): float { return n / 2; }\n', 'test/test_main.nc': 'import checks.near\nimport shop.main\n\n@test func halves() { assert(isNear(half(3.0), 1.5)); }\n' });
  expect(place.in('shop', 'noodle pkg add --dev ../checks && noodle test').output).toMatch(/\n1 passed, 0 failed\n$/);
  place.write('shop/src/main.nc', 'import checks.near\n\nfunc main() { print(isNear(1.0, 1.0)); }\n');
  expect(place.in('shop', 'noodle check').error).toContain('which its noodle.json lists for its tests only');
});

test('cached programs notice what changes in packages', () => {
  writeChain();
  expect(place.in('shop', 'noodle pkg add ../geometry && noodle run && noodle run').output).toContain('16\n16\n');
  place.write('numbers/src/squares.nc', 'func square(n: int): int { return n * n + 1; }\n');
  expect(place.in('shop', 'noodle run && noodle run').output).toBe('17\n17\n');
  place.in('shop', 'noodle check');
  place.write('shop/noodle.json', '{ "name": "shop" }');
  expect(place.in('shop', 'noodle check').exitCode).toBe(1);
});

test('mistakes in a package are shown as errors, and its warnings are its own matter', () => {
  writeChain();
  place.in('shop', 'noodle pkg add ../geometry');
  place.write('geometry/src/shapes.nc', 'import numbers.squares\n\nfunc area(side: int): int { let unused = 1; return square(side); }\n');
  expect(place.in('geometry', 'noodle check src').exitCode).toBe(1);
  expect(place.in('geometry', 'noodle pkg install && noodle check').error).toContain('warning');
  expect(place.in('shop', 'noodle check')).toEqual({ exitCode: 0, output: '', error: '' });
  place.write('geometry/src/shapes.nc', 'func area(side: int): int { return side + nothing; }\n');
  expect(place.in('shop', 'noodle check').error).toContain('../geometry/src/shapes.nc:1:43');
});

test('a package does to the world only what it asks for, and whoever runs the program is shown it', () => {
  writePackage('home', { name: 'home', version: '1.0.0' }, { 'src/where.nc': 'import noodlecore.env\n\nfunc home(): bool { return Env.get("HOME") != null; }\n' });
  writePackage('shop', { name: 'shop' }, { 'src/main.nc': 'import home.where\n\nfunc main() { print(home()); }\n' });
  place.in('shop', 'noodle pkg add ../home');
  const { error } = place.in('shop', 'noodle run --allow-all');
  expect(error).toContain('error[1228]: the package `home` imports `noodlecore.env`, and its noodle.json does not ask for `env`');
  place.write('home/noodle.json', '{ "name": "home", "version": "1.0.0", "permissions": { "env": ["HOME"] } }');
  expect(place.in('shop', 'noodle pkg install && noodle run').error).toContain('[4001]');
  expect(place.in('shop', 'noodle run --allow-requested').output).toBe('true\n');
  expect(place.read('shop/noodle.lock')).toContain('"permissions": {"env":["HOME"]}');
});

test('on a terminal the question names the package that asks', async () => {
  writePackage('home', { name: 'home', version: '1.0.0', permissions: { env: ['HOME'] } }, { 'src/where.nc': 'import noodlecore.env\n\nfunc home(): bool { return Env.get("HOME") != null; }\n' });
  writePackage('shop', { name: 'shop' }, { 'src/main.nc': 'import home.where\n\nfunc main() { print(home()); }\n' });
  place.in('shop', 'noodle pkg add ../home');
  const session = place.terminal('cd shop && noodle run');
  expect(await session.until('[N]o: ')).toContain('its package home 1.0.0 asks to\n  read environment variables: HOME\n');
  session.type('y\n');
  expect((await session.end()).output).toContain('true');
});

test('extern functions only where noodle.json says ffi', () => {
  writePackage('native', { name: 'native' }, { 'src/clock.nc': 'extern func ticks(): int\n' });
  writePackage('shop', { name: 'shop' }, { 'src/main.nc': 'import native.clock\n\nfunc main() { print(ticks()); }\n' });
  place.in('shop', 'noodle pkg add ../native');
  expect(place.in('shop', 'noodle check').exitCode).toBe(1);
  place.write('native/noodle.json', '{ "name": "native", "ffi": true }');
  expect(place.in('shop', 'noodle check')).toEqual({ exitCode: 0, output: '', error: '' });
});

test('packages of a workspace see each other, and share one lockfile', () => {
  writePackage('.', { name: 'everything', workspace: ['packages/core', 'packages/app'] }, {});
  writePackage('packages/core', { name: 'core_tools', version: '1.4.0' }, { 'src/words.nc': 'func greeting(): String { return "hello"; }\n' });
  writePackage('packages/app', { name: 'app', version: '0.1.0', dependencies: { core_tools: '^1.0.0' } }, { 'src/main.nc': 'import core_tools.words\n\nfunc main() { print(greeting()); }\n' });
  expect(place.in('packages/app', 'noodle pkg install && noodle run').output).toContain('hello\n');
  expect(existsSync(join(place.folder, 'noodle.lock'))).toBe(true);
  expect(place.in('packages/core', 'noodle pkg why core_tools').output).toBe('app 0.1.0 needs ^1.0.0 of core_tools 1.4.0\n');
  place.write('packages/core/noodle.json', '{ "name": "core_tools", "version": "2.0.0" }');
  const { error } = place.in('packages/app', 'noodle pkg install');
  expect(error).toContain('`app` 0.1.0 needs `core_tools` ^1.0.0, and there is only 2.0.0');
});

test('folders that are not what they should be', () => {
  writeChain();
  expect(place.in('shop', 'noodle pkg add ../nowhere').error).toContain('error[6013]: `../nowhere` is not there');
  expect(place.in('shop', 'noodle pkg add .').error).toContain('is the project itself');
  place.write('shop/noodle.json', '{ "name": "shop", "dependencies": { "shapes": { "path": "../geometry" } } }');
  expect(place.in('shop', 'noodle pkg install').error).toContain('error[6013]: `../geometry` is the package `geometry`, and `shop` looks for `shapes` there');
  place.write('shop/noodle.json', '{ "name": "shop" }');
  place.write('numbers/noodle.json', '{ "name": "numbers", "version": "2.1.0", "dependencies": { "geometry": { "path": "../geometry" } } }');
  expect(place.in('shop', 'noodle pkg add ../geometry').error).toMatch(/error\[6014\]: packages need each other in a circle: `geometry` needs `numbers` needs `geometry`/);
  expect(JSON.parse(place.read('shop/noodle.json'))).toEqual({ name: 'shop' });
});

test('a package of the current folder is made, and not over another one', () => {
  place.write('my-tools/src/main.nc', 'func main() {}\n');
  expect(place.in('my-tools', 'noodle pkg init').error).toContain('`noodle pkg init --name my_tools` would do');
  expect(place.in('my-tools', 'noodle pkg init --name my_tools --license MIT').output).toBe('  + noodle.json\n');
  expect(JSON.parse(place.read('my-tools/noodle.json'))).toMatchObject({ name: 'my_tools', type: 'application', license: 'MIT' });
  expect(place.in('my-tools', 'noodle pkg init').exitCode).toBe(2);
});

test('the commands speak JSON, and say what is wrong with a line', () => {
  writeChain();
  expect(JSON.parse(place.in('shop', 'noodle pkg add ../geometry --format json').output)).toMatchObject({ type: 'installed', packages: 2, changes: [{ name: 'geometry', from: null, to: '1.2.0 (../geometry)' }, { name: 'numbers' }] });
  expect(JSON.parse(place.in('shop', 'noodle pkg tree --format json').output)).toMatchObject({ roots: [{ name: 'shop', dependencies: [{ name: 'geometry', dependencies: [{ name: 'numbers' }] }] }] });
  expect(JSON.parse(place.in('shop', 'noodle pkg remove nothing --format json').output)).toMatchObject({ type: 'error', code: 6020 });
  expect(place.in('shop', 'noodle pkg add Text-Tools').error).toContain('did you mean `text_tools`?');
  expect(place.in('shop', 'noodle pkg ad x').error).toContain('did you mean `add`?');
  expect(place.in('shop', 'noodle pkg add text_tools').error).toContain('error[6024]');
});
