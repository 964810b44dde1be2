import type { NcList, Value } from './value.ts';

/** An array that once held an object keeps V8's general kind of elements, and so do its slices. */
const EMPTY: NcList = [''];
EMPTY.pop();

/**
 * An empty List of the kind that can hold everything. V8 has six kinds of arrays, by what is in them; code that meets all six is slow,
 * and the interpreter's `list.get` would. So natives make new Lists with this, and not with `[]`.
 */
export function emptyList(): NcList {
  return EMPTY.slice();
}

/** A List of these items, of the same kind: what JavaScript's own functions give may be of any. */
export function listOf(items: Iterable<Value>): NcList {
  const list = emptyList();
  for (const item of items) list.push(item);
  return list;
}
