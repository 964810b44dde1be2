import type { IToken } from 'chevrotain';
import { expectedInstead, foreignConstruct, foreignOperatorSign, foreignPattern, negatedIs } from '../../diagnostics/catalogue/syntax.ts';
import type { Expression, Identifier, NonNullExpression, Pattern, TypeNode } from '../ast.ts';
import { Bang, CloseParen, Equals, Less, LetWord, Minus, NullWord, OpenParen, Plus, Question } from '../token-types.ts';
import { IdentifierToken, precedenceOf, type OperatorInfo } from '../tokens.ts';
import { conditionalRest } from './conditional.ts';
import { Context, type ParserCore } from './core.ts';
import { caseTest, isLetOfCase } from './habits/case-tests.ts';
import { jumpExpression } from './jumps.ts';
import { describe, identifierOf, name } from './names.ts';
import { checkOperands } from './operator-rules.ts';
import { operatorAt, takeOperator } from './operators.ts';
import { constructorPattern, literalPattern, startsLiteral } from './patterns.ts';
import { isOperandStart, unary } from './unary.ts';
import { operandType } from './types.ts';
import { isWaitAhead, waitWithoutAwait } from './habits/limited-waits.ts';
import { isMembershipAhead, membership } from './habits/membership.ts';
import { isPipe, isSatisfies, pipe, satisfies } from './habits/foreign-operations.ts';
import { comparedWithNull, foreignOperator, isBesideNull, isSpaceship, spaceship } from './habits/operators.ts';
import { isRangeWordAhead, rangeWord } from './habits/ranges.ts';
import { isSend, isTurnedSign, send, turnedSign } from './habits/turned-comparisons.ts';

const power = precedenceOf('**');

/** Operators of at least the given precedence, by precedence climbing: a chain of any length is a loop. */
export function binary(p: ParserCore, minimum: number): Expression {
  let left = p.at(LetWord) && (p.context & Context.allowLet) !== 0 ? letCondition(p) : unary(p);
  for (let links = 0; ; ) {
    if (p.careful) {
      const foreign = foreignOperation(p, left, minimum);
      if (foreign !== null) {
        left = foreign;
        continue;
      }
    }
    const operator = operatorAt(p) ?? (p.careful ? foreignOperator(p) : null);
    if (operator === null || operator.precedence < minimum || startsStatement(p)) return left;
    left = extend(p, left, operator);
    // Chains of plain operators are flat to every stage; the others nest.
    if (operator.kind !== 'binary') p.link(++links);
  }
}

const comparison = precedenceOf('<');
const range = precedenceOf('..');

/** Operations of other languages for which there is no operator. */
function foreignOperation(p: ParserCore, left: Expression, minimum: number): Expression | null {
  if (isWaitAhead(p, left)) return waitWithoutAwait(p, left, () => unary(p));
  if (minimum <= comparison && isMembershipAhead(p)) return membership(p, left, () => binary(p, comparison + 1));
  if (minimum <= comparison && isSend(p)) return send(p, left, () => binary(p, comparison + 1));
  if (minimum <= comparison && isTurnedSign(p)) return turnedSign(p, left, () => binary(p, comparison + 1));
  if (minimum <= comparison && isSpaceship(p)) return spaceship(p, left, () => binary(p, comparison + 1));
  if (minimum <= comparison && isBesideNull(p, left)) return comparedWithNull(p, left);
  if (minimum <= comparison && isSatisfies(p)) return satisfies(p, left);
  if (minimum <= comparison && isPipe(p)) return pipe(p, left, () => unary(p));
  if (minimum <= range && isRangeWordAhead(p)) return rangeWord(p, left, () => binary(p, range + 1));
  return null;
}

/** `+` and `-` at the start of a line are signs of a new statement. */
function startsStatement(p: ParserCore): boolean {
  const { tokenType } = p.token;
  return (tokenType === Plus || tokenType === Minus) && p.endsLine();
}

function extend(p: ParserCore, left: Expression, operator: OperatorInfo): Expression {
  const at = p.token;
  takeOperator(p, operator);
  switch (operator.kind) {
    case 'binary': {
      const right = rightOperand(p, operator);
      const isChain = !checkOperands(p, left, operator.text, at, right);
      // What the chain compares beyond its first two operands cannot be said without saying the middle one twice.
      return isChain ? left : { kind: 'binary', id: p.id(), start: left.start, end: p.lastEnd, operator: operator.text, left, right };
    }
    case 'range': {
      if (p.careful) swiftRange(p, at);
      const to = rightOperand(p, operator);
      return { kind: 'range', id: p.id(), start: left.start, end: p.lastEnd, from: left, to, inclusive: operator.text === '..=' };
    }
    case 'is':
      return isExpression(p, left);
    case 'as':
      return castExpression(p, left);
    case 'assign':
      return left;
  }
}

