import type { IToken } from 'chevrotain';
import { foreignKeyword, printStatement } from '../../../diagnostics/catalogue/syntax.ts';
import type { Argument, Expression, Statement } from '../../ast.ts';
import { CloseBrace, Equals, OpenBrace, OpenParen } from '../../token-types.ts';
import { FloatToken, IdentifierToken, IntToken, StringToken, TemplateStart } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { matchWithoutParentheses } from '../match.ts';
import { endStatement } from '../statement-end.ts';
import { ifChain, isConditionChain } from './condition-chains.ts';
import { foreignConstructAhead } from './constructs.ts';
import { assigningEquals, declaringEquals, isDeclaredAbove, isDeclaringEquals } from './declaring-equals.ts';
import { guardStatement } from './guards.ts';
import { isNegatedStatement, negatedStatement } from './negated-words.ts';
import { isPythonMatch, pythonMatch } from './python-match.ts';
import { isRepeatLoop, repeatLoop } from './repeat-loops.ts';
import { isSeveralNames, severalNames } from './several-names.ts';
import { switchExpression } from './switch.ts';
import { typedLocal } from './typed-locals.ts';

/** Statements of other languages that begin with a word which is a name here; null where it is none of those. */
export function foreignStatement(p: ParserCore): Statement | null {
  const { image } = p.token;
  if (isDeclaringEquals(p)) return isDeclaredAbove(p) ? assigningStatement(p) : declaringStatement(p);
  if (isSeveralNames(p)) return severalNames(p);
  if (isConditionChain(p)) return ifChain(p);
  if (isNegatedStatement(p)) return negatedStatement(p);
  if (isRepeatLoop(p)) return repeatLoop(p);
  if (image === 'guard') return guardStatement(p);
  if (image === 'match') return isPythonMatch(p) ? pythonMatch(p) : bareMatch(p);
  if (image === 'switch' || image === 'when') return switchStatement(p);
  if (image === 'var' || image === 'val' || image === 'auto' || image === 'my') return foreignLet(p);
  if (image === 'print' || image === 'echo' || image === 'puts') return printWithoutParentheses(p);
  if (Object.hasOwn(wordsBeforeAnOperand, image) && isFollowedByOperand(p)) return foreignWordStatement(p, image);
  return foreignConstructAhead(p, 'statement') ?? typedLocal(p);
}

/** `x := 5` */
function declaringStatement(p: ParserCore): Statement {
  const from = p.index;
  const statement = declaringEquals(p);
  endStatement(p, from);
  return { ...statement, end: p.lastEnd };
}

/** `x := 5` below `let x = 4;` */
function assigningStatement(p: ParserCore): Statement {
  const from = p.index;
  const expression = assigningEquals(p);
  endStatement(p, from);
  return { kind: 'expression-statement', id: p.id(), start: expression.start, end: p.lastEnd, expression };
}

/** Other languages' words, and what is written instead. */
const wordsBeforeAnOperand: Readonly<Record<string, { readonly right: string; readonly hint?: string }>> = {
  raise: { right: 'throw' },
  go: { right: 'spawn' },
  foreach: { right: 'for' },
  throws: { right: 'throw' },
  loop: { right: 'while (true)' },
  function: { right: 'func' },
  def: { right: 'func' },
  fn: { right: 'func' },
  fun: { right: 'func' },
  proc: { right: 'func' },
  sub: { right: 'func' },
};

function isFollowedByOperand(p: ParserCore): boolean {
  const next = p.peek(1);
  if (p.hasNewline(p.token.startOffset, next.startOffset)) return false;
  return next.tokenType === IdentifierToken || next.image === 'new' || (p.token.image === 'foreach' && next.tokenType === OpenParen) || (p.token.image === 'loop' && next.tokenType === OpenBrace);
}

/** The right word is what follows: reading goes on as if it stood there. */
function foreignWordStatement(p: ParserCore, image: string): Statement {
  const { right, hint } = wordsBeforeAnOperand[image];
  const word = p.token;
  const span = p.spanOf(word);
  p.complain(foreignKeyword(span, { word: image, right }, { hint, fixes: [{ title: `write \`${right}\``, sure: hint === undefined, edits: [{ span, newText: right }] }] }));
  if (right === 'spawn') {
    p.rewrite(right);
    return p.statement();
  }
  p.substitute(right === 'while (true)' ? 'while' : right);
  return right === 'while (true)' || right === 'while' || hint !== undefined ? p.panic() : p.statement();
}

/** `var x = …` */
function foreignLet(p: ParserCore): Statement | null {
  const next = p.peek(1);
  if (next.tokenType !== IdentifierToken || p.hasNewline(p.token.startOffset, next.startOffset)) return null;
  if (p.token.image !== 'val') return foreignWord(p, 'let');
  return isAssignedBelow(p, next.image) ? foreignWord(p, 'let', `\`${next.image}\` is assigned again below: write \`let\``) : foreignWord(p, 'const');
}

