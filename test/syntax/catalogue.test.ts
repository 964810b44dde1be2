import { expect, test } from 'vitest';
import * as syntax from '@noodlecore/compiler/diagnostics/catalogue/syntax';
import { parse } from '@noodlecore/compiler/syntax/parse';
import { applySureFixes } from '../support/fixes.ts';

/** Without the later stages: the reader alone says exactly the code of an example, and nothing of the mended one. */
const entries = Object.values(syntax).map((entry) => [`${entry.code} ${entry.name}`, entry] as const);

test.each(entries)('%s', (_, { code, example, mended }) => {
  const { diagnostics } = parse({ path: 'example.nc', text: example });
  expect([...new Set(diagnostics.map((diagnostic) => diagnostic.code))]).toEqual([code]);
  expect(parse({ path: 'mended.nc', text: mended }).diagnostics).toEqual([]);
  if (!diagnostics.every(({ fixes }) => fixes.some(({ sure }) => sure))) return;
  expect(parse({ path: 'fixed.nc', text: applySureFixes(example, diagnostics) }).diagnostics).toEqual([]);
});
