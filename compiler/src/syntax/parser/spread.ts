import type { Expression } from '../ast.ts';
import type { ParserCore } from './core.ts';

/** `...xs` in a list or among arguments; the next token is the `...`. */
export function spreadElement(p: ParserCore): Expression {
  const { startOffset: start } = p.take();
  const value = p.expression();
  return { kind: 'spread', id: p.id(), start, end: p.endFrom(start), value };
}
