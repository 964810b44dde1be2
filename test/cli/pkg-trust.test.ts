import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CuttingProxy } from './cutting-proxy.ts';
import { dependenciesOf, Neighbourhood, PASSWORD, project, publish, write } from './neighbourhood.ts';
import { RegistryProcess } from './registry-process.ts';

/** What goes wrong with packages, by accident and by intent, with the built command and a real registry: a clear message, and nothing half-written. */
const town = new Neighbourhood();

test('a token that was stolen is worth nothing after a logout; secrets are for their owner alone', () => {
  const mallory = town.loggedIn('mallory');
  const file = join(mallory.folder, '.config/credentials.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(mallory.folder, '.config/signing-key.json')).mode & 0o777).toBe(0o600);
  const stolen: string = Object.values<{ token: string }>(JSON.parse(readFileSync(file, 'utf8')).logins)[0].token;
  expect(mallory.shell(`NOODLE_TOKEN=${stolen} noodle pkg whoami`).output).toContain('mallory at');
  expect(mallory.shell(`NOODLE_TOKEN=$'${stolen}\\n' noodle pkg whoami`).output).toContain('mallory at');
  const broken = mallory.shell(`NOODLE_TOKEN=$'${stolen}\\nmore' noodle pkg whoami`).error;
  expect(broken).toContain('error[6107]');
  expect(broken).not.toContain(stolen);
  expect(mallory.run('noodle pkg login --register --user newcomer', 'short\n').error).toContain('body.password: must have at least 10 characters');
  mallory.shell(`chmod 644 ${file}`);
  expect(mallory.run('noodle pkg whoami').error).toContain('error[6027]');
  mallory.shell(`chmod 600 ${file}`);
  expect(mallory.run('noodle pkg logout').output).toContain('logged out of');
  expect(existsSync(file)).toBe(false);
  expect(mallory.shell(`NOODLE_TOKEN=${stolen} noodle pkg whoami`).error).toContain('error[6107]: the token that was sent is not valid');
  expect(mallory.run('noodle pkg whoami').error).toContain('error[6021]');
  expect(mallory.run('noodle pkg login --user mallory', 'a wrong password\n').error).toContain('error[6106]');
  expect(mallory.shell('noodle pkg login --registry http://packages.example.org --token x').error).toContain('error[6029]');
});

test('with a token alone nothing is taken back and nobody gets a role; its owner sees it, and ends it', () => {
  const ruth = town.loggedIn('ruth');
  publish(ruth, 'ruths', {}, { 'src/a.nc': 'func a(): int { return 1; }\n' });
  const thief = town.machine();
  const { token }: { token: string } = Object.values<{ token: string }>(JSON.parse(ruth.read('.config/credentials.json')).logins)[0];
  for (const command of ['yank ruths@1.0.0 --yes', 'deprecate ruths "use mine"', 'owner add ruths mallory owner']) {
    const result = thief.shell(`NOODLE_TOKEN=${token} noodle pkg ${command}`);
    expect(result).toMatchObject({ exitCode: 1, output: '' });
    expect(result.error).toMatch(/^error\[6114\]: the signature does not hold: `ruth` has registered no such key\n  = hint: `noodle pkg login` registers the key of this machine\n$/);
  }
  const login = thief.run('noodle pkg login --token -', `${token}\n`);
  expect(login).toMatchObject({ exitCode: 0 });
  expect(login.error).toContain("this machine's key is not one of ruth's");

  expect(ruth.run('noodle pkg login --user ruth', `${PASSWORD}\n`)).toMatchObject({ exitCode: 0, error: '' });
  const all = ruth.run('noodle pkg whoami --all').output;
  expect(all).toMatch(/\ntokens\n.*all packages {2}until .*\n.*this one\n\nsigning keys\n.*this machine\n$/s);
  const { keys }: { keys: { publicKey: string }[] } = JSON.parse(ruth.run('noodle pkg whoami --all --format json').output);
  expect(ruth.run('noodle pkg logout --others').output).toMatch(/^(one other token is|\d+ other tokens are) revoked\n$/);
  expect(thief.run('noodle pkg whoami').error).toContain('error[6107]');
  expect(ruth.run('noodle pkg whoami')).toMatchObject({ exitCode: 0 });
  expect(ruth.run('noodle pkg logout --revoke nonsense').error).toContain('error[6121]');
  expect(ruth.run(`noodle pkg logout --revoke ${keys[0].publicKey}`)).toMatchObject({ exitCode: 0 });
  expect(ruth.run('noodle pkg yank ruths@1.0.0 --yes').error).toContain('the key was revoked');
  expect(ruth.run('noodle pkg login --user ruth', `${PASSWORD}\n`).error).toBe("this machine's key now signs what ruth publishes\n");
  expect(ruth.run('noodle pkg yank ruths@1.0.0 --yes')).toMatchObject({ exitCode: 0, output: 'ruths 1.0.0 is taken back\n' });
});

test('on a terminal the password is not shown', async () => {
  const place = town.machine();
  const session = place.terminal('noodle pkg login --register');
  await session.until(': ');
  session.type('typed_in\n');
  await session.until('): ');
  session.type(`${PASSWORD}\n`);
  const { exitCode, output } = await session.end();
  expect({ exitCode, output }).toMatchObject({ exitCode: 0, output: expect.stringContaining('logged in as typed_in') });
  expect(output).not.toContain(PASSWORD);
});

test('an archive that was changed at the registry is refused, and nothing of it is written', () => {
  const ada = town.loggedIn('ada');
  const bob = town.machine();
  publish(ada, 'honest', {}, { 'src/a.nc': 'func a(): int { return 1; }\n' });
  const { integrity }: { integrity: string } = JSON.parse(ada.in('honest', 'noodle pkg pack --list --format json').output);
  const hex = Buffer.from(integrity.slice('sha256-'.length), 'base64').toString('hex');
  const stored = join(town.registry.data, 'archives', hex.slice(0, 2), hex);
  const good = readFileSync(stored);
  writeFileSync(stored, Buffer.concat([good.subarray(0, 100), Buffer.of(good[100] ^ 1), good.subarray(101)]));
  project(bob, 'shop', 'import honest.a\n\nfunc main() { print(a()); }\n');
  const before = bob.read('shop/noodle.json');
  const { exitCode, error } = bob.in('shop', 'noodle pkg add honest');
  expect(exitCode).toBe(1);
  expect(error).toMatch(/^error\[6003\]: the archive of `honest` 1.0.0 is not the one that was published/);
  expect([bob.read('shop/noodle.json'), existsSync(join(bob.folder, 'shop/noodle.lock')), existsSync(join(bob.folder, 'shop/.noodle/packages'))]).toEqual([before, false, false]);
  writeFileSync(stored, good);
  expect(bob.in('shop', 'noodle pkg add honest && noodle run').output).toBe('  + honest 1.0.0\n1\n');
});

test('a file of a package that was changed on this machine is found, and mended', () => {
  const ada = town.loggedIn('ada');
  const bob = town.machine();
  publish(ada, 'firm', {}, { 'src/a.nc': 'func a(): int { return 1; }\n' });
  project(bob, 'shop', 'import firm.a\n\nfunc main() { print(a()); }\n');
  bob.in('shop', 'noodle pkg add firm && chmod +w .noodle/packages/firm/src/a.nc && echo "func a(): int { return 666; }" > .noodle/packages/firm/src/a.nc');
  expect(bob.in('shop', 'noodle pkg verify')).toEqual({ exitCode: 1, error: '', output: 'firm 1.0.0\n  `src/a.nc` is not what was published\n' });
  expect(bob.in('shop', 'noodle pkg verify --repair && noodle run')).toEqual({ exitCode: 0, error: '', output: '1\n' });
});

test('another registry under the same address is not believed', async () => {
  const other = await RegistryProcess.start();
  const bob = town.machine(other.address);
  const ada = town.loggedIn('ada', other.address);
  publish(ada, 'first', {}, { 'src/a.nc': 'func a(): int { return 1; }\n' });
  project(bob, 'shop', 'func main() {}\n');
  expect(bob.in('shop', 'noodle pkg add first').exitCode).toBe(0);
  await other.stop();
  const impostor = await RegistryProcess.start(new URL(other.address).port);
  publish(town.loggedIn('eve', other.address), 'second', {}, { 'src/a.nc': 'func a(): int { return 666; }\n' });
  const { error } = bob.in('shop', 'noodle pkg add second');
  expect(error).toMatch(/^error\[6018\]: `http:[^`]+` is the registry `[^`]+` now, and was `[^`]+`\n/);
  expect(dependenciesOf(bob, 'shop')).toEqual({ first: '^1.0.0' });
  expect(bob.run('noodle pkg cache forget').exitCode).toBe(0);
  await impostor.stop();
});

test('an answer that is lost is asked for again: a publication arrives once', async () => {
  const proxy = await CuttingProxy.before(town.registry.address);
  const ada = await town.loggedInThrough(proxy.address, 'ada');
  write(ada, 'lucky', {}, { 'src/a.nc': 'func a(): int { return 1; }\n' });
  let lost = 0;
  proxy.cuts = (request) => request.startsWith('PUT /v1/packages/lucky') && lost++ === 0;
  const { output, error } = await ada.start('lucky', 'noodle pkg publish --yes');
  expect({ output, error }).toEqual({ output: `lucky 1.0.0 is published at ${proxy.address} (it was already)\n`, error: '' });
  expect(lost).toBe(2);
  proxy.close();
});

test('a registry that goes away while something is published: nothing is there, and the same again succeeds', async () => {
  const proxy = await CuttingProxy.before(town.registry.address);
  const ada = await town.loggedInThrough(proxy.address, 'ada');
  write(ada, 'unlucky', {}, { 'src/a.nc': 'func a(): int { return 1; }\n' });
  await town.registry.kill();
  const failed = await ada.start('unlucky', 'noodle pkg publish --yes');
  expect(failed.exitCode).toBe(1);
  expect(failed.error).toContain(`error[6009]: \`${proxy.address}\` cannot be reached: it hung up`);
  await town.registry.begin();
  expect((await ada.start('unlucky', 'noodle pkg info unlucky')).error).toContain('error[6001]');
  expect((await ada.start('unlucky', 'noodle pkg publish --yes')).output).toContain('unlucky 1.0.0 is published');
  proxy.close();
});

