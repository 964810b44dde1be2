import { append } from '../../base/lists.ts';
import type { ConstructorDeclaration } from '../ast.ts';
import { CloseParen, Colon, ThinArrow } from '../token-types.ts';
import type { ParserCore } from './core.ts';
import { closedTwice, functionBody } from './functions.ts';
import { constructorClause } from './habits/constructor-clauses.ts';
import { takeMadeFields } from './habits/field-parameters.ts';
import { foreignResult } from './habits/signatures.ts';
import type { Preamble } from './let.ts';
import { parameters } from './parameters.ts';

/** `constructor(this.x, y: int) { … }`; the next token is the word. */
export function constructorDeclaration(p: ParserCore, preamble: Preamble): ConstructorDeclaration {
  p.take();
  return constructorBehindWord(p, preamble);
}

export function constructorBehindWord(p: ParserCore, { start, annotations, modifiers, doc }: Preamble): ConstructorDeclaration {
  p.selfEdits = null;
  const args = parameters(p, 'constructor');
  if (p.careful && p.at(CloseParen) && !p.onNewLine()) closedTwice(p);
  append(p.pendingFields, takeMadeFields(p, start));
  if (p.careful && p.at(ThinArrow)) foreignResult(p);
  const body = p.careful && p.at(Colon) ? constructorClause(p, start) : functionBody(p, start, 'constructor', 'nothing');
  return { kind: 'constructor', id: p.id(), start, end: p.lastEnd, annotations, modifiers, doc, parameters: args, body };
}
