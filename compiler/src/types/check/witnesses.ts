import type { Witness } from './exhaustiveness.ts';
import type { What } from './pattern-space.ts';

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
      return parts.length === 0 ? caseName(what) : `${caseName(what)}(${parts.join(', ')})`;
    case 'record':
      return parts.every((part) => part === '_') && !what.among ? '_' : `${what.type.symbol.name}(${parts.join(', ')})`;
    case 'list':
      return what.more ? `[${[...parts, '...'].join(', ')}]` : `[${parts.join(', ')}]`;
    case 'type':
      return what.type.kind === 'class' ? `is ${what.type.symbol.name}` : '_';
    case 'list-rest':
    case 'value':
      return '_';
  }
}

/** Cases are named alone only where the value is of their enum. */
function caseName({ symbol, among }: Extract<What, { kind: 'case' }>): string {
  return among ? `${symbol.owner.name}.${symbol.name}` : symbol.name;
}
