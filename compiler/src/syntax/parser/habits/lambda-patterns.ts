import { expectedInstead, lambdaPattern } from '../../../diagnostics/catalogue/syntax.ts';
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { Expression } from '../../ast.ts';
import { Arrow, CloseParen, Colon, Dot, OpenBrace, OpenParen, QuestionDot } from '../../token-types.ts';
import { EndOfFile, IdentifierToken, IntToken, StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { lambdaBody, lambdaWithoutArrow } from '../lambda.ts';
import { describe } from '../names.ts';
import { looksLikeType } from '../type-text.ts';
import { closingBrace, fieldsOf, type Field } from './taken-apart.ts';

/** Bounds the look-ahead: nobody writes a pattern with that many tokens. */
const MAX_PATTERN_TOKENS = 100;

/** `({ a, b }) => …`: a lambda whose one parameter is taken apart by names. What stands in it is read, and not checked. Null where none begins. */
export function lambdaOfPattern(p: ParserCore): Expression | null {
  const first = p.peek(1);
  const arrowAt = first.tokenType === OpenBrace ? arrowDistance(p) : null;
  if (arrowAt === null) return null;
  const open = p.take();
  const closing = closingBrace(p, 0);
  const fields = closing > 0 && p.peek(closing + 1).tokenType === CloseParen ? fieldsOf(p, 0, closing) : null;
  for (let i = 1; i < arrowAt; i++) p.take();
  const pattern = p.text.slice(first.startOffset, p.tokens[p.index - 1].startOffset).trim();
  const end = p.lastEnd;
  p.take();
  const from = p.index;
  lambdaBody(p);
  const fixes = fields === null ? [] : [{ title: 'read the fields', sure: false, edits: [{ span: p.span(open.startOffset, end), newText: '(it)' }, ...fieldReads(p, fields, from)] }];
  p.report(lambdaPattern(p.span(open.startOffset, end), { pattern }, { fixes, hint: 'fields are read from the object: `(it) => it.name`; a record is taken apart in their order: `([name, age]) => …`' }));
  return { kind: 'error', id: p.id(), start: open.startOffset, end: p.lastEnd };
}

/** What the names between a token and the next stand for: `it.name`, where they are not behind a dot, or names of arguments. */
function fieldReads(p: ParserCore, fields: readonly Field[], from: number): TextEdit[] {
  const byName = new Map(fields.map((each) => [each.name.name, each]));
  return p.tokens.slice(from, p.index).flatMap((token, i): TextEdit[] => {
    const field = token.tokenType === IdentifierToken ? byName.get(token.image) : undefined;
    const before = p.tokens[from + i - 1].tokenType;
    if (field === undefined || before === Dot || before === QuestionDot || p.tokens[from + i + 1].tokenType === Colon) return [];
    const read = `it.${field.field}`;
    return [{ span: p.spanOf(token), newText: field.default === null ? read : `(${read} ?? ${field.default})` }];
  });
}

/** `(x) x * 2`: a name in parentheses that a value follows. Null where that is not so. */
export function lambdaLackingArrow(p: ParserCore): Expression | null {
  const [name, close, next] = [p.peek(1), p.peek(2), p.peek(3)];
  if (name.tokenType !== IdentifierToken || close.tokenType !== CloseParen || looksLikeType(name.image)) return null;
  const isValue = (next.tokenType === IdentifierToken && !betweenValues.has(next.image)) || next.tokenType === IntToken || next.tokenType === StringToken;
  if (!isValue || p.hasNewline(close.startOffset, next.startOffset)) return null;
  const { lambda, arrowAt } = lambdaWithoutArrow(p);
  const at = arrowAt ?? lambda.end;
  p.report(
    expectedInstead(p.spanOf(next), { expected: '`=>`', where: 'between the parameters of a lambda and its body', found: describe(next) }, {
      fixes: [{ title: 'insert `=>`', sure: true, edits: [{ span: p.span(at, at), newText: ' =>' }] }],
    }),
  );
  return lambda;
}

/** Words that may stand behind a value. */
const betweenValues: ReadonlySet<string> = new Set(['is', 'within', 'and', 'or', 'mod', 'div', 'xor', 'instanceof', 'until', 'step', 'downTo', 'not']);

/** How far it is to the `=>` behind the `)` of the `(` that is next. */
function arrowDistance(p: ParserCore): number | null {
  let depth = 0;
  for (let distance = 0; distance < MAX_PATTERN_TOKENS; distance++) {
    const { tokenType } = p.peek(distance);
    if (tokenType === OpenParen) depth++;
    else if (tokenType === CloseParen && --depth === 0) return p.peek(distance + 1).tokenType === Arrow ? distance + 1 : null;
    else if (tokenType === EndOfFile) return null;
  }
  return null;
}
