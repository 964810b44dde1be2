import { multipleDeclarations } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, Identifier, Statement } from '../../ast.ts';
import { ColonEquals, Comma, Equals } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';
import { endStatement } from '../statement-end.ts';
import { namesOutcome, ONE_VALUE } from './name-lists.ts';

/** Whether `a, b = …` or `a, b := …` comes next, as in Python and Go. */
export function isSeveralNames(p: ParserCore): boolean {
  let distance = 0;
  while (p.peek(distance).tokenType === IdentifierToken && p.peek(distance + 1).tokenType === Comma) distance += 2;
  const sign = p.peek(distance + 1).tokenType;
  return distance > 0 && p.peek(distance).tokenType === IdentifierToken && (sign === Equals || sign === ColonEquals);
}

/** `a, b = b, a`: both sides are lists here. */
export function severalNames(p: ParserCore): Statement {
  const from = p.index;
  const { startOffset: start } = p.token;
  const names: Identifier[] = [];
  do names.push(identifierOf(p, p.take()));
  while (p.skip(Comma));
  const namesEnd = p.lastEnd;
  const declares = p.take().tokenType === ColonEquals;
  const { startOffset: valuesStart } = p.token;
  const values: Expression[] = [];
  do values.push(p.expression());
  while (p.skip(Comma));
  const written = p.text.slice(valuesStart, p.lastEnd);
  const mended = `${declares ? 'let ' : ''}[${p.text.slice(start, namesEnd)}] = ${values.length > 1 ? `[${written}]` : written}`;
  p.complainAt(
    multipleDeclarations(p.span(start, namesEnd), { what: declares ? undefined : '`=` assigns' }, {
      label: 'several names stand in brackets',
      hint: values.length > 1 ? undefined : namesOutcome(names[names.length - 1].name) ? ONE_VALUE : 'a function gives one value: a `record`, or a list that `[a, b]` takes apart',
      fixes: values.length === names.length ? [{ title: `write \`${mended}\``, sure: true, edits: [{ span: p.span(start, p.lastEnd), newText: mended }] }] : [],
    }),
  );
  const read = statement(p, start, names, values, declares);
  endStatement(p, from);
  return read;
}

function statement(p: ParserCore, start: number, names: readonly Identifier[], elements: readonly Expression[], declares: boolean): Statement {
  const end = p.lastEnd;
  if (elements.length !== names.length) return { kind: 'error-statement', id: p.id(), start, end };
  const value: Expression = { kind: 'list', id: p.id(), start: elements[0].start, end, elements };
  const all = { id: p.id(), start, end: names[names.length - 1].end };
  if (declares) {
    const patterns = names.map((each) => ({ kind: 'name-pattern', id: p.id(), start: each.start, end: each.end, path: [each] }) as const);
    return { kind: 'destructuring', id: p.id(), start, end, constant: false, pattern: { kind: 'list-pattern', elements: patterns, rest: null, ...all }, value };
  }
  const targets = names.map((each): Expression => ({ kind: 'name', id: p.id(), start: each.start, end: each.end, name: each.name }));
  const expression: Expression = { kind: 'assign', id: p.id(), start, end, operator: '=', target: { kind: 'list', elements: targets, ...all }, value };
  return { kind: 'expression-statement', id: p.id(), start, end, expression };
}