/** `0..<10`, as in Swift; takes the `<`. */
function swiftRange(p: ParserCore, dots: IToken): void {
  if (!p.at(Less) || !p.isAdjacent()) return;
  const span = p.span(dots.startOffset, p.token.startOffset + 1);
  p.complainAt(foreignOperatorSign(span, { written: p.text.slice(span.start, span.end), right: '..', why: 'its end does not belong to it' }, { fixes: [{ title: 'write `..`', sure: true, edits: [{ span, newText: '..' }] }] }));
  p.take();
}

/** Operators group to the left, but for `**`. */
function rightOperand(p: ParserCore, operator: OperatorInfo): Expression {
  if (operator.text === '??') {
    const jump = jumpExpression(p);
    if (jump !== null) return jump;
  }
  if (operator.precedence !== power) return binary(p, operator.precedence + 1);
  p.enter();
  const right = binary(p, power);
  p.depth--;
  return right;
}

function castExpression(p: ParserCore, value: Expression): Expression {
  const givesNull = p.careful && (p.at(Question) || p.at(Bang)) && p.isAdjacent() && markedCast(p, value);
  const inner = operandType(p, isOperandStart);
  const type: TypeNode = givesNull && inner.kind !== 'nullable-type' ? { kind: 'nullable-type', id: p.id(), start: inner.start, end: inner.end, inner } : inner;
  return { kind: 'cast', id: p.id(), start: value.start, end: p.lastEnd, value, type };
}

/** `x as? T`, as in Kotlin and Swift, and `x as! T`; takes the mark, and gives whether it makes null of what is no `T`. */
function markedCast(p: ParserCore, value: Expression): boolean {
  const mark = p.token;
  const span = p.span(mark.startOffset - 2, mark.startOffset + 1);
  const written = p.text.slice(value.start, value.end);
  const type = p.peek(1).image;
  if (mark.tokenType === Bang) {
    p.complain(foreignOperatorSign(span, { written: 'as!', right: 'as' }, { fixes: [{ title: 'remove the `!`', sure: true, edits: [{ span: p.spanOf(mark), newText: '' }] }] }));
  } else {
    p.complain(foreignConstruct(span, { word: 'as?' }, { label: 'a cast gives the value, or throws', hint: `test it first: \`${written} is ${type} ? ${written} : null\`` }));
  }
  p.take();
  return mark.tokenType === Question;
}

function isExpression(p: ParserCore, value: Expression): Expression {
  const isNegatedWith = isNegatedWord(p, value);
  const hasNot = p.careful && notBehindIs(p);
  const pattern = isPattern(p);
  if (isNegatedWith) return negatedTest(p, value.start, value.value, pattern);
  if (hasNot) return negatedTest(p, value.start, value, pattern);
  if (p.careful && p.at(IdentifierToken) && !p.onNewLine() && pattern.kind === 'type-pattern') nameBehindTest(p, value, pattern);
  if (value.kind === 'unary' && value.operator === '!') return negatedTest(p, value.start, value.operand, pattern);
  return { kind: 'is', id: p.id(), start: value.start, end: p.lastEnd, value, pattern };
}

/** `x is Circle`, `x is Number(v)`, `x is null`. */
function isPattern(p: ParserCore): Pattern {
  if (startsLiteral(p)) return literalPattern(p);
  if (p.at(IdentifierToken) && isConstructor(p)) return constructorPattern(p);
  const type = operandType(p, isOperandStart);
  return { kind: 'type-pattern', id: p.id(), start: type.start, end: p.lastEnd, name: null, type };
}

/** `x is Circle c`, as in C# and Java; takes the name. */
function nameBehindTest(p: ParserCore, value: Expression, pattern: Pattern): void {
  const next = p.peek(1).image;
  if (next !== ')' && next !== '&&' && next !== '||' && next !== '?') return;
  const written = p.text.slice(value.start, value.end);
  const mended = `${written} is ${p.text.slice(pattern.start, pattern.end)}`;
  const start = p.lastEnd;
  const name = p.take();
  p.complainAt(
    foreignPattern(p.spanOf(name), { mended }, {
      label: 'a test binds no name',
      hint: `\`${written}\` itself has that type where the test holds`,
      fixes: [{ title: `remove \`${name.image}\``, sure: false, edits: [{ span: p.span(start, p.lastEnd), newText: '' }] }],
    }),
  );
}

