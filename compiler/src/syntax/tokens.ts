import { createToken, EOF, Lexer, type TokenType } from 'chevrotain';
import type { AssignOperator, BinaryOperator, ModifierName } from './ast.ts';

/**
 * The one table of the language's words and signs. The lexer, the parser's operator precedences, the list of reserved
 * words, the formatter's spacing and the editor's grammar are all derived from it.
 *
 * `>` is always a token of its own, so that `Map<K, List<V>>` closes; `operatorAt` puts `>=`, `>>`, `>>>` and their
 * assignments together where an operator stands.
 */

// ---------------------------------------------------------------- words

/** Words that are never names. */
export const reservedWords = [
  'as', 'await', 'break', 'catch', 'class', 'const', 'continue', 'do', 'else', 'extends', 'false', 'finally', 'for', 'func', 'if',
  'implements', 'import', 'in', 'interface', 'let', 'new', 'null', 'private', 'protected', 'return', 'static', 'super', 'this', 'throw',
  'true', 'try', 'while',
] as const;

/** Words with a meaning only where they can be meant; names everywhere else. */
export const contextualWords = [
  'abstract', 'constructor', 'enum', 'extern', 'final', 'is', 'match', 'override', 'public', 'record', 'sealed', 'spawn', 'type', 'within',
] as const;

/** What stands before the name of a getter or setter; names everywhere else, also those of methods. */
export const accessorWords = ['get', 'set'] as const;

/** What may stand before a declaration. */
export const modifierWords: readonly ModifierName[] = [
  'private', 'protected', 'public', 'static', 'const', 'abstract', 'override', 'extern', 'final', 'sealed',
];

export type ReservedWord = (typeof reservedWords)[number];

// ---------------------------------------------------------------- operators

/** What stands between two operands, the loosest level first; precedence is JavaScript's. */
const levels: readonly (readonly OperatorDefinition[])[] = [
  [binary('??')],
  [binary('||')],
  [binary('&&')],
  [binary('|')],
  [binary('^')],
  [binary('&')],
  [binary('=='), binary('!=')],
  [binary('<'), binary('<='), binary('>'), binary('>='), { kind: 'is', text: 'is' }, { kind: 'as', text: 'as' }],
  [{ kind: 'range', text: '..' }, { kind: 'range', text: '..=' }],
  [binary('<<'), binary('>>'), binary('>>>')],
  [binary('+'), binary('-')],
  [binary('*'), binary('/'), binary('%')],
  [binary('**')],
];

function binary(text: BinaryOperator): OperatorDefinition {
  return { kind: 'binary', text };
}

/** What each assignment does with the value before it and the one behind it; null for the one that only takes that. */
export const ASSIGNMENTS = {
  '=': null,
  '+=': '+', '-=': '-', '*=': '*', '/=': '/', '%=': '%', '**=': '**',
  '&=': '&', '|=': '|', '^=': '^', '<<=': '<<', '>>=': '>>', '>>>=': '>>>',
  '??=': '??',
} as const satisfies Readonly<Record<AssignOperator, BinaryOperator | null>>;

const assignments = Object.keys(ASSIGNMENTS).filter((text): text is AssignOperator => text in ASSIGNMENTS);

type OperatorDefinition =
  | { readonly kind: 'binary'; readonly text: BinaryOperator }
  | { readonly kind: 'assign'; readonly text: AssignOperator }
  | { readonly kind: 'range'; readonly text: '..' | '..=' }
  | { readonly kind: 'is'; readonly text: 'is' }
  | { readonly kind: 'as'; readonly text: 'as' };

/** What the parser knows of an operator that stands between two operands. */
export type OperatorInfo = OperatorDefinition & {
  /** Higher binds tighter; 0 for assignments. */
  readonly precedence: number;
  /** How many tokens it is made of: more than one for those that begin with `>`. */
  readonly width: number;
};

export type OperatorText = OperatorDefinition['text'];

/** Signs of other languages that the lexer knows in order to explain them. */
export const foreignSigns = ['===', '!==', '->', ':=', '::', '<>', '&&=', '||='] as const;

const otherSigns = ['{', '}', '(', ')', '[', ']', ';', ',', ':', '.', '?', '?.', '!', '~', '@', '=>', '...', '++', '--'] as const;

