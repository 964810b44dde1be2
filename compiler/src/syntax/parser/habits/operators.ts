import type { IToken } from 'chevrotain';
import { foreignOperatorSign } from '../../../diagnostics/catalogue/syntax.ts';
import { IdentifierToken, operatorInfo, type OperatorInfo, type OperatorText } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** Binary operators of other languages, and what they are called here. */
const signs: Readonly<Record<string, { readonly right: OperatorText; readonly why: string }>> = {
  '===': { right: '==', why: '`==` never converts its operands, so there is only one of them' },
  '!==': { right: '!=', why: '`!=` never converts its operands, so there is only one of them' },
  '<>': { right: '!=', why: 'not equal' },
};

const words: Readonly<Record<string, { readonly right: OperatorText; readonly why: string }>> = {
  and: { right: '&&', why: 'both' },
  or: { right: '||', why: 'at least one of the two' },
  instanceof: { right: 'is', why: 'a test of the type' },
  mod: { right: '%', why: 'the remainder' },
};

/** Reports an operator of another language, and gives the one that it stands for. */
export function foreignOperator(p: ParserCore): OperatorInfo | null {
  const { token } = p;
  const meant = token.tokenType === IdentifierToken ? wordBetweenOperands(p, token) : Object.hasOwn(signs, token.image) ? signs[token.image] : undefined;
  if (meant === undefined) return null;
  const span = p.spanOf(token);
  p.complain(
    foreignOperatorSign(span, { written: token.image, right: meant.right, why: meant.why }, {
      fixes: [{ title: `write \`${meant.right}\``, sure: true, edits: [{ span, newText: meant.right }] }],
    }),
  );
  return operatorInfo(meant.right);
}

function wordBetweenOperands(p: ParserCore, token: IToken): (typeof words)[string] | undefined {
  if (!Object.hasOwn(words, token.image) || p.endsLine()) return undefined;
  const next = p.peek(1);
  return /^[\w$"'([!-]/.test(next.image) && !p.hasNewline(token.startOffset, next.startOffset) ? words[token.image] : undefined;
}
