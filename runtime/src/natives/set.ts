import { expectHost, expectList, expectSet } from '../value/expect.ts';
import { HostObject } from '../value/host-object.ts';
import { listOf } from '../value/list.ts';
import { NcSet } from '../value/nc-map.ts';
import type { Value } from '../value/value.ts';
import type { NativeContext, NativeModule } from './native.ts';

export const setNatives: NativeModule = {
  'Set.size': (_, set) => expectSet(set).size,
  'Set.constructor': (context, items) => setOf(context, items === null ? [] : expectList(items)),
  'Set.add': (_, set, item) => expectSet(set).add(item),
  'Set.has': (_, set, item) => expectSet(set).has(item),
  'Set.delete': (_, set, item) => expectSet(set).delete(item),
  'Set.clear': (_, set) => expectSet(set).clear(),
  'Set.toList': (_, set) => listOf(expectSet(set).entries.keys()),
  'Set.copy': (context, set) => setOf(context, expectSet(set).entries.keys()),
  'Set.cursor': (_, set) => new SetCursor(expectSet(set)),
  'SetCursor.advance': (_, cursor) => cursorOf(cursor).advance(),
  'SetCursor.value': (_, cursor) => cursorOf(cursor).value,
};

function setOf(context: NativeContext, items: Iterable<Value>): NcSet {
  const set = new NcSet(context);
  for (const item of items) set.add(item);
  return set;
}

/** Walks as JavaScript's own iterators do: it sees what is added meanwhile and skips what is deleted. */
class SetCursor extends HostObject {
  readonly className = 'noodlecore.core.set::SetCursor';
  readonly #items: Iterator<Value>;
  value: Value = null;

  constructor(set: NcSet) {
    super();
    this.#items = set.own.keys();
  }

  advance(): boolean {
    const step = this.#items.next();
    if (step.done === true) return false;
    this.value = step.value;
    return true;
  }
}

/** `expectHost` meets all kinds of objects, which V8 tells apart slowly. */
function cursorOf(value: Value): SetCursor {
  return value instanceof SetCursor ? value : expectHost(SetCursor, value);
}
