import { typeofOperator } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, Pattern, TypeNode } from '../../ast.ts';
import { Dot } from '../../token-types.ts';
import { StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { looseName } from '../names.ts';

/** What `typeof` gives, and the type that is tested. */
const typeNames: Readonly<Record<string, string>> = { string: 'String', number: 'int', boolean: 'bool' };

/** `typeof x === "string"`, as in JavaScript. */
export function typeTest(p: ParserCore): Expression {
  const word = p.take();
  const value = dottedName(p);
  const isNegated = p.token.image.startsWith('!=');
  const compared = p.peek(1);
  const written = compared.image.slice(1, -1);
  const type = typeNames[written] ?? (/^(?:[A-Z]\w*|int|float|bool)$/.test(written) ? written : undefined);
  const isComparison = (isNegated || p.token.image.startsWith('==')) && compared.tokenType === StringToken;
  if (!isComparison || type === undefined) {
    p.fail(typeofOperator(p.spanOf(word), {}, { hint: 'test a type with `x is T`, or take the cases apart with `match`' }));
  }
  p.take();
  p.take();
  const test = `${p.text.slice(value.start, value.end)} is ${type}`;
  const newText = isNegated ? `!(${test})` : test;
  const span = p.span(word.startOffset, p.lastEnd);
  p.complainAt(typeofOperator(p.spanOf(word), {}, { label: `write \`${newText}\``, fixes: [{ title: `write \`${newText}\``, sure: type !== 'int', edits: [{ span, newText }] }] }));
  return typeTestNode(p, span.start, value, type, isNegated);
}

/** `a.b.c`. */
function dottedName(p: ParserCore): Expression {
  const first = p.take();
  const start = first.startOffset;
  let value: Expression = { kind: 'name', id: p.id(), start, end: p.lastEnd, name: first.image };
  while (p.skip(Dot)) {
    const name = looseName(p, 'a member');
    value = { kind: 'member', id: p.id(), start, end: p.lastEnd, object: value, optional: false, name };
  }
  return value;
}

function typeTestNode(p: ParserCore, start: number, value: Expression, type: string, isNegated: boolean): Expression {
  const end = p.lastEnd;
  const name = { kind: 'identifier', id: p.id(), start: end, end, name: type } as const;
  const tested: TypeNode = { kind: 'named-type', id: p.id(), start: end, end, path: [name], args: [] };
  const pattern: Pattern = { kind: 'type-pattern', id: p.id(), start: end, end, name: null, type: tested };
  const test: Expression = { kind: 'is', id: p.id(), start, end, value, pattern };
  return isNegated ? { kind: 'unary', id: p.id(), start, end, operator: '!', operand: test } : test;
}
