import { expectHost, expectMap } from '../value/expect.ts';
import { HostObject } from '../value/host-object.ts';
import { listOf } from '../value/list.ts';
import { NcMap } from '../value/nc-map.ts';
import type { Value } from '../value/value.ts';
import type { NativeContext, NativeModule } from './native.ts';

export const mapNatives: NativeModule = {
  'Map.size': (_, map) => expectMap(map).size,
  'Map.constructor': (context) => new NcMap(context),
  'Map.get': (_, map, key) => expectMap(map).get(key) ?? null,
  'Map.set': (_, map, key, value) => expectMap(map).set(key, value),
  'Map.has': (_, map, key) => expectMap(map).has(key),
  'Map.delete': (_, map, key) => expectMap(map).delete(key),
  'Map.clear': (_, map) => expectMap(map).clear(),
  'Map.keys': (_, map) => listOf(expectMap(map).entries.keys()),
  'Map.values': (_, map) => listOf(expectMap(map).entries.values()),
  'Map.copy': (context, map) => copy(context, expectMap(map)),
  'Map.cursor': (_, map) => new MapCursor(expectMap(map)),
  'MapCursor.advance': (_, cursor) => cursorOf(cursor).advance(),
  'MapCursor.key': (_, cursor) => cursorOf(cursor).key,
  'MapCursor.value': (_, cursor) => cursorOf(cursor).value,
};

function copy(context: NativeContext, map: NcMap): NcMap {
  const result = new NcMap(context);
  for (const [key, value] of map.entries) result.set(key, value);
  return result;
}

/** Walks as JavaScript's own iterators do: it sees what is added meanwhile and skips what is deleted. */
class MapCursor extends HostObject {
  readonly className = 'noodlecore.core.map::MapCursor';
  readonly #entries: Iterator<[Value, Value]>;
  key: Value = null;
  value: Value = null;

  constructor(map: NcMap) {
    super();
    this.#entries = map.own.entries();
  }

  advance(): boolean {
    const step = this.#entries.next();
    if (step.done === true) return false;
    const entry = step.value;
    this.key = entry[0];
    this.value = entry[1];
    return true;
  }
}

/** `expectHost` meets all kinds of objects, which V8 tells apart slowly. */
function cursorOf(value: Value): MapCursor {
  return value instanceof MapCursor ? value : expectHost(MapCursor, value);
}
