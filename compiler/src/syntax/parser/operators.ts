import { Equals, Greater } from '../token-types.ts';
import { IdentifierToken, operatorByTokenIndex, operatorInfo, type OperatorInfo } from '../tokens.ts';
import type { ParserCore } from './core.ts';

const greater = operatorInfo('>');
const is = operatorInfo('is');

/** The operator that comes next, or null: binary, `is`, `as`, a range or an assignment. */
export function operatorAt(p: ParserCore): OperatorInfo | null {
  const { token } = p;
  const info = operatorByTokenIndex[token.tokenTypeIdx];
  if (info === null) return token.tokenType === IdentifierToken && token.image === 'is' && !p.endsLine() ? is : null;
  return info === greater ? greaterOperator(p) : info;
}

const byWidth = {
  compare: [greater, operatorInfo('>>'), operatorInfo('>>>')],
  equals: [operatorInfo('>='), operatorInfo('>>='), operatorInfo('>>>=')],
} as const;

/** `>` and what stands right behind it: tokens of one `>` each, so that type arguments close one by one. */
function greaterOperator(p: ParserCore): OperatorInfo {
  let width = 1;
  while (width < 3 && isGlued(p, width) && p.peek(width).tokenType === Greater) width++;
  const next = p.peek(width).tokenType;
  return isGlued(p, width) && next === Equals ? byWidth.equals[width - 1] : byWidth.compare[width - 1];
}

function isGlued(p: ParserCore, distance: number): boolean {
  return p.peek(distance).startOffset === p.token.startOffset + distance;
}

export function takeOperator(p: ParserCore, operator: OperatorInfo): void {
  for (let i = 0; i < operator.width; i++) p.take();
}
