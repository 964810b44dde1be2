import { expect, test } from 'vitest';
import { tokenize } from '@noodlecore/compiler/syntax/lexer';
import { contextualWords, reservedWords } from '@noodlecore/compiler/syntax/tokens';
import { filesBelow, readFrom } from '../support/files.ts';
import { loadGrammar, type ScopedPiece } from './scopes.ts';

/** The grammar of the editors beside the compiler's own lexer: what one takes for a comment, a text or a word, the other does too. */
const scopesOf = await loadGrammar();

const RESERVED: ReadonlySet<string> = new Set(reservedWords);
const FOLDERS = ['test/language', 'stdlib-nc', 'examples', 'bench'];
const programs = FOLDERS.flatMap((folder) => filesBelow(folder, '.nc').map((file) => ({ name: `${folder}/${file}`, text: readFrom(folder, file) })));

/** The scope that a token must stand in; null where a grammar without types cannot tell. */
function expectedScope(kind: string, image: string): RegExp | null {
  switch (kind) {
    case 'Int':
    case 'Float':
      return /^constant\.numeric\./;
    case 'Character':
      return /^constant\.character\./;
    case 'String':
    case 'TemplateStart':
    case 'TemplateText':
    case 'TemplateEnd':
      return /^string\./;
    case 'Identifier':
      return /^(?:entity|support|variable|storage\.type\.annotation|keyword|source|storage\.(?:type|modifier))\b/;
    default:
      return RESERVED.has(image) ? /^(?:keyword|storage|constant\.language|variable\.language)\./ : null;
  }
}

/** Behind these a word of the language is a member's name. */
const BEFORE_NAMES: ReadonlySet<string | undefined> = new Set(['.', '?.', 'func']);
const OF_MEMBERS = /^(?:entity\.name\.function|variable\.other\.property)\./;

interface Region {
  readonly start: number;
  readonly end: number;
  readonly scope: RegExp;
}

function regionsOf(text: string): Region[] {
  const { tokens, comments } = tokenize(text);
  const ofTokens = tokens.flatMap((token, i) => {
    const scope = BEFORE_NAMES.has(tokens[i - 1]?.image) && RESERVED.has(token.image) ? OF_MEMBERS : expectedScope(token.tokenType.name, token.image);
    return scope ? [{ start: token.startOffset, end: token.startOffset + token.image.length, scope }] : [];
  });
  return [...comments.map(({ start, end, kind }) => ({ start, end, scope: kind === 'doc' ? /^comment\.block\.documentation\./ : /^comment\./ })), ...ofTokens];
}

/** The scope next to the characters, without those of escapes and the braces around what is interpolated. */
function scopeOf({ scopes }: ScopedPiece): string {
  return scopes.findLast((scope) => !scope.startsWith('constant.character.escape.')) ?? '';
}

function differences(text: string): string[] {
  const pieces = scopesOf(text);
  let at = 0;
  return regionsOf(text).sort((a, b) => a.start - b.start).flatMap(({ start, end, scope }) => {
    while (at < pieces.length && pieces[at].end <= start) at++;
    const wrong: string[] = [];
    for (let i = at; i < pieces.length && pieces[i].start < end; i++) {
      if (!scope.test(scopeOf(pieces[i]))) wrong.push(`line ${text.slice(0, start).split('\n').length}: \`${text.slice(start, end)}\` is ${scopeOf(pieces[i])}, not ${scope.source}`);
    }
    return wrong;
  });
}

test('colours stand where the lexer sees them, in every program of the repository', () => {
  expect(programs.length).toBeGreaterThan(200);
  const wrong = programs.flatMap(({ name, text }) => differences(text).map((difference) => `${name}, ${difference}`));
  expect(wrong).toEqual([]);
});

test.each([...reservedWords, ...contextualWords])('`%s` is coloured as a word of the language', (word) => {
  const [piece] = scopesOf(`${word} `);
  expect(scopeOf(piece)).toMatch(/^(?:keyword|storage|constant\.language|variable\.language)\./);
});

test.each(programsOfMistakes())('%s: what is left open does not colour the rest of the file', (_name, text) => {
  const probe = 'func probe() {}';
  const pieces = scopesOf(`${text}\n\n${probe}\n`);
  const last = pieces.findLast(({ scopes }) => scopes.includes('storage.type.function.noodlecore'));
  expect(last?.start).toBe(text.length + 2);
});

/** Those that a line ends: a block comment and a template go on, there as in the compiler. */
function programsOfMistakes(): [string, string][] {
  return [
    ['a string', 'let a = "abc'],
    ['a string of apostrophes', "let a = 'abc"],
    ['a character', "let a = c'"],
    ['a bracket', 'let a = [1, 2'],
    ['a brace', 'class A {'],
    ['an annotation', '@'],
    ['an escape', 'let a = "\\'],
  ];
}

test('a text in its colours', () => {
  const text = [
    '/// Says it.', '@test private func say(name: String?, n: int = 0x1F): List<String> {', '    const text = `${name ?? "no\\n"}: ${ { a: `${n}` } } €`;',
    "    return match (n) { 1_000 | 2.5e-3 => [text], _ => [c'\\n'.toString()] }; // done", '}', 'abstract class Café<T extends Shape> implements Drawable { static let all = null; }',
  ].join('\n');
  const shown = scopesOf(text).filter((piece) => text.slice(piece.start, piece.end).trim() !== '').map((piece) => `${text.slice(piece.start, piece.end).trim().padEnd(14)} ${piece.scopes.slice(1).map((scope) => scope.replace('.noodlecore', '')).join(' > ')}`);
  expect(shown.join('\n')).toMatchSnapshot();
});
