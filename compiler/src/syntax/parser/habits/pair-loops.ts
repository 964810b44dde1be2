import { forOf } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, ForInStatement, Identifier, NamePattern } from '../../ast.ts';
import { CloseBracket, CloseParen, Comma, ConstWord, InWord, LetWord, OpenBracket, OpenParen } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import { Context, type ParserCore } from '../core.ts';
import { identifierOf } from '../names.ts';
import { whereBehindLoop } from './for-headers.ts';

type Header = Pick<ForInStatement, 'bindingsStart' | 'bindings' | 'iterable'>;

/** Whether `(k, v) in` or `const [k, v] of` comes next. */
export function isPairLoop(p: ParserCore): boolean {
  const open = hasWord(p) ? 1 : 0;
  const { tokenType } = p.peek(open);
  if (tokenType !== OpenParen && (tokenType !== OpenBracket || (open === 0 && p.peek(5).tokenType === InWord))) return false;
  const closing = p.peek(open + 4).tokenType;
  const isPair = p.peek(open + 1).tokenType === IdentifierToken && p.peek(open + 2).tokenType === Comma && p.peek(open + 3).tokenType === IdentifierToken;
  return isPair && (closing === CloseParen || closing === CloseBracket) && isSeparator(p, open + 5);
}

function hasWord(p: ParserCore): boolean {
  return p.at(LetWord) || p.at(ConstWord) || p.atWord('var') || p.atWord('val');
}

function isSeparator(p: ParserCore, distance: number): boolean {
  const { tokenType, image } = p.peek(distance);
  return tokenType === InWord || image === 'of';
}

/** `for (const [k, v] of m)`, as in TypeScript, and `for ((k, v) in m)`, as in Kotlin. */
export function pairLoop(p: ParserCore): Header {
  return mended(p, readPair(p), (inside) => inside);
}

/** `for (k, v) in m {`, as in Swift and Rust: the parentheses go around all of it. */
export function barePairLoop(p: ParserCore): Header {
  const { context } = p;
  p.context = Context.inBrackets | Context.newlineEnds;
  const pair = readPair(p);
  p.context = context;
  return mended(p, pair, (inside) => `(${inside})`);
}

function mended(p: ParserCore, { start, bindings, iterable, separatorEnd, isWhole }: Pair, around: (inside: string) => string): Header {
  const walked = walkedBy(iterable);
  const written = bindings.map(({ path }) => path[0].name).join(', ');
  const edits = [{ span: p.span(start, iterable.end), newText: around(`${written} in ${p.text.slice(walked.start, walked.end)}`) }];
  p.report(forOf(p.span(start, separatorEnd), { name: written }, { fixes: isWhole ? [{ title: `write \`${written} in\``, sure: true, edits }] : [] }));
  return { bindingsStart: start, bindings, iterable: walked };
}

interface Pair {
  readonly start: number;
  readonly bindings: readonly [NamePattern, NamePattern];
  readonly iterable: Expression;
  /** Where `in` or `of` ends. */
  readonly separatorEnd: number;
  /** Whether nothing else stands behind it. */
  readonly isWhole: boolean;
}

function readPair(p: ParserCore): Pair {
  const { startOffset: start } = p.token;
  if (hasWord(p)) p.take();
  p.take();
  const first = bound(p, identifierOf(p, p.take()));
  p.take();
  const second = bound(p, identifierOf(p, p.take()));
  p.take();
  p.take();
  const separatorEnd = p.lastEnd;
  const iterable = p.expression();
  const isWhole = !whereBehindLoop(p);
  return { start, bindings: [first, second], iterable, separatorEnd, isWhole };
}

function bound(p: ParserCore, name: Identifier): NamePattern {
  return { kind: 'name-pattern', id: p.id(), start: name.start, end: name.end, path: [name] };
}

/** A Map is walked as it is. */
function walkedBy(iterable: Expression): Expression {
  if (iterable.kind !== 'call' || iterable.callee.kind !== 'member' || iterable.callee.name.name !== 'entries') return iterable;
  const { object } = iterable.callee;
  const isStatic = object.kind === 'name' && object.name === 'Object' && iterable.args.length === 1;
  return isStatic ? iterable.args[0].value : object;
}
