import type { IToken } from 'chevrotain';
import { invisibleCharacter, lookAlike, unexpectedCharacter } from '../../diagnostics/catalogue/syntax.ts';
import { tokenize } from '../lexer.ts';
import { Greater } from '../token-types.ts';
import { signNamed, Stray, StringToken } from '../tokens.ts';
import { endOf, type TokenWalk } from './token-walk.ts';

/** Signs that look like ASCII ones, and what they are called. Those with an empty text are kinds of space. */
const lookAlikes: Readonly<Record<string, readonly [right: string, description: string]>> = {
  '\u037E': [';', 'Greek question mark'],
  '\uFF1B': [';', 'full-width semicolon'],
  '\uFF0C': [',', 'full-width comma'],
  '\u3001': [',', 'ideographic comma'],
  '\uFF0E': ['.', 'full-width full stop'],
  '\uFF1A': [':', 'full-width colon'],
  '\uFF08': ['(', 'full-width parenthesis'],
  '\uFF09': [')', 'full-width parenthesis'],
  '\uFF5B': ['{', 'full-width brace'],
  '\uFF5D': ['}', 'full-width brace'],
  '\uFF3B': ['[', 'full-width bracket'],
  '\uFF3D': [']', 'full-width bracket'],
  '\uFF1D': ['=', 'full-width equals sign'],
  '\uFF0B': ['+', 'full-width plus sign'],
  '\uFF1C': ['<', 'full-width less-than sign'],
  '\uFF1E': ['>', 'full-width greater-than sign'],
  '\uFF01': ['!', 'full-width exclamation mark'],
  '\uFF1F': ['?', 'full-width question mark'],
  '\u2010': ['-', 'hyphen'],
  '\u2011': ['-', 'non-breaking hyphen'],
  '\u2012': ['-', 'figure dash'],
  '\u2013': ['-', 'en dash'],
  '\u2014': ['-', 'em dash'],
  '\u2212': ['-', 'minus sign'],
  '\u00D7': ['*', 'multiplication sign'],
  '\u2217': ['*', 'asterisk operator'],
  '\u00F7': ['/', 'division sign'],
  '\u2044': ['/', 'fraction slash'],
  '\u2215': ['/', 'division slash'],
  '\u2026': ['...', 'ellipsis'],
  '\u2260': ['!=', 'not equal to'],
  '\u2264': ['<=', 'less-than or equal to'],
  '\u2265': ['>=', 'greater-than or equal to'],
  '\u21D2': ['=>', 'rightwards double arrow'],
  '\u2192': ['=>', 'rightwards arrow'],
  '\u201C': ['"', 'left double quotation mark'],
  '\u201D': ['"', 'right double quotation mark'],
  '\u201E': ['"', 'low double quotation mark'],
  '\u00AB': ['"', 'left guillemet'],
  '\u00BB': ['"', 'right guillemet'],
  '\u2018': ["'", 'left single quotation mark'],
  '\u2019': ["'", 'right single quotation mark'],
  '\u00B4': ["'", 'acute accent'],
  '\u00A0': [' ', 'non-breaking space'],
  '\u3000': [' ', 'ideographic space'],
  '\u2002': [' ', 'en space'],
  '\u2003': [' ', 'em space'],
  '\u2007': [' ', 'figure space'],
  '\u2009': [' ', 'thin space'],
  '\u202F': [' ', 'narrow non-breaking space'],
};

const invisible: Readonly<Record<string, string>> = {
  '\0': 'a NUL byte',
  '\u200B': 'a zero-width space',
  '\u200C': 'a zero-width non-joiner',
  '\u200D': 'a zero-width joiner',
  '\u2060': 'a word joiner',
  '\u00AD': 'a soft hyphen',
  '\uFEFF': 'a byte order mark in the middle of the file',
  '\u200E': 'a mark for text direction',
  '\u200F': 'a mark for text direction',
  '\u202A': 'a mark for text direction',
  '\u202B': 'a mark for text direction',
  '\u202C': 'a mark for text direction',
  '\u202D': 'a mark for text direction',
  '\u202E': 'a mark for text direction',
  '\u2066': 'a mark for text direction',
  '\u2067': 'a mark for text direction',
  '\u2068': 'a mark for text direction',
  '\u2069': 'a mark for text direction',
};

