import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { provenanceStatement } from '@noodlecore/package-manager/protocol/provenance';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { checkProvenance } from '@noodlecore/package-manager/trust/provenance';
import { Client } from '../registry/support/client.ts';
import { Neighbourhood, publish, write } from './neighbourhood.ts';

/** What is looked at before a package is published, with the built command and a real registry. */
const town = new Neighbourhood();

test('all that stands against a publication is said at once, with what to do, and nothing is sent', async () => {
  const ada = town.loggedIn('ada');
  ada.write('bad/noodle.json', '{ "name": "bad", "version": "1.0.0", "dependencies": {} }');
  ada.write('bad/src/a.nc', 'private class Hidden {}\nfunc first(): Hidden { return new Hidden(); }\nfunc second(): int { throw new Error(8001, "not implemented"); }\n');
  ada.write('bad/test/test_a.nc', '@test\nfunc fails() { assertEqual(1, 2); }\n');
  const { exitCode, error, output } = ada.in('bad', 'noodle pkg publish --yes');
  expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
  expect(error).toMatchSnapshot();
  const lines = ada.in('bad', 'noodle pkg publish --dry-run --no-tests --format json').output.trimEnd().split('\n').map((line) => JSON.parse(line));
  expect(lines.map(({ type, code }) => `${type} ${code}`).sort()).toEqual(['diagnostic 6206', 'diagnostic 6207', 'problem 6201', 'problem 6203', 'problem 6205']);
  expect((await new Client(town.registry.address).refused(routes.packageIndex, { params: { name: 'bad' } })).code).toBe(6001);
});

test('a version that says too little is refused with what has changed, and a higher one goes through', () => {
  const ada = town.loggedIn('ada');
  publish(ada, 'shapes', { version: '1.0.0' }, { 'src/areas.nc': 'func area(side: int): int { return side * side; }\n' });
  write(ada, 'shapes', { version: '1.0.1' }, { 'src/areas.nc': 'func area(side: int, unit: int): int { return side * side * unit; }\n' });
  const refused = ada.in('shapes', 'noodle pkg publish --yes');
  expect(refused.exitCode).toBe(1);
  expect(refused.error).toBe(`error[6213]: 1.0.1 is too low after 1.0.0: the public interface has major changes, which take at least 2.0.0
  = hint: raise \`version\` to 2.0.0, or take back what \`noodle pkg diff 1.0.0\` shows

  major: users may have to change their programs
    shapes.areas
      - func area(side: int): int
      + func area(side: int, unit: int): int
            callers must give \`unit\`

nothing was sent
`);
  expect(ada.in('shapes', 'noodle pkg diff').output).toContain('1 major change since shapes 1.0.0: at least 2.0.0\n');
  write(ada, 'shapes', { version: '0.9.0' }, {});
  expect(ada.in('shapes', 'noodle pkg publish --yes').error).toContain('error[6212]: `shapes` 0.9.0 does not go on from 1.0.0, which is published');
  write(ada, 'shapes', { version: '1.0.0' }, {});
  expect(ada.in('shapes', 'noodle pkg publish --yes').error).toContain('error[6212]: `shapes` 1.0.0 is published already');
  write(ada, 'shapes', { version: '2.0.0' }, {});
  expect(ada.in('shapes', 'noodle pkg publish --yes')).toMatchObject({ exitCode: 0, error: '' });
  expect(ada.in('shapes', 'noodle pkg publish --yes').output).toContain('(it was already)');
  expect(ada.in('shapes', 'noodle pkg diff 1.0.0 2.0.0').output).toContain('at least 2.0.0');
  expect(ada.in('shapes', 'noodle pkg diff 7.0.0')).toMatchObject({ exitCode: 2, error: expect.stringContaining('error[6001]') });
});

test('from continuous integration, where it was built is stated and signed', async () => {
  const ada = town.loggedIn('ada');
  write(ada, 'built', {}, { 'src/a.nc': 'func one(): int { return 1; }\n' });
  const commit = '0123456789abcdef0123456789abcdef01234567';
  const variables = `GITHUB_ACTIONS=true GITHUB_SERVER_URL=https://github.com GITHUB_REPOSITORY=example/built GITHUB_SHA=${commit} GITHUB_RUN_ID=42`;
  expect(ada.in('built', `${variables} noodle pkg publish --yes`)).toMatchObject({ exitCode: 0 });
  const [told] = (await new Client(town.registry.address).ok(routes.packageIndex, { params: { name: 'built' } })).versions;
  const checked = told.provenance && checkProvenance(told.provenance, { name: 'built', ...told });
  expect(checked).toMatchObject({ kind: 'stated', statement: { repository: 'https://github.com/example/built', commit, run: 'https://github.com/example/built/actions/runs/42/attempts/1' } });
  expect(provenanceStatement.parse(JSON.parse(told.provenance?.statement ?? '')).version).toBe('1.0.0');
  expect(told.provenance?.publicKey).toBe(told.publisher.publicKey);
});

test('to look at a release needs no registry, and that nothing was compared is said', () => {
  const nobody = town.machine('http://127.0.0.1:1');
  write(nobody, 'alone', {}, { 'src/a.nc': 'func one(): int { return 1; }\n' });
  const { exitCode, output, error } = nobody.in('alone', 'noodle pkg publish --dry-run');
  expect(exitCode).toBe(0);
  expect(error).toMatch(/^note: not compared with what is published: `http:\/\/127\.0\.0\.1:1` cannot be reached: .*\n$/);
  expect(output).toContain('src/a.nc');
});

describe('noodle pkg pack --as', () => {
  test('several formats into a folder', () => {
    const place = town.machine();
    write(place, 'tools', { version: '1.2.0' }, { 'src/main.nc': '@export\nfunc twice(n: int): int { return n * 2; }\nfunc main() { print(twice(4)); }\n' });
    const { exitCode, output, error } = place.in('tools', 'noodle pkg pack --as zip --as npm --as wheel --as docker -o out');
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    const names = ['tools-1.2.0.zip', 'tools-1.2.0.tgz', 'tools-1.2.0-py3-none-any.whl', 'tools-1.2.0.context.tar.gz', 'tools-1.2.0.oci.tar'];
    expect(output.trimEnd().split('\n').map((line) => line.split(':')[0])).toEqual(names.map((name) => `out/${name}`));
    for (const name of names) expect(existsSync(join(place.folder, 'tools/out', name))).toBe(true);
    expect(place.in('tools', 'mkdir x && tar xzf out/tools-1.2.0.context.tar.gz -C x && node_of() { sed -n 3p x/Dockerfile; } && node_of')).toMatchObject({ output: 'COPY app/ ./\n' });
  });

  test('what cannot be made is refused, and nothing is written', () => {
    const place = town.machine();
    write(place, 'library', {}, { 'src/a.nc': 'func one(): int { return 1; }\n' });
    expect(place.in('library', 'noodle pkg pack --as zip --as npm')).toMatchObject({ exitCode: 2, output: '', error: expect.stringContaining('error[6218]: `library.main` cannot be packed for npm: there is no such module') });
    expect(existsSync(join(place.folder, 'library/library-1.0.0.zip'))).toBe(false);
    expect(place.in('library', 'noodle pkg pack --as rpm')).toMatchObject({ exitCode: 2, error: expect.stringContaining('rpm') });
    expect(place.in('library', 'noodle pkg pack --as zip -o here.zip').output).toMatch(/^here\.zip: \d+ bytes, sha256-/);
  });
});
