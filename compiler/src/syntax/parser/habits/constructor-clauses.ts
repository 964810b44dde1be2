import { expectedInstead } from '../../../diagnostics/catalogue/syntax.ts';
import type { Block, Expression, Statement } from '../../ast.ts';
import { OpenBrace, OpenParen, SuperWord, ThisWord } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { functionBody } from '../functions.ts';
import { argumentList } from '../arguments.ts';
import { isBodyBehindColon } from './python-bodies.ts';

const where = 'to open the body of the constructor';

/** What stands behind a colon between the parameters of a constructor and its body; the next token is the colon. */
export function constructorClause(p: ParserCore, start: number): Block | null {
  const next = p.peek(1);
  const callsAnother = next.tokenType === SuperWord || next.tokenType === ThisWord || next.image === 'base';
  if (callsAnother && p.peek(2).tokenType === OpenParen) return superClause(p, start);
  if (isBodyBehindColon(p)) return functionBody(p, start, 'constructor', 'nothing');
  if (next.tokenType === IdentifierToken && !p.hasNewline(p.token.startOffset, next.startOffset)) resultClause(p);
  return functionBody(p, start, 'constructor', 'nothing');
}

/** `constructor(x: int): super(x) { … }`, as in Kotlin, C# and C++. */
function superClause(p: ParserCore, start: number): Block | null {
  const colon = p.take();
  const clauseStart = p.lastEnd - 1;
  const word = p.take();
  const callee: Expression = { kind: 'super', id: p.id(), start: word.startOffset, end: p.lastEnd };
  const args = argumentList(p);
  const written = `super${p.text.slice(callee.end, p.lastEnd)}`;
  const call: Expression = { kind: 'call', id: p.id(), start: word.startOffset, end: p.lastEnd, callee, typeArgs: [], args };
  const first: Statement = { kind: 'expression-statement', id: p.id(), start: call.start, end: call.end, expression: call };
  const clause = p.span(clauseStart, p.token.startOffset);
  const at = p.diagnostics.length;
  const open = p.at(OpenBrace) ? p.token : null;
  const body = functionBody(p, start, 'constructor', 'nothing');
  const space = clauseStart > 0 && /\s/.test(p.text.charAt(clauseStart - 1)) ? '' : ' ';
  const edits = open === null ? [] : [{ span: clause, newText: space }, { span: p.span(open.startOffset + 1, open.startOffset + 1), newText: ` ${written};${body?.statements.length === 0 && p.text.charAt(open.startOffset + 1) === '}' ? ' ' : ''}` }];
  p.diagnostics.splice(at, 0, expectedInstead(p.spanOf(colon), { expected: '`{`', where, found: '`:`' }, {
    label: 'the call stands first in the body',
    hint: `write \`{ ${written}; … }\``,
    fixes: edits.length === 0 ? [] : [{ title: `begin the body with \`${written}\``, sure: true, edits }],
  }));
  if (body === null) return { kind: 'block', id: p.id(), start: call.start, end: p.lastEnd, statements: [first] };
  return { ...body, statements: [first, ...body.statements] };
}

/** `constructor(): Point { … }`; takes the result. */
function resultClause(p: ParserCore): void {
  const start = p.lastEnd;
  const colon = p.take();
  const type = p.type();
  p.complainAt(
    expectedInstead(p.span(colon.startOffset, type.end), { expected: '`{`', where, found: '`:`' }, {
      label: 'a constructor has no result: `new` gives the object',
      fixes: [{ title: 'remove the result', sure: true, edits: [{ span: p.span(start, type.end), newText: '' }] }],
    }),
  );
}
