import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderDiagnostic } from '@noodlecore/compiler/diagnostics/render/render';
import { checkFixes, codesOf } from './support/check-fixes.ts';
import { applySureFixes } from './support/fixes.ts';
import { filesBelow, readFrom, repository } from './support/files.ts';
import { Checker } from './support/library.ts';

/**
 * Broken programs, and what the user sees of each: `<code>-<what>.nc` beside `.txt`. `npm run bless` writes the texts anew;
 * read their diff. A first line `// strict` checks in strict mode.
 */
const FOLDER = 'test/errors';
const relaxed = new Checker();
const strict = new Checker({ strict: true });

for (const file of filesBelow(FOLDER, '.nc')) {
  test(file, async () => {
    const text = readFrom(FOLDER, file);
    const checker = text.startsWith('// strict') ? strict : relaxed;
    const diagnostics = checker.diagnostics(text, file);
    const rendered = diagnostics.map((diagnostic) => `${renderDiagnostic(diagnostic)}\n`).join('\n');
    await expect(rendered).toMatchFileSnapshot(join(repository, FOLDER, file.replace(/\.nc$/, '.txt')));

    const code = Number(/^\d{4}/.exec(file.split('/').at(-1) ?? '')?.[0]);
    expect(codesOf(diagnostics), 'the code in the file name').toContain(code);

    const sure = diagnostics.filter((diagnostic) => diagnostic.fixes.some((fix) => fix.sure));
    if (sure.length > 0) {
      const left = diagnostics.filter((diagnostic) => !sure.includes(diagnostic));
      expect(codesOf(checker.diagnostics(applySureFixes(text, sure), file)), 'after the sure fixes').toEqual(codesOf(left));
    }
    checkFixes(text, diagnostics, (mended) => checker.diagnostics(mended, file));
  });
}
