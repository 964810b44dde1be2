import { exportWord, needlessWord } from '../../../diagnostics/catalogue/syntax.ts';
import { ClassWord, OpenParen } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';
import { isWord } from '../names.ts';

/** Words that stand before declarations elsewhere, and why nothing stands here. */
const words: Readonly<Record<string, string>> = {
  export: 'everything at the top level is public unless it is `private`',
  pub: 'everything is public unless it is `private`',
  internal: 'everything is public unless it is `private`',
  async: 'any function may wait: there is nothing to mark',
  suspend: 'any function may wait: there is nothing to mark',
  data: 'a `record` is what a data class is elsewhere',
  open: 'every class may be extended',
  virtual: 'every method may be overridden unless it is `final`',
  inline: 'the compiler decides that by itself',
  infix: 'a function is called with parentheses',
  tailrec: 'the compiler decides that by itself',
  partial: 'a class stands in one place',
  default: 'a method of an interface that has a body is a default',
  lateinit: 'a field without a value is late by itself',
  late: 'a field without a value is late by itself',
  mutable: 'fields may change unless they are `const`',
  mutating: 'methods may change the fields of their object',
  volatile: 'tasks share nothing unless they wait for each other',
  synchronized: 'tasks share nothing unless they wait for each other',
  transient: 'nothing needs to be marked',
  weak: 'objects that point at each other are given up together',
  unowned: 'objects that point at each other are given up together',
  unsafe: 'there is nothing unsafe to allow',
  native: 'a function that the host provides is `extern`',
};

const functionWords: ReadonlySet<string> = new Set(['func', 'function', 'fn', 'fun', 'def']);

/** Only with these is leaving the word out all that was meant. */
const notSure: ReadonlySet<string> = new Set(['data', 'native']);

/** Whether such a word comes next, before a declaration in the same line. */
export function isNeedlessWordAhead(p: ParserCore): boolean {
  const { tokenType, image, startOffset } = p.token;
  if (tokenType !== IdentifierToken || !Object.hasOwn(words, image)) return false;
  const next = p.peek(1);
  if (image === 'data' && next.tokenType === ClassWord) return false;
  return isWord(next) && next.image !== 'is' && next.image !== 'as' && next.image !== 'in' && !p.hasNewline(startOffset, next.startOffset);
}

/** Reports the word and leaves it out. */
export function takeNeedlessWord(p: ParserCore): void {
  const word = p.take();
  const { image } = word;
  if (image === 'async' && (functionWords.has(p.token.image) || p.peek(1).tokenType === OpenParen)) p.isAsync = true;
  if (image === 'export' && p.atWord('default')) p.take();
  const edits = [{ span: p.span(word.startOffset, p.token.startOffset), newText: '' }];
  const make = image === 'export' ? exportWord : needlessWord;
  p.report(make(p.spanOf(word), { word: image }, { hint: words[image], fixes: [{ title: `remove \`${image}\``, sure: !notSure.has(image), edits }] }));
}
