import { findWord } from '../../../base/words.ts';
import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Fix } from '../../../diagnostics/diagnostic.ts';
import type { Expression, MemberExpression } from '../../ast.ts';
import { CloseBrace, OpenBrace, Semicolon } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';
import { skipBraces } from '../recovery.ts';

/** Functions of Kotlin that run a block with a value at hand, and what is written here. */
const hints: Readonly<Record<string, string>> = {
  let: 'what may be null is tested: `if (let it = x) { … }`',
  also: 'give the value a name, and use that: `const x = …;`',
  apply: 'give the object a name, and set its fields: `const x = …; x.name = …;`',
  run: 'give the value a name, and use that: `const x = …;`',
  takeIf: 'a choice between two values is written `condition ? x : null`',
  takeUnless: 'a choice between two values is written `condition ? null : x`',
};

/** `x?.let` and its kin. */
export function scopeFunctionOf(callee: Expression): MemberExpression | null {
  return callee.kind === 'member' && Object.hasOwn(hints, callee.name.name) ? callee : null;
}

/** `x?.let { … }`; the next token is the `{`. What stands in it is left out. */
export function scopeFunction(p: ParserCore, { object, optional, name, start }: MemberExpression): Expression {
  const isStatement = startsStatement(p, start);
  const open = p.token;
  skipBraces(p);
  const end = p.lastEnd;
  const [head, named] = /^\{\s*(?:(\w+)\s*->\s*)?/.exec(p.text.slice(open.startOffset, end)) ?? ['{'];
  const body = p.text.slice(open.startOffset + head.length, end - 1).trim();
  const written = p.text.slice(object.start, object.end);
  const fix = name.name !== 'let' || !optional ? null : isStatement ? tested(p, { written, named: named ?? 'it', body, start, end }) : asked(p, { written, named: named ?? 'it', body, start, end });
  p.complainAt(foreignConstruct(p.span(name.start, name.end), { word: `${name.name} { … }` }, { hint: hints[name.name], fixes: fix === null ? [] : [fix] }));
  return { kind: 'error', id: p.id(), start, end };
}

interface Block {
  /** The text of the value. */
  readonly written: string;
  /** What the block calls it. */
  readonly named: string;
  readonly body: string;
  readonly start: number;
  readonly end: number;
}

/** `if (let it = x) { … }` */
function tested(p: ParserCore, { written, named, body, start, end }: Block): Fix {
  const isOpen = body !== '' && !/[;}]$/.test(body);
  return { title: `write \`if (let ${named} = …)\``, sure: false, edits: [{ span: p.span(start, end), newText: `if (let ${named} = ${written}) { ${body}${isOpen ? ';' : ''} }` }] };
}

/** `x?.length` for `x?.let { it.length }`. */
function asked(p: ParserCore, { written, named, body, start, end }: Block): Fix | null {
  if (!body.startsWith(`${named}.`) || findWord(body, named, named.length) >= 0 || body.includes('\n')) return null;
  const newText = `${written}?${body.slice(named.length)}`;
  return { title: `write \`${newText}\``, sure: false, edits: [{ span: p.span(start, end), newText }] };
}

function startsStatement(p: ParserCore, start: number): boolean {
  let at = p.index;
  while (at > 0 && p.tokens[at].startOffset > start) at--;
  const before = p.tokens[at - 1];
  return before === undefined || before.tokenType === Semicolon || before.tokenType === OpenBrace || before.tokenType === CloseBrace;
}
