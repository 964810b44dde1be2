import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DOCUMENT, withTables } from '../../scripts/nbc-document.ts';

test('docs/nbc.md says what the tables of the code say (npm run docs)', () => {
  const document = readFileSync(DOCUMENT, 'utf8');
  expect(document).toBe(withTables(document));
});
