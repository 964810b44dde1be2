import type { Span } from '../../../base/source.ts';
import { tupleExpression } from '../../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, Fix } from '../../../diagnostics/diagnostic.ts';
import { CloseParen, OpenParen } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** A fix for two values that a tuple holds elsewhere; `text` stands between the parentheses, if there are any. */
export function pairFix(span: Span, text: string, values: number): Fix[] {
  const { source, start } = span;
  // Names that take it apart are told on their own.
  const isTakenApart = /,[^=(;]*=\s*$/.test(source.text.slice(source.text.lastIndexOf('\n', start) + 1, start));
  return values === 2 && !isTakenApart ? [{ title: 'make a `Tuple`', sure: false, edits: [{ span, newText: `new Tuple(${text})` }] }] : [];
}

/** Whether `(int, String) load(` comes next, as in C#. */
export function isTupleFunction(p: ParserCore): boolean {
  if (!p.at(OpenParen)) return false;
  let depth = 0;
  for (let distance = 0; distance < LONGEST; distance++) {
    const { tokenType, image } = p.peek(distance);
    if (tokenType === EndOfFile) return false;
    if (tokenType === OpenParen) depth++;
    else if (tokenType === CloseParen && --depth === 0) return p.peek(distance + 1).tokenType === IdentifierToken && p.peek(distance + 2).tokenType === OpenParen;
    else if (!/^[\w,<>?[\]]+$/.test(image)) return false;
  }
  return false;
}

const LONGEST = 40;

/** A function that gives a tuple is one mistake, in its signature and where it returns; `at` is where what was said of it begins. */
export function joinTuples(p: ParserCore, at: number, main = p.diagnostics.slice(at).find(({ code, primary }) => code === tupleExpression.code && primary.text === OF_TYPE)): void {
  const others = p.diagnostics.slice(at).filter((each) => each !== main && each.code === tupleExpression.code && isReturned(p, each));
  if (main === undefined || others.length === 0) return;
  const whole: Diagnostic = { ...main, secondary: [...main.secondary, ...others.map(({ primary }) => primary)], fixes: joined(main, others) };
  p.diagnostics = p.diagnostics.filter((each) => !others.includes(each)).map((each) => (each === main ? whole : each));
}

/** What is said of a tuple among the types. */
export const OF_TYPE = 'the type of one value must stand here';

function isReturned(p: ParserCore, { primary: { span } }: Diagnostic): boolean {
  return /\breturn\s+$/.test(p.text.slice(Math.max(0, span.start - 20), span.start));
}

function joined({ fixes: [fix] }: Diagnostic, others: readonly Diagnostic[]): Fix[] {
  if (fix === undefined || others.some(({ fixes }) => fixes.length === 0)) return [];
  return [{ title: 'write `Tuple`', sure: false, edits: [...fix.edits, ...others.flatMap(({ fixes }) => fixes[0].edits)] }];
}