/** `!x is T` negates `x`, which is never meant; the negation of the test has parentheses. Also `x !is T` and `x is not T`. */
function negatedTest(p: ParserCore, start: number, tested: Expression, pattern: Pattern): Expression {
  const [value, test] = [p.text.slice(tested.start, tested.end), p.text.slice(pattern.start, p.lastEnd)];
  const isNull = NULL_WORDS.test(test);
  const mended = isNull ? `${value} != null` : `!(${value} is ${test})`;
  const span = p.span(start, p.lastEnd);
  p.report(negatedIs(span, { mended }, { fixes: [{ title: `write \`${mended}\``, sure: true, edits: [{ span, newText: mended }] }] }));
  if (isNull) return { kind: 'binary', id: p.id(), start, end: p.lastEnd, operator: '!=', left: tested, right: { kind: 'null', id: p.id(), start: pattern.start, end: p.lastEnd } };
  const operand: Expression = { kind: 'is', id: p.id(), start, end: p.lastEnd, value: tested, pattern };
  return { kind: 'unary', id: p.id(), start, end: p.lastEnd, operator: '!', operand };
}

const NULL_WORDS = /^(?:null|None|nil|undefined)$/;

/** `x is not T` and `x is not null`, as in Python; takes the `not`. */
function notBehindIs(p: ParserCore): boolean {
  if (!p.atWord('not') || (p.peek(1).tokenType !== IdentifierToken && p.peek(1).tokenType !== NullWord) || p.hasNewline(p.token.startOffset, p.peek(1).startOffset)) return false;
  p.take();
  return true;
}

/** `x !is T`, as in Kotlin: a `!` that stands before the word, not behind the value. */
function isNegatedWord(p: ParserCore, value: Expression): value is NonNullExpression {
  return value.kind === 'non-null' && value.value.end < value.end - 1 && value.end === p.tokens[p.index - 1].startOffset;
}

/** A dotted name with `(` right behind it. */
function isConstructor(p: ParserCore): boolean {
  let distance = 1;
  while (p.peek(distance).image === '.') distance += 2;
  return p.peek(distance).tokenType === OpenParen;
}

const tighterThanAnd = precedenceOf('&&') + 1;

/** `let node = this.left`: an operand of the `&&`s of a condition. */
function letCondition(p: ParserCore): Expression {
  if (p.careful && isLetOfCase(p)) return caseTest(p, () => binary(p, tighterThanAnd));
  const start = p.take().startOffset;
  const bound = name(p, 'the value');
  if (p.careful && p.at(OpenParen) && p.peek(1).tokenType === IdentifierToken && p.peek(2).tokenType === CloseParen) return letSome(p, start, bound);
  if (p.careful && (p.at(CloseParen) || p.atWord('&&'))) return letOfItself(p, start, bound);
  if (!p.skip(Equals)) p.complain(expectedInstead(p.spanOf(p.token), { expected: '`=`', where: `after \`let ${bound.name}\``, found: describe(p.token) }));
  const value = letValue(p);
  return { kind: 'let-condition', id: p.id(), start, end: p.lastEnd, name: bound, value };
}

/** `if let x {`, as in Swift: the test of `x` itself. */
function letOfItself(p: ParserCore, start: number, { name, start: nameStart, end }: Identifier): Expression {
  const edits = [{ span: p.span(start, nameStart), newText: '' }];
  p.complainAt(
    expectedInstead(p.span(start, end), { expected: '`=`', where: `after \`let ${name}\``, found: describe(p.token) }, {
      label: 'this gets no value',
      hint: `a variable is tested for null by itself: \`if (${name})\`; a field gets a name: \`if (let ${name} = this.${name})\``,
      fixes: [{ title: `test \`${name}\``, sure: false, edits }],
    }),
  );
  return { kind: 'name', id: p.id(), start: nameStart, end, name };
}

function letValue(p: ParserCore): Expression {
  let value = binary(p, tighterThanAnd);
  // `??` binds looser than `&&`, but the two do not mix: here it can only belong to the value.
  while (p.atWord('??')) {
    p.take();
    const right = binary(p, tighterThanAnd);
    value = { kind: 'binary', id: p.id(), start: value.start, end: p.lastEnd, operator: '??', left: value, right };
  }
  // So does `? :`: a condition that chooses between two others has parentheses.
  return conditionalRest(p, value);
}

/** `if let Some(x) = f()`, as in Rust. */
function letSome(p: ParserCore, start: number, some: Identifier): Expression {
  p.take();
  const bound = identifierOf(p, p.take());
  p.take();
  const span = p.span(some.start, p.lastEnd);
  p.complainAt(
    foreignPattern(span, { mended: `let ${bound.name} = …` }, {
      label: `write \`${bound.name}\`: it is bound where the value is not null`,
      fixes: [{ title: `write \`${bound.name}\``, sure: true, edits: [{ span, newText: bound.name }] }],
    }),
  );
  if (!p.skip(Equals)) p.complain(expectedInstead(p.spanOf(p.token), { expected: '`=`', where: `after \`let ${bound.name}\``, found: describe(p.token) }));
  const value = letValue(p);
  return { kind: 'let-condition', id: p.id(), start, end: p.lastEnd, name: bound, value };
}
