import type { Annotation, Argument } from '../ast.ts';
import { At, OpenParen } from '../token-types.ts';
import { argumentList } from './arguments.ts';
import type { ParserCore } from './core.ts';
import { looseName } from './names.ts';

const noAnnotations: readonly Annotation[] = [];
const noArguments: readonly Argument[] = [];

/** `@test`, `@distributed(cpu: 2)`: any number of them. */
export function annotations(p: ParserCore): readonly Annotation[] {
  if (!p.at(At)) return noAnnotations;
  const found: Annotation[] = [];
  while (p.at(At)) found.push(annotation(p));
  return found;
}

function annotation(p: ParserCore): Annotation {
  const start = p.take().startOffset;
  const name = looseName(p, 'an annotation after `@`');
  const args = p.at(OpenParen) && p.isAdjacent() ? argumentList(p) : noArguments;
  return { kind: 'annotation', id: p.id(), start, end: p.lastEnd, name, args };
}