function operatorInfos(): Map<string, OperatorInfo> {
  const infos = new Map<string, OperatorInfo>();
  const add = (definition: OperatorDefinition, precedence: number): void => {
    infos.set(definition.text, { ...definition, precedence, width: definition.text.startsWith('>') ? definition.text.length : 1 });
  };
  levels.forEach((level, index) => level.forEach((definition) => add(definition, index + 1)));
  for (const text of assignments) add({ kind: 'assign', text }, 0);
  return infos;
}

const operators = operatorInfos();

export function operatorInfo(text: OperatorText): OperatorInfo {
  const info = operators.get(text);
  if (!info) throw new Error(`${text} is not in the operator table`);
  return info;
}

export const precedenceOf = (text: OperatorText): number => operatorInfo(text).precedence;

// ---------------------------------------------------------------- token types

/** Letters beyond ASCII that names may use; punctuation, symbols and the look-alikes of ASCII signs are left out. */
const letters = 'A-Za-z_$\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u037D\\u037F-\\u1FFF\\u2C00-\\u2DFF\\u3040-\\uD7FF\\uF900-\\uFDCF';

const skipped = { group: Lexer.SKIPPED };
const commentGroup = { group: 'comments' };

/** For patterns that may start with any character: one representative of each of the lexer's buckets. */
function allStartCharacters(except: string): number[] {
  const starts: number[] = [];
  for (let code = 0; code < 0x10000; code += code < 256 ? 1 : 64) if (!except.includes(String.fromCharCode(code))) starts.push(code);
  return starts;
}