test('a registry that goes away while something is installed: the project stays as it was', async () => {
  const ada = town.loggedIn('ada');
  publish(ada, 'half', {}, { 'src/a.nc': 'func a(): int { return 1; }\n', 'src/large.nc': `// ${'x'.repeat(500_000)}\n` });
  const proxy = await CuttingProxy.before(town.registry.address);
  const bob = town.machine(proxy.address);
  project(bob, 'shop', 'import half.a\n\nfunc main() { print(a()); }\n');
  proxy.cuts = (request, answered) => request.includes('/archive') && answered > 300;
  const before = bob.read('shop/noodle.json');
  const failed = await bob.start('shop', 'noodle pkg add half');
  expect(failed.error).toContain('error[6009]');
  expect([bob.read('shop/noodle.json'), existsSync(join(bob.folder, 'shop/noodle.lock')), existsSync(join(bob.folder, 'shop/.noodle/packages'))]).toEqual([before, false, false]);
  proxy.cuts = () => false;
  expect((await bob.start('shop', 'noodle pkg add half && noodle run')).output).toBe('  + half 1.0.0\n1\n');
  proxy.close();
});

test('several commands at the same time in one project, and the lock of one that was killed', async () => {
  const ada = town.loggedIn('ada');
  const bob = town.machine();
  for (const name of ['red_one', 'green_one', 'blue_one']) publish(ada, name, {}, { 'src/a.nc': 'func a(): int { return 1; }\n' });
  project(bob, 'shop', 'func main() {}\n');
  bob.write('shop/.noodle/install.lock', '999999999');
  const results = await Promise.all(['red_one', 'green_one', 'blue_one'].map((name) => bob.start('shop', `noodle pkg add ${name}`)));
  expect(results.map(({ exitCode, error }) => ({ exitCode, error }))).toEqual(results.map(() => ({ exitCode: 0, error: '' })));
  expect(Object.keys(dependenciesOf(bob, 'shop')).sort()).toEqual(['blue_one', 'green_one', 'red_one']);
  expect(readdirSync(join(bob.folder, 'shop/.noodle/packages')).sort()).toEqual(['blue_one', 'green_one', 'red_one']);
  expect(readdirSync(join(bob.folder, 'shop/.noodle'))).toEqual(['packages']);
  expect(bob.in('shop', 'noodle pkg install --frozen')).toMatchObject({ exitCode: 0 });
});

