import { expect, test } from 'vitest';
import { readFrom } from '../support/files.ts';
import { Checker } from '../support/library.ts';
import { mutated, mutationsOf } from '../support/mutations.ts';

/** Sound programs, each of which is given one mistake after the other: most of them are told as one. */
const FOLDER = 'test/language';
const PROGRAMS = ['programs/json_parser.nc', 'programs/state_machine.nc', 'programs/visitors_and_parser.nc', 'match/nested.nc', 'records/basics.nc', 'programs/sorters.nc', 'programs/simulation.nc', 'virtual/interfaces.nc'];
/** Every so manieth mutation of a program is tried. */
const STEP = 13;
const LEAST = 0.94;

test('one mistake gives one diagnostic', () => {
  const checker = new Checker();
  const several: string[] = [];
  let told = 0;
  for (const file of PROGRAMS) {
    const text = readFrom(FOLDER, file);
    expect(checker.diagnostics(text), file).toEqual([]);
    for (const mutation of mutationsOf(text).filter((_, i) => i % STEP === 0)) {
      const found = checker.diagnostics(mutated(text, mutation));
      if (found.length > 0) told++;
      if (found.length > 1) several.push(`${file}, ${mutation.kind} at ${mutation.start}: ${found.map(({ code, message }) => `${code} ${message}`).join('; ')}`);
    }
  }
  expect(told).toBeGreaterThan(150);
  expect(1 - several.length / told, several.join('\n')).toBeGreaterThan(LEAST);
}, 120_000);
