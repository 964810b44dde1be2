import { describe, expect, test } from 'vitest';
import { format } from '@noodlecore/compiler/format/format';
import { parse } from '@noodlecore/compiler/syntax/parse';
import { filesBelow, readFrom } from '../support/files.ts';
import { showTree } from '../syntax/show-tree.ts';

/** All programs of the repository that parse. */
const FOLDERS = ['stdlib-nc', 'examples', 'test/language', 'test/syntax/seeds'];
const programs = FOLDERS.flatMap((folder) => filesBelow(folder, '.nc').map((file) => [`${folder}/${file}`, readFrom(folder, file)] as const));

function formatted(text: string): string {
  const result = format({ path: 'program.nc', text });
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return result.text;
}

function tree(text: string): string {
  const { ast } = parse({ path: 'program.nc', text });
  return [...ast.imports, ...ast.items].map(showTree).join('\n');
}

/** The lines without their indentation, but for those inside of templates and comments. */
function withoutIndentation(text: string): string {
  return text.includes('`') || text.includes('/*') ? text : text.replaceAll(/\n +/g, '\n');
}

describe.each(programs)('%s', (_, text) => {
  const once = formatted(text);

  test('formatting twice changes nothing more', () => expect(formatted(once)).toBe(once));
  // A text whose words would change stays as it is, as a whole.
  test('nothing in it keeps what follows from being laid out', () => expect(formatted(`${text}\nfunc  last( ){}`)).toMatch(/^func last\(\) \{\}$/m));
  test('the tree stays the same', () => expect(tree(once)).toBe(tree(text)));
  test('indentation does not matter', () => expect(formatted(withoutIndentation(once))).toBe(once));
  test('no line ends with spaces, no two blank lines follow each other', () => {
    if (!once.includes('`') && !once.includes('/*')) expect(once).not.toMatch(/[ \t]\n|\n\n\n/);
  });
});
