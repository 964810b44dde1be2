import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readManifest } from '@noodlecore/cli/manifest';
import { packArchive } from '@noodlecore/package-manager/archive/pack';
import { Workplace } from './workplace.ts';

/** `noodle pkg diff`, as users run it. */
const place = new Workplace();
afterAll(() => place.remove());

beforeAll(async () => {
  place.write('noodle.json', '{ "name": "geometry", "version": "1.0.0" }');
  place.write('src/shapes.nc', 'interface Shape { func area(): float }\nfunc scale(shape: Shape, by: int): Shape { return shape; }\n');
  const { bytes } = await packArchive(place.folder, readManifest(readFileSync(join(place.folder, 'noodle.json'), 'utf8'), 'noodle.json'));
  place.write('geometry-1.0.0.tar.gz', bytes);
});

describe('compared with an archive', () => {
  test('nothing has changed', () => {
    expect(place.run('noodle pkg diff geometry-1.0.0.tar.gz')).toEqual({ exitCode: 0, output: 'nothing has changed for users since geometry 1.0.0\n', error: '' });
  });

  test('what has changed, and which version it takes', () => {
    place.write('src/shapes.nc', 'interface Shape { func area(): float\n    func name(): String }\nfunc scale(shape: Shape, by: float): Shape { return shape; }\n');
    expect(place.run('noodle pkg diff geometry-1.0.0.tar.gz')).toEqual({
      exitCode: 0,
      output: `major: users may have to change their programs
  geometry.shapes
    + Shape: abstract func name(): String
          whoever implements it must have it

minor: there is more than before
  geometry.shapes
    - func scale(shape: Shape, by: int): Shape
    + func scale(shape: Shape, by: float): Shape
          \`by\` takes \`float\`, and so \`int\` too

1 major change, 1 minor since geometry 1.0.0: at least 2.0.0
`,
      error: '',
    });
    const { output } = place.run('noodle pkg diff geometry-1.0.0.tar.gz --format json');
    expect(JSON.parse(output)).toMatchObject({ type: 'diff', name: 'geometry', from: '1.0.0', to: '1.0.0', level: 'major', required: '2.0.0', changes: [{ level: 'major', kind: 'added', module: 'geometry.shapes', name: 'Shape.name', before: null }, { level: 'minor', kind: 'changed', name: 'scale' }] });
  });

  test('two archives', () => expect(place.run('noodle pkg diff geometry-1.0.0.tar.gz geometry-1.0.0.tar.gz').output).toBe('nothing has changed for users since geometry 1.0.0\n'));
});

describe('refused is', () => {
  test('a project that does not compile', () => {
    place.write('src/broken.nc', 'func f() { unknown(); }\n');
    const { exitCode, error } = place.run('noodle pkg diff geometry-1.0.0.tar.gz');
    expect({ exitCode, error }).toMatchObject({ exitCode: 1, error: expect.stringContaining('src/broken.nc:1:12') });
    place.write('src/broken.nc', '');
  });

  test('an archive that is none, or not there', () => {
    place.write('half.tar.gz', 'x');
    expect(place.run('noodle pkg diff half.tar.gz')).toMatchObject({ exitCode: 1, error: expect.stringContaining('error[6006]') });
    expect(place.run('noodle pkg diff none.tar.gz')).toMatchObject({ exitCode: 2, error: expect.stringContaining('none.tar.gz') });
  });

  test('a version without a registry, and one that is none', () => {
    expect(place.run('noodle pkg diff 0.9.0').error).toContain('error[6024]');
    expect(place.run('noodle pkg diff latest --registry http://127.0.0.1:1').error).toContain('error[6025]');
  });
});
