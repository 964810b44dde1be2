import { expect } from 'vitest';
import { parameterType } from '@noodlecore/compiler/diagnostics/catalogue/syntax';
import type { Diagnostic, Fix } from '@noodlecore/compiler/diagnostics/diagnostic';
import { applyFix } from './fixes.ts';

type Check = (text: string) => readonly Diagnostic[];

/**
 * Each fix by itself mends its mistake. A sure one leaves nothing new to be said; one that is only offered may show a mistake of
 * types that was behind it, but the text can be read, unless its title says what it leaves open.
 */
export function checkFixes(text: string, diagnostics: readonly Diagnostic[], check: Check): void {
  for (const diagnostic of diagnostics) for (const fix of diagnostic.fixes) checkFix({ text, diagnostics, diagnostic, fix }, check);
}

interface Fixing {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

function checkFix({ text, diagnostics, diagnostic, fix }: Fixing, check: Check): void {
  const mended = applyFix(text, fix);
  if (mended === null) return;
  const left = codesOf(diagnostics.filter((each) => each !== diagnostic));
  const fresh = withoutOneEach(codesOf(check(mended)), left);
  const what = `${diagnostic.code}, "${fix.title}"`;
  if (fix.sure) expect(fresh, `new after ${what}`).toEqual([]);
  expect(fresh, `still there after ${what}`).not.toContain(diagnostic.code);
  const isOpen = (code: number): boolean => code === parameterType.code && fix.title.endsWith('all but the types');
  expect(fresh.filter((code) => code < FIRST_BEYOND_SYNTAX && !isOpen(code)), `syntax errors after ${what}`).toEqual([]);
}

const FIRST_BEYOND_SYNTAX = 1200;

export function codesOf(diagnostics: readonly Diagnostic[]): number[] {
  return diagnostics.map(({ code }) => code);
}

/** The codes of the first list that the second does not have as often. */
function withoutOneEach(codes: readonly number[], known: readonly number[]): number[] {
  const open = [...known];
  return codes.filter((code) => {
    const at = open.indexOf(code);
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
}
