import { expect, test } from 'vitest';
import { catalogue } from '@noodlecore/compiler/diagnostics/catalogue/index';
import { bytecode } from './command-samples/bytecode.ts';
import { files } from './command-samples/files.ts';
import { programs } from './command-samples/programs.ts';
import type { Setups } from './command-samples/sample.ts';
import { toolchain } from './command-samples/toolchain.ts';
import { webAssembly } from './command-samples/webassembly.ts';
import { Workplace } from './cli/workplace.ts';

/** The samples of the catalogue that are command lines: run as they stand, in a folder of their own, the failing one and then the mended one. */
const setups: Setups = { ...files, ...bytecode, ...programs, ...toolchain, ...webAssembly };

/** What no command line can be brought to, and why. */
const BEYOND: ReadonlyMap<number, string> = new Map([
  [3410, 'the verifier finds a name that is there twice first: 3026'],
  [3413, 'a program that embeds the virtual machine loads modules by itself; the command line loads each once'],
  [3415, 'four million words of code take longer to make than a test may'],
  [3417, 'the decoder knows the instructions of its version: 3020'],
  [7001, 'needs an older Node beside the one that runs the tests'],
  [7002, 'needs a copy of the repository without its build'],
  [9001, 'needs a fault of ours'],
]);

/** Packages have commands and a registry of their own, and tests of those. */
const isOfPackages = (code: number): boolean => code >= 6000 && code < 7000;

const commandLines = catalogue.filter(({ example }) => example.trim().startsWith('$'));

test('every command line of the catalogue is run, or it is known why it cannot be', () => {
  const expected = commandLines.map(({ code }) => code).filter((code) => !isOfPackages(code));
  expect([...Object.keys(setups).map(Number), ...BEYOND.keys()].sort()).toEqual(expected.sort());
});

for (const { code, name, severity, example, mended } of commandLines) {
  const setup = setups[code];
  if (setup === undefined) continue;
  test(`${code} ${name}`, () => {
    const place = new Workplace();
    try {
      setup(place);
      const broken = run(place, example);
      expect(broken.error + broken.output, example).toContain(`[${code}]`);
      expect(broken.exitCode === 0, example).toBe(severity === 'warning');
      const right = run(place, mended);
      expect(right.error + right.output, mended).not.toMatch(/\[\d{4}\]/);
      expect(right.exitCode, mended).toBe(0);
    } finally {
      place.remove();
    }
  });
}

function run(place: Workplace, sample: string): ReturnType<Workplace['shell']> {
  const line = sample.trim().replace(/^\$ /, '');
  if (process.getuid?.() !== 0) return place.shell(line);
  // Root is denied nothing: what a user may not read is run as one.
  return place.shell(/secret/.test(line) ? `chown -R 65534 . && setpriv --reuid=65534 --clear-groups bash -c '${line}'` : line);
}
