import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, Statement } from '../../ast.ts';
import { Comma, ConstWord, ElseWord, Equals, LetWord } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import { Context, type ParserCore } from '../core.ts';

const MAX_HEAD_TOKENS = 80;

/** `guard x > 0 else { return }`, as in Swift: the `if` that is meant. Null where `guard` is a name. */
export function guardStatement(p: ParserCore): Statement | null {
  if (!isGuard(p)) return null;
  const word = p.take();
  const start = word.startOffset;
  if (p.at(LetWord) || p.at(ConstWord) || p.atWord('var')) return binding(p, start);
  const { startOffset: conditionStart } = p.token;
  const condition = conditions(p);
  const conditionEnd = p.lastEnd;
  p.take();
  const body = p.block();
  const written = p.text.slice(conditionStart, conditionEnd).replaceAll(/,\s*/g, ' && ');
  const edits = [{ span: p.span(start, body.start), newText: `if (!(${written})) ` }];
  p.complainAt(foreignConstruct(p.spanOf(word), { word: 'guard` … `else' }, { label: 'write an `if` with the opposite', fixes: [{ title: `write \`if (!(${written}))\``, sure: true, edits }] }));
  const test: Expression = { kind: 'unary', id: p.id(), start: condition.start, end: condition.end, operator: '!', operand: condition };
  return { kind: 'if', id: p.id(), start, end: p.lastEnd, condition: test, then: body, otherwise: null };
}

function isGuard(p: ParserCore): boolean {
  for (let distance = 1; distance < MAX_HEAD_TOKENS; distance++) {
    const { tokenType, startOffset } = p.peek(distance);
    if (tokenType === ElseWord) return distance > 1;
    if (tokenType === EndOfFile || (distance > 1 && p.hasNewline(p.token.startOffset, startOffset) && p.peek(distance - 1).tokenType !== Comma)) return false;
  }
  return false;
}

function conditions(p: ParserCore): Expression {
  const { context } = p;
  p.context = Context.inCondition | Context.newlineEnds;
  let left = p.expression();
  while (p.skip(Comma)) {
    const right = p.expression();
    left = { kind: 'binary', id: p.id(), start: left.start, end: right.end, operator: '&&', left, right };
  }
  p.context = context;
  return left;
}

/** `guard let x = f() else { … }`: the variable, which is there behind it, too. */
function binding(p: ParserCore, start: number): Statement {
  const word = p.take();
  const named = p.at(IdentifierToken) ? p.take() : word;
  const name = { kind: 'identifier', id: p.id(), start: named.startOffset, end: named.startOffset + named.image.length, name: named.image } as const;
  if (p.skip(Equals)) p.expression();
  while (!p.at(ElseWord) && !p.at(EndOfFile)) p.take();
  const written = p.text.slice(named.startOffset, p.lastEnd);
  p.skip(ElseWord);
  const body = p.block();
  p.complainAt(
    foreignConstruct(p.span(start, start + 'guard'.length), { word: 'guard let' }, {
      label: 'a variable is declared, and tested',
      hint: `write \`const ${written};\`, and behind it \`if (${name.name} == null) ${p.text.slice(body.start, body.end).replaceAll(/\s+/g, ' ')}\`: from there on it is not null`,
    }),
  );
  const value: Expression = { kind: 'error', id: p.id(), start: name.end, end: name.end };
  return { kind: 'let', id: p.id(), start, end: p.lastEnd, annotations: [], modifiers: [], constant: true, name, type: null, value, doc: null };
}
