import type { NcList } from './value.ts';

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
