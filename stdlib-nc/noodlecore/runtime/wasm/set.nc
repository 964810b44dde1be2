// Set: a Map whose keys are the items.

import noodlecore.runtime.wasm.map.{
    HashMap,
    HashMapCursor,
    find,
    isThere,
    put,
    putInt,
    putName,
    putObject,
    putRecord,
    putSame,
}
import noodlecore.runtime.wasm.map as map
import noodlecore.runtime.wasm.values as values

class HashSet {
    const HashMap items = new HashMap();
}

func Set_constructor(items: List<any>?): HashSet {
    const made = new HashSet();
    if (items != null) { for (item in items) { put(made.items, item, null); } }
    return made;
}

func Set_size(set: HashSet): int { return set.items.size; }

func Set_add(set: HashSet, item: any): bool { return put(set.items, item, null); }

func Set_addName(set: HashSet, item: String?): bool { return putName(set.items, item, null); }

func Set_addInt(set: HashSet, item: int): bool { return putInt(set.items, item, null); }

func Set_addSame(set: HashSet, item: any): bool { return putSame(set.items, item, null); }

func Set_addRecord(set: HashSet, item: any): bool { return putRecord(set.items, item, null); }

func Set_addObject(set: HashSet, item: any): bool { return putObject(set.items, item, null); }

func Set_has(set: HashSet, item: any): bool { return map.Map_has(set.items, item); }

func Set_hasName(set: HashSet, item: String?): bool { return map.Map_hasName(set.items, item); }

func Set_hasInt(set: HashSet, item: int): bool { return map.Map_hasInt(set.items, item); }

func Set_hasSame(set: HashSet, item: any): bool { return map.Map_hasSame(set.items, item); }

func Set_hasRecord(set: HashSet, item: any): bool { return map.Map_hasRecord(set.items, item); }

func Set_hasObject(set: HashSet, item: any): bool { return map.Map_hasObject(set.items, item); }

func Set_delete(set: HashSet, item: any): bool { return map.Map_delete(set.items, item); }

func Set_clear(set: HashSet) { map.Map_clear(set.items); }

func Set_toList(set: HashSet): List<any> { return map.Map_keys(set.items); }

func Set_copy(set: HashSet): HashSet { return Set_constructor(Set_toList(set)); }

class HashSetCursor {
    const HashMapCursor items;

    constructor(this.items) {}
}

func Set_cursor(set: HashSet): HashSetCursor {
    return new HashSetCursor(new HashMapCursor(set.items));
}

func SetCursor_advance(cursor: HashSetCursor): bool { return map.MapCursor_advance(cursor.items); }

func SetCursor_value(cursor: HashSetCursor): any { return cursor.items.key; }

func equalSets(a: HashSet, b: HashSet): bool {
    if (a.items.size != b.items.size) { return false; }
    for (let entry = 0; entry < a.items.used; entry++) {
        if (!isThere(a.items, entry)) { continue; }
        if (find(b.items, a.items.keys.get(entry), a.items.hashes.get(entry)) < 0) { return false; }
    }
    return true;
}

func hashSet(set: HashSet): int {
    let hash = set.items.size;
    for (let entry = 0; entry < set.items.used; entry++) {
        if (isThere(set.items, entry)) {
            hash += values.toInt32(values.hashValue(set.items.keys.get(entry)) * 31);
        }
    }
    return values.toInt32(hash);
}

func setText(set: HashSet): String {
    let text = "{";
    let first = true;
    for (item in Set_toList(set)) {
        if (!first) { text += ", "; }
        first = false;
        text += values.quoted(item);
    }
    return text + "}";
}
