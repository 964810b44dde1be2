import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import { Star } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';

/** `func* numbers(): int { yield 1; }`, as in JavaScript; takes the `*`, and gives where it was reported. Null where none is next. */
export function generatorStar(p: ParserCore): number | null {
  if (!p.at(Star)) return null;
  const at = p.diagnostics.length;
  p.complain(foreignConstruct(p.spanOf(p.token), { word: 'func*' }, { hint: 'give a List, implement `Iterable<T>`, or make a lazy sequence: `Sequence.generate(() => …)` of `noodlecore.sequence`' }));
  p.take();
  return at;
}

/** What the generator yields is part of the same mistake. */
export function dropYields(p: ParserCore, at: number): void {
  p.diagnostics = p.diagnostics.filter(({ code, message }, i) => i <= at || code !== foreignConstruct.code || !message.includes('`yield`'));
}
