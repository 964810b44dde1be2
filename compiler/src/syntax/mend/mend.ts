import type { IToken } from 'chevrotain';
import type { SourceText } from '../../base/source.ts';
import { unclosedComment } from '../../diagnostics/catalogue/syntax.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { CloseBrace, OpenBrace } from '../token-types.ts';
import { ConflictMarker, EndOfFile, HashComment, indexOf, InterpolationStart, SmartString, Stray, StringToken, UnclosedComment, UnclosedString } from '../tokens.ts';
import { mendConflict } from './conflicts.ts';
import { isDoubled, isDoubledSign, mendDoubled, mendDoubledSign } from './doubled-words.ts';
import { mendDefine } from './defines.ts';
import { HashComments } from './hash-comments.ts';
import { PrivateNames } from './private-names.ts';
import { mendRegexLiteral } from './regex-literals.ts';
import { mendSmartString, mendStray } from './stray-characters.ts';
import { mendString, mendUnclosedString } from './strings.ts';
import { TokenWalk } from './token-walk.ts';

/** Tokens that the parser can read, and what was wrong with those of the text. */
export interface MendedTokens {
  readonly tokens: IToken[];
  readonly diagnostics: readonly Diagnostic[];
  /** The end of the file was swallowed, by a comment without end: what is missing there is no mistake of its own. */
  readonly silentEnd: boolean;
  /** Offsets of tokens before which something was left out. */
  readonly gaps: ReadonlySet<number>;
}

/**
 * Reports what is wrong with characters, strings and comments, and gives the tokens that were probably meant, so that the
 * parser has to know nothing of it and no mistake is reported twice.
 */
export function mendTokens(source: SourceText, tokens: readonly IToken[]): MendedTokens {
  const walk = new TokenWalk(source, tokens);
  const hashes = new HashComments(source);
  const privateNames = new PrivateNames(source);
  let silentEnd = false;
  for (let token = walk.next(); token.tokenType !== EndOfFile && !walk.isFull(); token = walk.next()) {
    switch (token.tokenType) {
      case StringToken:
        if (isDoubled(walk, token)) mendDoubled(walk, token);
        else mendString(walk, token);
        break;
      case UnclosedString:
        mendUnclosedString(walk, token);
        break;
      case UnclosedComment:
        walk.report(unclosedComment(walk.span(token.startOffset, token.startOffset + 2), {}));
        silentEnd = true;
        break;
      case Stray:
        mendStray(walk, token);
        break;
      case SmartString:
        mendSmartString(walk, token);
        break;
      case ConflictMarker:
        mendConflict(walk, token);
        break;
      case HashComment:
        if (!privateNames.take(walk, token) && !mendDefine(walk, token)) hashes.add(token);
        break;
      default:
        if (mendRegexLiteral(walk, token)) break;
        if (isDoubled(walk, token)) mendDoubled(walk, token);
        else if (isDoubledSign(walk, token)) mendDoubledSign(walk, token);
        else walk.push(token);
    }
  }
  walk.push(createEnd(source.text.length));
  silentEnd ||= walk.isFull();
  return { tokens: walk.result, diagnostics: [...walk.diagnostics, ...hashes.diagnostics(), ...privateNames.diagnostics()], silentEnd, gaps: walk.gaps };
}

function createEnd(startOffset: number): IToken {
  return { image: '', startOffset, tokenType: EndOfFile, tokenTypeIdx: indexOf(EndOfFile) };
}

/** How many `{` lack their `}`, and the other way round. */
export function countBraces(tokens: readonly IToken[]): { missingBraces: number; strayBraces: number } {
  let missingBraces = 0;
  let strayBraces = 0;
  for (const { tokenType } of tokens) {
    if (tokenType === OpenBrace || tokenType === InterpolationStart) missingBraces++;
    else if (tokenType === CloseBrace) {
      if (missingBraces > 0) missingBraces--;
      else strayBraces++;
    }
  }
  return { missingBraces, strayBraces };
}
