import { foreignSwitch } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Expression } from '../../ast.ts';
import { OpenParen } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';
import { bareMatch, bareSubjectEdits, isBareMatchAhead, isMatchAhead, matchExpression } from '../match.ts';

/** `switch (x) { case … }`, `switch x { … }` and `when (x) { … }`: read as the `match` that is meant, and reported once. Null where it is none. */
export function switchExpression(p: ParserCore): Expression | null {
  const isBare = p.peek(1).tokenType !== OpenParen;
  if (isBare ? !isBareMatchAhead(p) : !isMatchAhead(p)) return null;
  const word = p.token;
  const span = p.spanOf(word);
  const edits: TextEdit[] = [{ span, newText: 'match' }, ...(isBare ? bareSubjectEdits(p) : [])];
  p.complain(
    foreignSwitch(span, { word: word.image }, {
      hint: 'arms are `pattern => value,` or `pattern => { … }`; nothing falls through, and `_` is the default',
      // Its edits are found while the arms are read.
      fixes: [{ title: 'write it as a `match`', sure: false, edits }],
    }),
  );
  const { armEdits } = p;
  p.armEdits = edits;
  const expression = isBare ? bareMatch(p) : matchExpression(p);
  p.armEdits = armEdits;
  return expression;
}
