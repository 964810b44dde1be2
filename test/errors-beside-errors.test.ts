import { expect, test } from 'vitest';
import { codesOf } from './support/check-fixes.ts';
import { filesBelow, readFrom } from './support/files.ts';
import { Checker } from './support/library.ts';

/**
 * Mistakes are told whatever else a file holds: two broken programs, one behind the other, give what each gives alone. A few cannot, such
 * as what stands behind a comment without end.
 */
const FOLDER = 'test/errors';
const LEAST = 0.96;
/** How far the second program of a pair is from the first, in the order of their names. */
const APART = 137;
const LONGEST = 2500;

const checker = new Checker();

test('what one mistake gives, it gives beside another one', () => {
  const programs = filesBelow(FOLDER, '.nc')
    .map((file) => ({ file, text: readFrom(FOLDER, file) }))
    .filter(({ text }) => text.length < LONGEST && !text.startsWith('// strict') && !/^\s*import\b/m.test(text));
  const alone = programs.map(({ text }) => codesIn(text));
  const renamed = programs.map(({ text }) => withOtherNames(text));
  const other = renamed.map(codesIn);
  const disturbed: string[] = [];
  programs.forEach(({ file, text }, i) => {
    const j = (i + APART) % programs.length;
    const found = codesIn(`${text}\n${renamed[j]}`);
    const expected = [...alone[i], ...other[j]].sort((a, b) => a - b);
    if (found.join() !== expected.join()) disturbed.push(`${file} + ${programs[j].file}: ${found.join()} for ${expected.join()}`);
  });
  expect(1 - disturbed.length / programs.length, disturbed.join('\n')).toBeGreaterThan(LEAST);
}, 300_000);

function codesIn(text: string): number[] {
  return codesOf(checker.diagnostics(text)).sort((a, b) => a - b);
}

/** The same program, with names of its own for all that it declares at its top level. */
function withOtherNames(text: string): string {
  const names = [...text.matchAll(/^(?:\w+ )*?(?:func|class|interface|record|enum|const|let|type|struct|def|fun|fn)\s+([A-Za-z_]\w*)/gm)].map(([, name]) => name);
  return names.length === 0 ? text : text.replace(new RegExp(`\\b(?:${[...new Set(names)].join('|')})\\b`, 'g'), '$&Second');
}
