import type { Fix } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

/** `new User({ id: 1, name: "n" })`, as in JavaScript: what stands in the braces are arguments with their names. */
export function namedInBraces(body: Body, args: readonly ast.Argument[], names: readonly string[]): Fix[] {
  const [only, ...more] = args;
  if (only?.value.kind !== 'map' || more.length > 0 || only.name !== null) return [];
  const written = only.value.entries.flatMap(({ key, value }) => {
    const name = nameOf(key);
    return name !== null && names.includes(name) ? [`${name}: ${body.text(value)}`] : [];
  });
  if (written.length === 0 || written.length < only.value.entries.length) return [];
  return [possibleFix('pass them by their names', replace(body, only, written.join(', ')))];
}

function nameOf(key: ast.Expression): string | null {
  if (key.kind === 'name') return key.name;
  return key.kind === 'string' ? key.value : null;
}