test('a release is compiled as a stranger would before it is sent', () => {
  const ada = town.loggedIn('ada');
  write(ada, 'sloppy', { dependencies: {} }, { 'src/a.nc': 'import colours.names\n\nfunc a(): String { return red(); }\n' });
  const undeclared = ada.in('sloppy', 'noodle pkg publish --yes');
  expect(undeclared.exitCode).toBe(1);
  expect(undeclared.error).toContain('error[1220]');
  write(ada, 'sloppy', {}, { 'src/a.nc': 'import noodlecore.env\n\nfunc a(): bool { return Env.get("A") != null; }\n' });
  const { error } = ada.in('sloppy', 'noodle pkg publish --dry-run');
  expect(error).toContain('error[1228]: the package `sloppy` imports `noodlecore.env`');
  expect(error).toContain('src/a.nc:1:8');
  write(ada, 'sloppy', { dependencies: { numbers: { path: '../numbers' } } }, { 'src/a.nc': 'func a(): int { return 1; }\n' });
  expect(ada.in('sloppy', 'noodle pkg publish --yes').error).toContain('error[6210]');
  write(ada, 'sloppy', { status: 'private' }, {});
  expect(ada.in('sloppy', 'noodle pkg publish --yes').error).toContain('error[6216]');
  write(ada, 'sloppy', { permissions: { env: ['A'] } }, { 'src/a.nc': 'import noodlecore.env\n\nfunc a(): bool { return Env.get("A") != null; }\n' });
  expect(ada.in('sloppy', 'noodle pkg publish --dry-run').output).toMatch(/^sloppy 1.0.0\n  LICENSE .*\n  README.md .*\n  noodle.json .*\n  src\/a.nc .*\n4 files, \d+ bytes, packed \d+\nasks to\n  read environment variables: A\n$/);
});