/** A character that begins nothing: a look-alike is taken for what it looks like, anything else is left out. */
export function mendStray(walk: TokenWalk, token: IToken): void {
  const { image, startOffset: start } = token;
  // Reported once for the whole file, whatever it is part of.
  if (image === '\uFFFD') return;
  if (Object.hasOwn(lookAlikes, image)) return mendLookAlike(walk, start, image);
  const description = (Object.hasOwn(invisible, image) ? invisible[image] : undefined) ?? (image < ' ' || image === '\u007F' ? `a control character (U+${hex(image)})` : undefined);
  if (description !== undefined) return reportInvisible(walk, token, description);
  const end = endOfRun(walk, token);
  walk.leaveGap();
  walk.report(unexpectedCharacter(walk.span(start, end), { character: walk.text.slice(start, Math.min(end, start + 20)) }));
}

function mendLookAlike(walk: TokenWalk, start: number, image: string): void {
  const [right, description] = lookAlikes[image];
  const span = walk.span(start, start + image.length);
  walk.report(lookAlike(span, { character: image, right, description }, { fixes: [{ title: `write \`${right}\``, sure: right !== '"' && right !== "'", edits: [{ span, newText: right }] }] }));
  // `{ … }` stands for what was left out.
  if (right === '...' && !/[\w\]]/.test(walk.text.charAt(start + 1))) return walk.leaveGap();
  const type = right === '>=' ? Greater : signNamed(right);
  if (type !== null) walk.pushAs(type, start, image);
}

function reportInvisible(walk: TokenWalk, token: IToken, description: string): void {
  const start = token.startOffset;
  const span = walk.span(start, endOfRun(walk, token));
  walk.report(invisibleCharacter(span, { description }, { fixes: [{ title: 'remove it', sure: true, edits: [{ span, newText: '' }] }] }));
  joinWord(walk, span);
}

/** A word that the character tears in two is read whole. */
function joinWord(walk: TokenWalk, { start, end }: { readonly start: number; readonly end: number }): void {
  const before = walk.result.at(-1);
  const after = walk.ahead();
  if (before === undefined || endOf(before) !== start || after.startOffset !== end || !/\w$/.test(before.image) || !/^\w+$/.test(after.image) || !/^\w+$/.test(before.image)) return;
  const [word] = tokenize(before.image + after.image).tokens;
  walk.next();
  walk.result.pop();
  // It ends where its second part does.
  walk.pushAs(word.tokenType, endOf(after) - word.image.length, word.image);
}

/** Takes the stray characters right behind one of them: together they are one mistake. */
function endOfRun(walk: TokenWalk, token: IToken): number {
  let end = endOf(token);
  for (let next = walk.ahead(); next.tokenType === Stray && next.startOffset === end && !Object.hasOwn(lookAlikes, next.image); next = walk.ahead()) {
    end = endOf(walk.next());
  }
  return end;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** A string between typographic quotes. */
export function mendSmartString(walk: TokenWalk, { image, startOffset: start }: IToken): void {
  const isSingle = /^[\u2018-\u201B]/.test(image);
  const right = isSingle ? "'" : '"';
  const end = start + image.length;
  const opening = image.charAt(0);
  const [, description] = lookAlikes[opening] ?? [right, 'a quotation mark'];
  const edits = [
    { span: walk.span(start, start + 1), newText: right },
    { span: walk.span(end - 1, end), newText: right },
  ];
  walk.report(lookAlike(walk.span(start, start + 1), { character: opening, right, description }, { fixes: [{ title: 'write plain quotes', sure: true, edits }] }));
  walk.pushAs(StringToken, start, image);
}
