import { expectedStatementEnd, foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Identifier } from '../../ast.ts';
import { At } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { describe, identifierOf } from '../names.ts';

/** `outer@ for (…)`, as in Kotlin; the next token is the name, and a loop follows. */
export function labelWithSign(p: ParserCore): Identifier {
  const label = identifierOf(p, p.take());
  const span = p.spanOf(p.token);
  p.complain(expectedStatementEnd(span, { found: describe(p.token) }, { label: 'a label ends with `:`', fixes: [{ title: 'write `:`', sure: true, edits: [{ span, newText: ':' }] }] }));
  p.take();
  return label;
}

/** `break@outer` and `continue@outer`, as in Kotlin: takes the sign. */
export function signBeforeLabel(p: ParserCore, word: string): void {
  if (!p.at(At) || !p.isAdjacent() || p.peek(1).tokenType !== IdentifierToken) return;
  const span = p.spanOf(p.token);
  const right = `${word} ${p.peek(1).image}`;
  p.complainAt(foreignConstruct(span, { word: `${word}@` }, { label: `write \`${right}\``, fixes: [{ title: `write \`${right}\``, sure: true, edits: [{ span, newText: ' ' }] }] }));
  p.take();
}
