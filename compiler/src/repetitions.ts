import type { Span } from './base/source.ts';
import { mismatchedBracket, unclosedBracket, unexpectedClosing, unexpectedInList } from './diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Retelling } from './retellings.ts';
import type { ModuleNode } from './syntax/ast.ts';
import { ECHOES } from './type-echoes.ts';

const CODES: ReadonlySet<number> = new Set(ECHOES.map(({ code }) => code));

const MAX_PAIRS = 10_000;

/** Of all that was found in a module: what is not said by something else in it. */
export function withoutRepetitions(found: readonly Diagnostic[], ast: ModuleNode): readonly Diagnostic[] {
  const all = onceForEachMending(withoutPartners(found));
  if (all.length < 2 || !all.some(({ code }) => CODES.has(code))) return all;
  const repeated = new Set<Diagnostic>();
  // A warning that says what an error would say again stands for the error.
  const errors = new Set<Diagnostic>();
  const retellings = new Map<Diagnostic, Retelling>();
  for (const { of, code, repeats, retold } of ECHOES) {
    const firsts = all.filter((each) => of.has(each.code));
    const seconds = all.filter((each) => each.code === code);
    // A text with so many mistakes is no program, and hostile ones must not cost hours.
    if (firsts.length * seconds.length > MAX_PAIRS) continue;
    for (const second of seconds) {
      const first = firsts.find((each) => repeats(each, second, ast));
      if (first === undefined) continue;
      repeated.add(second);
      if (retold !== null) retellings.set(first, retold(first, second));
      if (second.severity === 'error') errors.add(first);
    }
  }
  const told = all.filter((each) => !repeated.has(each)).map((each) => (errors.has(each) && each.severity === 'warning' ? { each, said: { ...each, severity: 'error' as const } } : { each, said: each }));
  return told.map(({ each, said }) => asRetold(said, retellings.get(each)));
}

function asRetold(said: Diagnostic, retelling: Retelling | undefined): Diagnostic {
  if (retelling === undefined) return said;
  const { label, hint, fixes } = retelling;
  return { ...said, primary: { ...said.primary, text: label }, hint: hint ?? said.hint, fixes: fixes ?? [] };
}

const BRACKETS: ReadonlySet<number> = new Set([unclosedBracket, mismatchedBracket, unexpectedInList, unexpectedClosing].map(({ code }) => code));

/**
 * Behind a mistake in how a line is written, its brackets do not meet: the one that lacks its partner is the same mistake. One with
 * a sure fix was read as that would have it.
 */
function withoutPartners(all: readonly Diagnostic[]): readonly Diagnostic[] {
  if (all.length < 2 || !all.some(({ code }) => BRACKETS.has(code))) return all;
  const written = all.filter(({ code, severity, fixes }) => severity === 'error' && code < FIRST_BEYOND_SYNTAX && !fixes.some((fix) => fix.sure));
  const firsts = new Map<Diagnostic, Diagnostic>();
  for (const each of all) {
    const first = BRACKETS.has(each.code) ? written.find(({ primary }) => primary.span.start < each.primary.span.start && isNear(primary.span, each.primary.span)) : undefined;
    if (first !== undefined) firsts.set(each, first);
  }
  if (firsts.size === 0) return all;
  return all.filter((each) => !firsts.has(each)).map((each) => pointingAt(each, all.filter((other) => firsts.get(other) === each)));
}

/** What would mend the first alone would not mend the line: where the bracket stands says more. */
function pointingAt(first: Diagnostic, partners: readonly Diagnostic[]): Diagnostic {
  const single = partners.find(({ code }) => code === unexpectedClosing.code || code === mismatchedBracket.code);
  if (single === undefined) return first;
  return { ...first, fixes: [], secondary: [...first.secondary, { span: single.primary.span, text: 'this bracket lacks its partner' }] };
}

const FIRST_BEYOND_SYNTAX = 1200;

/** Several places that one change elsewhere mends (`const` that should be `let`, an import, a bound) are one mistake. */
function onceForEachMending(all: readonly Diagnostic[]): readonly Diagnostic[] {
  if (all.length < 2) return all;
  const known = new Set<string>();
  return all.filter(({ code, primary, fixes: [fix] }) => {
    if (!fix || fix.edits.length === 0 || fix.edits.some(({ span }) => span.source !== primary.span.source || isNear(span, primary.span))) return true;
    // One import brings types, functions and constants.
    const key = `${fix.title.startsWith('import `') ? 'import' : code} ${fix.edits.map(({ span, newText }) => `${span.start} ${span.end} ${newText}`).join(' ')}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** In one line. */
function isNear(a: Span, b: Span): boolean {
  return !a.source.text.slice(Math.min(a.start, b.start), Math.max(a.end, b.end)).includes('\n');
}
