import { expressionBody } from '../../../diagnostics/catalogue/syntax.ts';
import type { Fix } from '../../../diagnostics/diagnostic.ts';
import type { Block, Expression, Statement } from '../../ast.ts';
import { Semicolon } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';

/** What a signature says of its result. */
export type Given = 'value' | 'nothing' | 'unsaid';

interface ExpressionBody {
  readonly block: Block;
  /** Whether it gives a value, of which the signature says nothing. */
  readonly lacksResult: boolean;
}

/** `func f(x: int): int => x * 2`, `func reset() => this.count = 0`; the next token is the sign. */
export function expressionAsBody(p: ParserCore, given: Given): ExpressionBody {
  const headEnd = p.lastEnd;
  const sign = p.take();
  const value = p.effect();
  const end = p.at(Semicolon) ? p.spanOf(p.token) : p.span(p.lastEnd, p.lastEnd);
  p.skip(Semicolon);
  const { kind, label, last, isSure } = bodyOf(p, value, given);
  const lacksResult = given === 'unsaid' && kind === 'return' && value.kind !== 'call';
  const type = lacksResult ? typeOfLiteral(value) : null;
  const opening = type === null ? { span: p.spanOf(sign), newText: kind === 'return' ? '{ return' : '{' } : { span: p.span(headEnd, sign.startOffset + sign.image.length), newText: `: ${type} { return` };
  const edits = [opening, { span: end, newText: `; ${last}}` }];
  const fix: Fix = { title: kind === 'return' ? 'write a body that returns it' : 'write a body that does it', sure: isSure && (!lacksResult || type !== null), edits };
  p.report(expressionBody(p.span(sign.startOffset, value.end), { sign: sign.image }, {
    label,
    hint: lacksResult && type === null ? 'say what it gives, too, as in `: int { return …; }`' : undefined,
    fixes: [fix],
  }));
  const only: Statement = kind === 'return'
    ? { kind: 'return', id: p.id(), start: value.start, end: p.lastEnd, value }
    : { kind: 'expression-statement', id: p.id(), start: value.start, end: p.lastEnd, expression: value };
  const unknown: Expression = { kind: 'error', id: p.id(), start: value.end, end: value.end };
  const result: readonly Statement[] = kind === 'effect' && given === 'value' ? [{ kind: 'return', id: p.id(), start: value.end, end: value.end, value: unknown }] : [];
  return { block: { kind: 'block', id: p.id(), start: value.start, end: p.lastEnd, statements: [only, ...result] }, lacksResult };
}

/** What a literal says of its type. */
function typeOfLiteral({ kind }: Expression): string | null {
  switch (kind) {
    case 'string':
    case 'template':
      return 'String';
    case 'bool':
    case 'int':
    case 'float':
      return kind;
    default:
      return null;
  }
}

interface Meant {
  readonly kind: 'return' | 'effect';
  readonly label?: string;
  /** What stands behind the statement. */
  readonly last: string;
  readonly isSure: boolean;
}

/** An assignment has no value, and what gives nothing has none either. */
function bodyOf(p: ParserCore, value: Expression, given: Given): Meant {
  if (value.kind === 'assign' && given === 'value') return { kind: 'effect', label: 'write `{ …; return …; }`', last: `return ${p.text.slice(value.target.start, value.target.end)}; `, isSure: false };
  if (given === 'nothing' || (given === 'unsaid' && hasOnlyEffect(value))) return { kind: 'effect', label: 'write `{ …; }`', last: '', isSure: true };
  return { kind: 'return', last: '', isSure: true };
}

function hasOnlyEffect({ kind }: Expression): boolean {
  return kind === 'assign' || kind === 'increment' || kind === 'throw';
}
