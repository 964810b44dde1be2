import type { TypeParameterSymbol } from '@noodlecore/compiler/names/symbol';
import { isAssignable, isSubtype, sameType } from '@noodlecore/compiler/types/relations';
import { showTypes } from '@noodlecore/compiler/types/show';
import { substitute } from '@noodlecore/compiler/types/substitute';
import type { Type } from '@noodlecore/compiler/types/type';
import { major, minor, type Finding } from './findings.ts';

/** A type that users get: it may become more special. Not so int in the place of float, of which a division would round. */
export function compareGiven(before: Type, after: Type): Finding[] {
  if (sameType(before, after)) return [];
  if (before.kind === 'void') return [minor('it gives a value now')];
  if (after.kind === 'void') return [major('it gives nothing any more')];
  const [old, now] = showTypes(before, after);
  return isSubtype(after, before) ? [minor(`it is \`${now}\`, which every \`${old}\` may be`)] : [major(`it is \`${now}\`, where \`${old}\` is expected`)];
}

/** A type that users give: it may become more general. */
export function compareTaken(name: string, before: Type, after: Type): Finding[] {
  if (sameType(before, after)) return [];
  const [old, now] = showTypes(before, after);
  return isAssignable(before, after) ? [minor(`\`${name}\` takes \`${now}\`, and so \`${old}\` too`)] : [major(`\`${name}\` takes \`${now}\` in the place of \`${old}\``)];
}

/** A type that users both give and get. */
export function compareExact(before: Type, after: Type): Finding[] {
  if (sameType(before, after)) return [];
  const [old, now] = showTypes(before, after);
  return [major(`it is \`${now}\` in the place of \`${old}\`, and users both read and set it`)];
}

/** Type parameters by their places; the names do not matter. Null where their number changed, after which types cannot be compared. */
export function compareTypeParameters(before: readonly TypeParameterSymbol[], after: readonly TypeParameterSymbol[]): Finding[] | null {
  if (before.length !== after.length) return null;
  const old = before.map(({ type }) => type);
  return before.flatMap((parameter, i) => {
    const { bound } = after[i];
    return compareBounds(parameter.name, parameter.bound, bound && substitute(bound, after, old));
  });
}

function compareBounds(name: string, before: Type | null, after: Type | null): Finding[] {
  if (before && after && sameType(before, after)) return [];
  if (before === after) return [];
  if (after === null || (before && isSubtype(before, after))) return [minor(`\`${name}\` may be more types than before`)];
  return [major(`\`${name}\` may be fewer types than before`)];
}