/** Whether a variable that is declared here gets another value in the block around. */
function isAssignedBelow(p: ParserCore, name: string): boolean {
  let depth = 0;
  for (let at = p.index + 2; at < p.tokens.length - 1 && at < p.index + FARTHEST; at++) {
    const { tokenType, image } = p.tokens[at];
    if (tokenType === OpenBrace) depth++;
    else if (tokenType === CloseBrace && --depth < 0) return false;
    if (image !== name || /^(?:\??\.|let|const|va[lr])$/.test(p.tokens[at - 1].image)) continue;
    if (ASSIGNS.test(p.tokens[at + 1].image) || /^(?:\+\+|--)$/.test(p.tokens[at - 1].image)) return true;
  }
  return false;
}

const ASSIGNS = /^(?:(?:[-+*/%&|^]|\*\*|<<|>>>?|\?\?)?=|\+\+|--)$/;

/** How many tokens are looked at for that. */
const FARTHEST = 2000;

function foreignWord(p: ParserCore, right: string, label?: string): Statement {
  const word = p.token;
  const span = p.spanOf(word);
  p.complain(foreignKeyword(span, { word: word.image, right }, { label, fixes: [{ title: `write \`${right}\``, sure: true, edits: [{ span, newText: right }] }] }));
  p.substitute(right);
  return p.statement();
}

/** `switch (x) { case … }` and `when (x) { … }`. */
function switchStatement(p: ParserCore): Statement | null {
  const start = p.token.startOffset;
  const expression = switchExpression(p);
  return expression === null ? null : { kind: 'expression-statement', id: p.id(), start, end: p.lastEnd, expression };
}

function bareMatch(p: ParserCore): Statement | null {
  const start = p.token.startOffset;
  const expression = matchWithoutParentheses(p);
  return expression === null ? null : { kind: 'expression-statement', id: p.id(), start, end: p.endFrom(start), expression };
}

/** `print x`, as in Python 2 and Ruby. */
function printWithoutParentheses(p: ParserCore): Statement | null {
  const next = p.peek(1);
  const isValue = next.tokenType === StringToken || next.tokenType === IdentifierToken || next.tokenType === IntToken || next.tokenType === FloatToken || next.tokenType === TemplateStart;
  if (!isValue || next.image === 'is' || p.hasNewline(p.token.startOffset, next.startOffset)) return null;
  const from = p.index;
  const word = p.take();
  const gap = p.span(word.startOffset, next.startOffset);
  const expression = p.expression();
  const edits = [
    { span: gap, newText: 'print(' },
    { span: p.span(p.lastEnd, p.lastEnd), newText: ')' },
  ];
  p.report(printStatement(p.spanOf(word), { word: word.image }, { fixes: [{ title: 'add the parentheses', sure: true, edits }] }));
  endStatement(p, from);
  return { kind: 'expression-statement', id: p.id(), start: word.startOffset, end: p.lastEnd, expression: printCall(p, word, expression) };
}

function printCall(p: ParserCore, { startOffset: start, image }: IToken, value: Expression): Expression {
  const callee: Expression = { kind: 'name', id: p.id(), start, end: start + image.length, name: 'print' };
  const argument: Argument = { kind: 'argument', id: p.id(), start: value.start, end: value.end, name: null, value };
  return { kind: 'call', id: p.id(), start, end: value.end, callee, typeArgs: [], args: [argument] };
}

const elseIfWords: ReadonlySet<string> = new Set(['elif', 'elseif', 'elsif']);

/** `elif (…)`: taken as the `else if` that it is. */
export function elseIfWord(p: ParserCore): boolean {
  const { token } = p;
  if (!elseIfWords.has(token.image)) return false;
  const next = p.peek(1);
  if (next.tokenType === Equals || next.image === '.') return false;
  const span = p.spanOf(token);
  p.complain(foreignKeyword(span, { word: token.image, right: 'else if' }, { fixes: [{ title: 'write `else if`', sure: true, edits: [{ span, newText: 'else if' }] }] }));
  p.substitute('if');
  return true;
}

/** `except`, as in Python: taken as `catch`. */
export function exceptWord(p: ParserCore): boolean {
  const { token } = p;
  if (token.image !== 'except' && token.image !== 'rescue') return false;
  // What takes no error may be what is done in any case.
  clauseWord(p, p.peek(1).tokenType === OpenBrace ? ['catch', 'finally'] : ['catch']);
  return true;
}

/** `ensure`, as in Ruby: taken as `finally`. */
export function ensureWord(p: ParserCore): boolean {
  if (p.token.image !== 'ensure' || p.peek(1).tokenType !== OpenBrace) return false;
  clauseWord(p, ['finally']);
  return true;
}

/** Reads on as if the first of the words that may be meant stood here. */
function clauseWord(p: ParserCore, [right, ...others]: readonly [string, ...string[]]): void {
  const span = p.spanOf(p.token);
  const fixes = [right, ...others].map((word) => ({ title: `write \`${word}\``, sure: word === right, edits: [{ span, newText: word }] }));
  p.complain(foreignKeyword(span, { word: p.token.image, right }, { fixes }));
  p.substitute(right);
}

