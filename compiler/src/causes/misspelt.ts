import { assignToGetter } from '../diagnostics/catalogue/expressions.ts';
import { misspeltDeclaration } from '../diagnostics/catalogue/names.ts';
import { spanOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { closestOf } from '../diagnostics/suggest.ts';
import type * as ast from '../syntax/ast.ts';
import type { Case, Cause } from './cause.ts';
import { declaredNames } from './declarations.ts';
import { alsoHere, leftOver } from './places.ts';
import { isUnknown, unknownNameOf } from './unknown.ts';

/** How many declarations are tried for one name. */
const MOST_NEAR = 3;

/** `let coutn = 0;`, and `count` from there on: the declaration is what is misspelt where all is well once it is called as its uses are. */
export function* misspeltDeclarations({ state, found, attempt }: Case): Generator<Cause> {
  // `set vaalue(…)`: what is only read under a name is assigned by what is misspelt.
  const unknown = Map.groupBy(found.filter((each) => isUnknown(each) || each.code === assignToGetter.code), unknownNameOf);
  if (unknown.size === 0) return;
  const declared = Map.groupBy(declaredNames(state.parsed.ast), ({ name }) => name);
  for (const [name, uses] of unknown) {
    const near = closestOf(name, declared.keys(), MOST_NEAR);
    for (const identifier of near.flatMap((each) => declared.get(each) ?? []).slice(0, MOST_NEAR)) {
      const edits = [{ span: spanOf(state.source, identifier), newText: name }];
      const outcome = attempt(edits);
      if (outcome === null) return;
      if (!outcome.isClean || outcome.explained.length < 2) continue;
      yield { explains: outcome.explained, told: told(identifier, name, uses.filter((each) => outcome.explained.includes(each)), outcome.explained, state.source) };
      break;
    }
  }
}

function told(identifier: ast.Identifier, name: string, uses: readonly Diagnostic[], explained: readonly Diagnostic[], source: Diagnostic['primary']['span']['source']): Diagnostic {
  const span = spanOf(source, identifier);
  return misspeltDeclaration(span, { declared: identifier.name, used: name }, {
    secondary: alsoHere(uses, `\`${name}\` is used here`),
    hint: leftOver(explained.filter(({ primary }) => primary.span.start !== span.start), uses),
    fixes: [{ title: `call it \`${name}\``, sure: false, edits: [{ span, newText: name }] }],
  });
}
