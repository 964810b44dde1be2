import { describe, expect, test } from 'vitest';
import { catalogue, type CatalogueEntry } from '@noodlecore/compiler/diagnostics/catalogue/index';
import { Checker } from './support/library.ts';
import { checkFixes } from './support/check-fixes.ts';
import { applySureFixes } from './support/fixes.ts';
import { runText } from './support/run.ts';

/** Every code says what it is, with a program that gets exactly it, and the same program mended. */
const relaxed = new Checker();
const strict = new Checker({ strict: true });

test('codes and names are unique', () => {
  expect(new Set(catalogue.map((entry) => entry.code)).size).toBe(catalogue.length);
  expect(new Set(catalogue.map((entry) => entry.name)).size).toBe(catalogue.length);
});

describe.each(catalogue.map((entry) => ({ ...entry, code: entry.code, title: `${entry.code} ${entry.name}` })))('$title', (entry) => {
  test('is complete', () => {
    expect(entry.code).toBeGreaterThan(1000);
    expect(entry.code).toBeLessThan(10000);
    expect(entry.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(entry.explanation.trim().length).toBeGreaterThan(60);
    expect(entry.example.trim()).not.toBe('');
    expect(entry.mended.trim()).not.toBe('');
  });

  // Those are run in command-samples.test.ts.
  if (isForCommandLine(entry)) return;
  if (isMetAtRunTime(entry)) {
    test('its example ends with it, the mended one does not', async () => {
      const broken = await runText(entry.example);
      expect(broken.error + broken.output).toContain(`[${entry.code}]`);
      const mended = await runText(entry.mended);
      expect(mended.error).not.toContain(`[${entry.code}]`);
      expect(mended.exitCode).toBe(0);
    });
    return;
  }

  test('its example gets it and nothing else, the mended one compiles', () => {
    const checker = entry.severity === 'strict' ? strict : relaxed;
    const diagnostics = checker.diagnostics(entry.example, undefined, entry.around);
    expect(new Set(diagnostics.map((diagnostic) => diagnostic.code))).toEqual(new Set([entry.code]));
    checkFixes(entry.example, diagnostics, (mended) => checker.diagnostics(mended, undefined, entry.around));
    expect(checker.diagnostics(entry.mended, undefined, entry.around).map((diagnostic) => `${diagnostic.code} ${diagnostic.message}`)).toEqual([]);

    if (diagnostics.every((diagnostic) => diagnostic.fixes.some((fix) => fix.sure))) {
      expect(checker.diagnostics(applySureFixes(entry.example, diagnostics), undefined, entry.around).map((diagnostic) => diagnostic.code)).toEqual([]);
    }
  });
});

function isForCommandLine(entry: CatalogueEntry): boolean {
  return entry.example.trimStart().startsWith('$');
}

function isMetAtRunTime(entry: CatalogueEntry): boolean {
  return entry.code >= 2000 && entry.code < 7000;
}
