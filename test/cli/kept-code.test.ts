import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '../support/files.ts';
import { Workplace } from './workplace.ts';

/** The code that V8 made of the bundles only makes starts faster: whatever has become of it, every command does the same. */

const place = new Workplace();
const BUNDLES = ['main', 'run'] as const;
const INSTALLED = ['noodle.js', 'main.js', 'run.js', 'package.json', 'stamp', 'library.pack', 'faces.pack'];
const kept = Object.fromEntries(BUNDLES.map((name) => [name, readFileSync(join(repository, 'dist/compile-cache', `${name}.code`))]));

beforeAll(() => {
  mkdirSync(join(place.folder, 'dist'));
  for (const file of INSTALLED) cpSync(join(repository, 'dist', file), join(place.folder, 'dist', file));
  symlinkSync(join(repository, 'stdlib-nc'), join(place.folder, 'stdlib-nc'));
  place.write('hello.nc', 'func main() { print([1, 2, 3].map((x) => x * x)); }\n');
});

afterAll(() => place.remove());

/** Once compiled, once from the cache. */
function runsTwice(options = ''): void {
  place.shell('rm -rf cache');
  for (let run = 0; run < 2; run++) {
    const { output, error, exitCode } = place.shell(`NOODLE_CACHE=cache ${process.execPath} ${options} dist/noodle.js run hello.nc`);
    expect({ output, error, exitCode }).toEqual({ output: '[1, 4, 9]\n', error: '', exitCode: 0 });
  }
}

test('none is there', () => runsTwice());

const damages: Readonly<Record<string, (code: Buffer) => Uint8Array>> = {
  'it is empty': () => new Uint8Array(0),
  'it is cut off': (code) => code.subarray(0, code.length >> 1),
  'it is of another version of V8': (code) => Buffer.concat([code.subarray(0, 4), Buffer.alloc(4, 1), code.subarray(8)]),
  'it is something else': (code) => new Uint8Array(code.length).fill(0x41),
};

test.each(Object.entries(damages))('%s', (_, damage) => {
  for (const name of BUNDLES) place.write(`dist/compile-cache/${name}.code`, damage(kept[name]));
  runsTwice();
});

test.each(['', '--no-opt', '--max-old-space-size=512', '--stack-size=900'])('V8 has the options "%s"', (options) => {
  for (const name of BUNDLES) place.write(`dist/compile-cache/${name}.code`, kept[name]);
  runsTwice(options);
});
