import { Lexer, type IToken, createTokenInstance } from 'chevrotain';
import { codeTokens, EndOfFile, templateTokens } from './tokens.ts';

export interface Comment {
  readonly start: number;
  readonly end: number;
  /** `doc` is a `///` line. */
  readonly kind: 'line' | 'block' | 'doc';
}

export interface Tokens {
  /** The last one is the end of the file. */
  readonly tokens: IToken[];
  readonly comments: readonly Comment[];
}

/**
 * Every character of a text belongs to a token, a comment or white space: what is wrong with it is found by the parser,
 * which knows what was expected there. Templates are a mode of their own, and braces nest modes, so that
 * `` `a${ { "k": `b` } }` `` is read in one go.
 *
 * Positions are offsets only: lines are computed for the few positions that are shown to somebody.
 */
const lexer = new Lexer(
  { modes: { code: [...codeTokens], template: [...templateTokens] }, defaultMode: 'code' },
  { positionTracking: 'onlyOffset', ensureOptimizations: true, skipValidations: true },
);

export function tokenize(text: string): Tokens {
  // The complaints that the lexer itself may have are about closing braces without an opening one: the parser's to report.
  const { tokens, groups } = lexer.tokenize(text);
  tokens.push(createTokenInstance(EndOfFile, '', text.length, text.length, 0, 0, 0, 0));
  return { tokens, comments: groups.comments.map(commentOf) };
}

function commentOf({ image, startOffset }: IToken): Comment {
  const kind = image.startsWith('/*') ? 'block' : image.startsWith('///') && !image.startsWith('////') ? 'doc' : 'line';
  return { start: startOffset, end: startOffset + image.length, kind };
}
