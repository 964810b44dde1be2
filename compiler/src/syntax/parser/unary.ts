import type { IToken, TokenType } from 'chevrotain';
import { expectedExpression } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression, UnaryOperator } from '../ast.ts';
import { AwaitWord, Bang, Minus, MinusMinus, NewWord, OpenParen, Plus, PlusPlus, Semicolon, SuperWord, ThisWord, ThrowWord, Tilde } from '../token-types.ts';
import { IdentifierToken, indexOf, IntToken, StringToken, tableOf } from '../tokens.ts';
import type { ParserCore } from './core.ts';
import { postfix } from './postfix.ts';
import { isPrimaryStart } from './primary.ts';

/** `-x`, `await t`, `spawn f(x)`, or what binds tighter. */
export function unary(p: ParserCore): Expression {
  const prefix = prefixes[p.token.tokenTypeIdx];
  if (prefix !== null) return prefix(p);
  return p.token.image === 'spawn' && startsSpawn(p) ? spawn(p) : postfix(p);
}

const prefixes = tableOf<((p: ParserCore) => Expression) | null>(
  [
    [Minus, (p) => signed(p, '-')],
    [Plus, (p) => signed(p, '+')],
    [Bang, (p) => signed(p, '!')],
    [Tilde, (p) => signed(p, '~')],
    [PlusPlus, (p) => prefixIncrement(p, '++')],
    [MinusMinus, (p) => prefixIncrement(p, '--')],
    [AwaitWord, awaitExpression],
    [ThrowWord, throwExpression],
  ],
  null,
);

/** Whether an expression can begin with that token. */
export function isOperandStart(token: IToken): boolean {
  return prefixes[indexOf(token.tokenType)] !== null || isPrimaryStart(token);
}

function signed(p: ParserCore, operator: UnaryOperator): Expression {
  p.enter();
  const start = p.take().startOffset;
  if (operator === '-') p.negatedIndex = p.index;
  const operand = unary(p);
  p.depth--;
  return { kind: 'unary', id: p.id(), start, end: p.lastEnd, operator, operand };
}

function prefixIncrement(p: ParserCore, operator: '++' | '--'): Expression {
  p.enter();
  const start = p.take().startOffset;
  const target = unary(p);
  p.depth--;
  return { kind: 'increment', id: p.id(), start, end: p.lastEnd, operator, prefix: true, target };
}

/** `await task`, `await task within 500`. */
function awaitExpression(p: ParserCore): Expression {
  p.enter();
  const start = p.take().startOffset;
  const task = unary(p);
  const within = p.atWord('within') && !p.endsLine() ? (p.take(), unary(p)) : null;
  p.depth--;
  return { kind: 'await', id: p.id(), start, end: p.lastEnd, task, within };
}

/** `throw` reaches as far as it can: `x ?? throw new Missing(a + b)`. */
function throwExpression(p: ParserCore): Expression {
  const word = p.take();
  const start = word.startOffset;
  if (p.careful && p.at(Semicolon)) p.complain(expectedExpression(p.spanOf(word), { after: 'after `throw`', found: '`;`' }, { label: 'an error is missing behind this', hint: 'in a `catch (e)`, `throw e;` throws the same error again' }));
  const value = p.expression();
  return { kind: 'throw', id: p.id(), start, end: p.lastEnd, value };
}

const calleeStarts: ReadonlySet<TokenType> = new Set([IdentifierToken, ThisWord, SuperWord, NewWord, OpenParen]);

/** `spawn` is a word before something to call in the same line, and a name elsewhere. */
function startsSpawn(p: ParserCore): boolean {
  const next = p.peek(1);
  const startsCallee = calleeStarts.has(next.tokenType) || (p.careful && (next.tokenType === IntToken || next.tokenType === StringToken));
  return startsCallee && next.image !== 'is' && !p.hasNewline(p.token.startOffset, next.startOffset);
}

function spawn(p: ParserCore): Expression {
  p.enter();
  const start = p.take().startOffset;
  const call = unary(p);
  p.depth--;
  return { kind: 'spawn', id: p.id(), start, end: p.lastEnd, call };
}
