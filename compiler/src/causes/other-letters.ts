import { enumCaseUnknown, patternUnknown } from '../diagnostics/catalogue/expressions.ts';
import { misspeltDeclaration } from '../diagnostics/catalogue/names.ts';
import { spanOf } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';
import { unknownNameOf } from './unknown.ts';

const OF_CASES: ReadonlySet<number> = new Set([enumCaseUnknown.code, patternUnknown.code]);

/** `enum Color { RED, DARK_BLUE }`, and `Red` and `DarkBlue` everywhere else: one habit, and not a mistake for each case. */
export function* casesInOtherLetters({ state: { parsed, source }, found, attempt }: Case): Generator<Cause> {
  const used = new Set(found.filter(({ code }) => OF_CASES.has(code)).map(unknownNameOf));
  if (used.size < 2) return;
  for (const item of parsed.ast.items) {
    if (item.kind !== 'enum') continue;
    const renamed = item.cases.flatMap(({ name }) => rename(name, used) ?? []);
    if (renamed.length < 2) continue;
    const edits = renamed.map(({ name, right }) => ({ span: spanOf(source, name), newText: right }));
    const outcome = attempt(edits);
    if (outcome === null) return;
    if (!outcome.isClean || outcome.explained.length < 2) continue;
    const [{ name, right }] = renamed;
    const told = misspeltDeclaration(edits[0].span, { declared: name.name, used: right }, {
      secondary: alsoHere(outcome.explained, null),
      hint: leftOver(outcome.explained),
      fixes: [{ title: 'call the cases as they are used', sure: false, edits }],
    });
    yield { explains: outcome.explained, told };
  }
}

/** The name as it is used, in other letters than it is declared with. */
function rename(name: ast.Identifier, used: ReadonlySet<string>): { readonly name: ast.Identifier; readonly right: string } | null {
  const letters = lettersOf(name.name);
  const right = [...used].find((each) => each !== name.name && lettersOf(each) === letters);
  return right === undefined ? null : { name, right };
}

function lettersOf(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
