import { expectedStatementEnd } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { TypeNode } from '../../ast.ts';
import { Comma, Equals, Semicolon } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import type { Preamble } from '../let.ts';
import { identifierOf } from '../names.ts';

/** Whether `, misses;` comes next, behind `int hits`. */
export function isFurtherField(p: ParserCore): boolean {
  if (!p.at(Comma) || p.peek(1).tokenType !== IdentifierToken || p.hasNewline(p.token.startOffset, p.peek(1).startOffset)) return false;
  const behind = p.peek(2);
  return behind.tokenType === Semicolon || behind.tokenType === Comma || behind.tokenType === Equals;
}

/** `int hits, misses;`, as in Java and Go: each field is declared by itself. */
export function furtherFields(p: ParserCore, { start, modifiers, doc }: Preamble, type: TypeNode): void {
  const first = p.spanOf(p.token);
  const edits: TextEdit[] = [];
  const written = p.text.slice(start, type.end);
  while (isFurtherField(p)) {
    const comma = p.take();
    const name = identifierOf(p, p.take());
    edits.push({ span: p.span(comma.startOffset, name.start), newText: `; ${written} ` });
    const value = p.skip(Equals) ? p.expression() : null;
    // What is wrong with a word before them all is told of the first.
    const words = modifiers.filter((each) => each.name !== 'final').map((each) => ({ ...each, id: p.id() }));
    p.pendingFields.push({ kind: 'field', id: p.id(), start: name.start, end: p.lastEnd, annotations: [], modifiers: words, name, doc, type: copyOf(p, type), value, nameFirst: false });
  }
  p.complainAt(expectedStatementEnd(first, { found: '`,`' }, { label: 'each field is declared by itself', fixes: [{ title: 'declare each', sure: true, edits }] }));
}

/** The same type again, where it stands. */
function copyOf(p: ParserCore, type: TypeNode): TypeNode {
  const copy = (each: TypeNode): TypeNode => copyOf(p, each);
  switch (type.kind) {
    case 'named-type':
      return { ...type, id: p.id(), path: type.path.map((part) => ({ ...part, id: p.id() })), args: type.args.map(copy) };
    case 'nullable-type':
      return { ...type, id: p.id(), inner: copy(type.inner) };
    case 'function-type':
      return { ...type, id: p.id(), parameters: type.parameters.map(copy), result: copy(type.result) };
    case 'error-type':
      return { ...type, id: p.id() };
  }
}
