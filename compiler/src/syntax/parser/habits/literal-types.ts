import { unionType } from '../../../diagnostics/catalogue/syntax.ts';
import type { TypeNode } from '../../ast.ts';
import { Bar } from '../../token-types.ts';
import { FloatToken, IntToken, StringToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** Whether a type that is one value comes next, as in TypeScript. */
export function isLiteralType(p: ParserCore): boolean {
  return p.at(StringToken) || p.at(IntToken) || p.at(FloatToken);
}

/** `'on' | 'off'`: the values of a type are the cases of an enum here. */
export function literalType(p: ParserCore): TypeNode {
  const { startOffset: start } = p.token;
  const cases = [p.take().image];
  while (p.at(Bar)) {
    p.take();
    if (isLiteralType(p)) cases.push(p.take().image);
    else p.type();
  }
  const span = p.span(start, p.lastEnd);
  const written = p.text.slice(start, p.lastEnd).replace(/\s+/g, ' ');
  const names = cases.map((each) => each.slice(1, -1));
  const isNamed = names.every((each) => /^[A-Za-z]\w*$/.test(each));
  const example = isNamed ? `, such as \`enum Kind { ${names.map((each) => each.charAt(0).toUpperCase() + each.slice(1)).join(', ')} }\`` : '';
  p.complainAt(unionType(span, { written }, { label: 'a value is no type', hint: `declare an \`enum\` with a case for each${example}` }));
  return { kind: 'error-type', id: p.id(), start, end: p.lastEnd };
}
