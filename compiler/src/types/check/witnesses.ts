import type { Witness } from './exhaustiveness.ts';

/** A missing value as the pattern of an arm: `Failed(_, _)`. */
export function showWitness(witness: Witness): string {
  if (!witness.by) return '_';
  const { what } = witness.by;
  const parts = witness.parts.map(showWitness);
  switch (what.kind) {
    case 'null':
    case 'true':
    case 'false':
      return what.kind;
    case 'present':
      return parts[0] ?? '_';
    case 'case':
      return parts.length === 0 ? what.symbol.name : `${what.symbol.name}(${parts.join(', ')})`;
    case 'record':
      return parts.every((part) => part === '_') ? '_' : `${what.type.symbol.name}(${parts.join(', ')})`;
    case 'list':
      return what.more ? `[${[...parts, '...'].join(', ')}]` : `[${parts.join(', ')}]`;
    case 'list-rest':
    case 'value':
    case 'type':
      return '_';
  }
}
