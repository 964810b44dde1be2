import type { IToken } from 'chevrotain';
import { hasWord } from '../base/words.ts';
import { maybeNull } from '../diagnostics/catalogue/expressions.ts';
import { expectedExpression, unexpectedClosing } from '../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Change } from './slip-changes.ts';

/** What a line cannot be read without: the `(` of a call, and one side of a comparison. */
export function missingParts(near: readonly IToken[], own: readonly Diagnostic[], found: readonly Diagnostic[]): Change[] {
  const codes = new Set(own.map(({ code }) => code));
  const pairs = near.slice(1).map((token, i) => [near[i], token] as const);
  if (codes.has(unexpectedClosing.code)) return pairs.flatMap(callWithoutOpening);
  if (!codes.has(expectedExpression.code)) return [];
  const { span: { source, start } } = own[0].primary;
  const line = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  const untested = untestedNames(found).filter((name) => !hasWord(line, name));
  return pairs.flatMap((pair) => sideOfComparison(pair, untested));
}

/** `while (let next = queue.pop)) {` */
function callWithoutOpening([name, closing]: readonly [IToken, IToken]): Change[] {
  return /^[A-Za-z_]\w*$/.test(name.image) && closing.image === ')' ? [missing(endOf(name), '(')] : [];
}

const COMPARES = /^[=!]=$/;
const OPERAND_END = /[\w$"'`)\]]$/;
const OPERAND_START = /^["'`([\w$!-]/;

/** `if (from ==  || to == null)`, `if (from == null ||  == null)`: null, and what is told to be null for want of the test. */
function sideOfComparison([before, behind]: readonly [IToken, IToken], untested: readonly string[]): Change[] {
  if (COMPARES.test(before.image) && !OPERAND_START.test(behind.image)) return [missing(endOf(before), ' null')];
  if (!COMPARES.test(behind.image) || OPERAND_END.test(before.image)) return [];
  return untested.map((name) => missing(behind.startOffset, `${name} `));
}

function untestedNames(found: readonly Diagnostic[]): readonly string[] {
  const told = found.filter(({ code }) => code === maybeNull.code).flatMap(({ primary, secondary }) => [primary, ...secondary]);
  return [...new Set(told.map(({ span }) => span.source.text.slice(span.start, span.end)))];
}

function missing(at: number, right: string): Change {
  return { at, length: 0, written: '', right, isOpen: false, isPart: true };
}

function endOf({ startOffset, image }: IToken): number {
  return startOffset + image.length;
}