export const Whitespace = createToken({ name: 'Whitespace', pattern: /[ \t\r\n\f]+/, ...skipped });
/** At the start of a file it says nothing; elsewhere it is a stray character. */
export const ByteOrderMark = createToken({ name: 'ByteOrderMark', pattern: /^\uFEFF/, ...skipped });
export const Shebang = createToken({ name: 'Shebang', pattern: /^#![^\n]*/, ...commentGroup });
export const LineComment = createToken({ name: 'LineComment', pattern: /\/\/[^\n]*/, ...commentGroup });
export const BlockComment = createToken({ name: 'BlockComment', pattern: /\/\*[^]*?\*\//, ...commentGroup });
export const UnclosedComment = createToken({ name: 'UnclosedComment', pattern: /\/\*[^]*/ });

export const IdentifierToken = createToken({ name: 'Identifier', pattern: new RegExp(`[${letters}][${letters}\\d]*`), label: 'a name' });
export const CharacterToken = createToken({ name: 'Character', pattern: /c'(?:[^'\\\n]|\\[^\n]){0,50}'/, label: 'a character' });
export const FloatToken = createToken({ name: 'Float', pattern: /\d[\d_]*(?:\.\d[\d_]*(?:[eE][+-]?\d[\d_]*)?|[eE][+-]?\d[\d_]*)/, label: 'a number' });
export const IntToken = createToken({ name: 'Int', pattern: /0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|\d[\d_]*/, label: 'a number' });
export const StringToken = createToken({ name: 'String', pattern: /"[^"\\\n]*(?:\\[^][^"\\\n]*){0,3000000}"|'[^'\\\n]*(?:\\[^][^'\\\n]*){0,3000000}'/, label: 'a string' });
export const UnclosedString = createToken({ name: 'UnclosedString', pattern: /"[^"\\\n]*(?:\\[^\n][^"\\\n]*){0,3000000}|'[^'\\\n]*(?:\\[^\n][^'\\\n]*){0,3000000}/ });

export const TemplateStart = createToken({ name: 'TemplateStart', pattern: '`', push_mode: 'template' });
export const TemplateEnd = createToken({ name: 'TemplateEnd', pattern: '`', pop_mode: true });
/** A piece of a template's text: several may follow each other. No repetition within a repetition: their stack is not endless. */
export const TemplateText = createToken({
  name: 'TemplateText',
  pattern: /[^`\\$]+|\\[^]|\$+(?!\{)/,
  start_chars_hint: allStartCharacters('`'),
});
export const InterpolationStart = createToken({ name: 'InterpolationStart', pattern: '${', push_mode: 'code' });

export const ConflictMarker = createToken({ name: 'ConflictMarker', pattern: /(?<![^\n])(?:<{7}|={7}|>{7}|\|{7})(?![<=>|])[^\n]*/ });
export const HashComment = createToken({ name: 'HashComment', pattern: /#[^\n]*/ });
export const SmartString = createToken({ name: 'SmartString', pattern: /[\u201C\u201D\u201E\u201F\u00AB][^"\u201C\u201D\u00BB\n]*["\u201C\u201D\u00BB]|[\u2018\u2019\u201A\u201B][^'\u2018\u2019\n]*['\u2018\u2019]/ });
/** Any character that begins nothing else. */
export const Stray = createToken({ name: 'Stray', pattern: /[\uD800-\uDBFF][\uDC00-\uDFFF]|[^]/, start_chars_hint: allStartCharacters('') });

export { EOF as EndOfFile };

const words = new Map<string, TokenType>();
// The longest first: `in` would take `interface` for a name that begins like it.
for (const word of [...reservedWords].sort((a, b) => b.length - a.length)) {
  words.set(word, createToken({ name: `word:${word}`, pattern: word, longer_alt: IdentifierToken, label: `\`${word}\`` }));
}

const signs = new Map<string, TokenType>();
for (const text of [...otherSigns, ...operators.keys(), ...foreignSigns]) {
  if (text === 'is' || text === 'as' || (text.startsWith('>') && text.length > 1)) continue;
  const modes = text === '{' ? { push_mode: 'code' } : text === '}' ? { pop_mode: true } : {};
  signs.set(text, createToken({ name: `sign:${text}`, pattern: text, label: `\`${text}\``, ...modes }));
}

type SignText = (typeof otherSigns)[number] | (typeof foreignSigns)[number] | Exclude<OperatorText, 'is' | 'as'>;

/** The token type of a sign. */
export function sign(text: SignText): TokenType {
  const type = signs.get(text);
  if (!type) throw new Error(`${text} is not in the token table`);
  return type;
}

/** As `sign`, for a text that may be no sign. */
export function signNamed(text: string): TokenType | null {
  return signs.get(text) ?? null;
}

/** The token type of a reserved word. */
export function word(text: ReservedWord): TokenType {
  return reservedWordType(text);
}

export function reservedWordType(text: string): TokenType {
  const type = words.get(text);
  if (!type) throw new Error(`${text} is not in the token table`);
  return type;
}

const longestFirst = [...signs.values()].sort((a, b) => String(b.PATTERN).length - String(a.PATTERN).length);

/** In the order in which the lexer tries them. */
export const codeTokens: readonly TokenType[] = [
  Whitespace, ByteOrderMark, Shebang, LineComment, BlockComment, UnclosedComment, CharacterToken, ...words.values(), IdentifierToken, FloatToken, IntToken,
  StringToken, UnclosedString, TemplateStart, ConflictMarker, ...longestFirst, HashComment, SmartString, Stray,
];

export const templateTokens: readonly TokenType[] = [TemplateText, InterpolationStart, TemplateEnd, Stray];

// ---------------------------------------------------------------- tables by token type, for the parser's hot paths

/** Values by `tokenTypeIdx`. */
export function tableOf<T>(entries: Iterable<readonly [TokenType, T]>, otherwise: T): readonly T[] {
  const table: T[] = new Array<T>(Math.max(...[...codeTokens, ...templateTokens].map(indexOf)) + 1).fill(otherwise);
  for (const [type, value] of entries) table[indexOf(type)] = value;
  return table;
}

/** Chevrotain numbers every token type that it makes; its typings leave that open. */
export function indexOf(type: TokenType): number {
  return type.tokenTypeIdx ?? 0;
}

function* singleTokenOperators(): Iterable<readonly [TokenType, OperatorInfo]> {
  for (const info of operators.values()) {
    const type = signs.get(info.text) ?? words.get(info.text);
    if (type) yield [type, info];
  }
}

/** The operator that a token is by itself, by `tokenTypeIdx`; null for tokens that are none. */
export const operatorByTokenIndex: readonly (OperatorInfo | null)[] = tableOf<OperatorInfo | null>(singleTokenOperators(), null);

/** Whether a token is a reserved word, by `tokenTypeIdx`. */
export const isReservedByTokenIndex: readonly boolean[] = tableOf([...words.values()].map((type) => [type, true] as const), false);
