import { foreignConstruct, foreignKeyword, foreignOperatorSign } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, Identifier } from '../../ast.ts';
import { Ampersand, FuncWord, Minus, OpenParen } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import { argumentList } from '../arguments.ts';
import type { ParserCore } from '../core.ts';
import { functionValue } from './function-values.ts';

/** `go func() { … }()` */
export function isFunctionBehind(p: ParserCore): boolean {
  return p.peek(1).tokenType === FuncWord && p.peek(2).tokenType === OpenParen && !p.hasNewline(p.token.startOffset, p.peek(1).startOffset);
}


/** `let task = go f();`, as in Go, and `async f()`. */
export function goCall(p: ParserCore): Expression {
  const span = p.spanOf(p.token);
  p.complain(foreignKeyword(span, { word: p.token.image, right: 'spawn' }, { fixes: [{ title: 'write `spawn`', sure: true, edits: [{ span, newText: 'spawn' }] }] }));
  p.rewrite('spawn');
  return p.expression();
}

/** `go func() { … }()`, as in Go: the lambda is called in parentheses. */
export function goFunction(p: ParserCore): Expression {
  const word = p.take();
  const edits = [{ span: p.spanOf(word), newText: 'spawn' }, { span: p.span(p.token.startOffset, p.token.startOffset), newText: '(' }];
  const before = p.diagnostics.length;
  const lambda = functionValue(p);
  edits.push(...p.diagnostics.splice(before).flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits)), { span: p.span(p.lastEnd, p.lastEnd), newText: ')' });
  const args = p.at(OpenParen) ? argumentList(p) : [];
  p.complainAt(foreignKeyword(p.spanOf(word), { word: 'go', right: 'spawn' }, { fixes: [{ title: 'write `spawn`', sure: true, edits }] }));
  const call: Expression = { kind: 'call', id: p.id(), start: lambda.start, end: p.lastEnd, callee: { kind: 'parenthesized', id: p.id(), start: lambda.start, end: lambda.end, inner: lambda }, typeArgs: [], args };
  return { kind: 'spawn', id: p.id(), start: word.startOffset, end: p.lastEnd, call };
}

/** `flags &^ mask`, as in Go, where the `^` is the next token. */
export function isAndNot(p: ParserCore): boolean {
  return p.token.image === '^' && p.isAdjacent() && p.index > 0 && p.tokens[p.index - 1].tokenType === Ampersand;
}

export function andNot(p: ParserCore): never {
  const span = p.span(p.token.startOffset - 1, p.token.startOffset + 1);
  return p.fail(foreignOperatorSign(span, { written: '&^', right: '& ~' }, { fixes: [{ title: 'write `& ~`', sure: true, edits: [{ span: p.span(p.token.startOffset - 1, p.peek(1).startOffset), newText: '& ~' }] }] }));
}

/** `<-channel`, as in Go. */
export function goReceive(p: ParserCore): Expression | null {
  const sign = p.token;
  const minus = p.peek(1);
  const channel = p.peek(2);
  if (minus.tokenType !== Minus || minus.startOffset !== sign.startOffset + 1 || channel.tokenType !== IdentifierToken) return null;
  p.take();
  p.take();
  const start = p.token.startOffset;
  const object = p.expression();
  const edits = [
    { span: p.span(sign.startOffset, start), newText: '' },
    { span: p.span(object.end, object.end), newText: '.receive()' },
  ];
  p.complainAt(foreignConstruct(p.span(sign.startOffset, minus.startOffset + 1), { word: '<-' }, { label: `write \`${p.text.slice(start, object.end)}.receive()\``, fixes: [{ title: 'write `.receive()`', sure: true, edits }] }));
  const name: Identifier = { kind: 'identifier', id: p.id(), start: object.end, end: object.end, name: 'receive' };
  const callee: Expression = { kind: 'member', id: p.id(), start: object.start, end: object.end, object, optional: false, name };
  return { kind: 'call', id: p.id(), start: sign.startOffset, end: p.lastEnd, callee, typeArgs: [], args: [] };
}
