import type { IToken } from 'chevrotain';
import { foreignConstruct } from '../../diagnostics/catalogue/syntax.ts';
import { ConstWord, Equals } from '../token-types.ts';
import { IdentifierToken } from '../tokens.ts';
import type { TokenWalk } from './token-walk.ts';

/** `#define LIMIT 500`, as in C: reports it, and goes on with the constant that is meant. False for what is none. */
export function mendDefine(walk: TokenWalk, { image, startOffset: start }: IToken): boolean {
  const [, before, name, gap, value] = /^(#\s*define\s+)([A-Za-z_]\w*)([ \t]+)(\S.*?)\s*$/.exec(image) ?? [];
  if (before === undefined || name === undefined || gap === undefined || value === undefined) return false;
  const nameStart = start + before.length;
  const valueStart = nameStart + name.length + gap.length;
  const newText = `const ${name} = ${value};`;
  walk.report(foreignConstruct(walk.span(start, nameStart + name.length), { word: '#define' }, {
    hint: 'there is no preprocessor: a constant is declared with `const`',
    fixes: [{ title: `write \`${newText}\``, sure: true, edits: [{ span: walk.span(start, valueStart + value.length), newText }] }],
  }));
  walk.pushAs(ConstWord, start, 'const');
  walk.pushAs(IdentifierToken, nameStart, name);
  walk.pushAs(Equals, nameStart + name.length, '=');
  walk.readAnew(valueStart, valueStart + value.length);
  return true;
}
