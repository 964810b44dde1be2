// Map: entries in the order in which they came, found by hash.
//
// Entry e stands in keys[e], values[e] and hashes[e]; `table` holds e + 1 at the place that the hash asks for, or at the next free
// one behind it. A deleted entry keeps its place, with a key that equals nothing, until the arrays are made anew.
// Where a String stands, the host's `names` know: its engine keeps the hash of a text that it has once computed, and tells nobody.
// Among a few entries it is looked for, by its length and first letter, which stand in its place in hashes; most objects of JSON have no more.
//
// What a program asks with keys whose kind is known when it is compiled goes to functions of their own: `Name` for Strings, `Int`, and
// `Same` for what equals nothing but itself, `Record` for records of one class that hold numbers, and `Object` for other objects. All but
// ints may be null.

import noodlecore.runtime.wasm.arrays.{Indices, Refs}
import noodlecore.runtime.wasm.host as host
import noodlecore.runtime.wasm.objects as objects
import noodlecore.runtime.wasm.texts as texts
import noodlecore.runtime.wasm.values as values

const FIRST_CAPACITY = 8;

class HashMap {
    Refs keys;
    Refs values;
    Indices hashes;
    Indices table;
    // Null until there are more than a few entries, and a String among their keys.
    any names = null;
    // Entries that have a place, deleted ones too; and those that are there.
    int used = 0;
    int size = 0;
    // How often keys have come, gone or moved: as long as it is the same, an entry that was found is where it was.
    int changes = 0;
    // Null until somebody has walked.
    Era? era = null;

    // What is empty is shared.
    constructor() {
        this.keys = noRefs;
        this.values = noRefs;
        this.hashes = noHashes;
        this.table = noTable;
    }
}

const noRefs = new Refs(0);
const noHashes = new Indices(0);
const noTable = new Indices(2 * FIRST_CAPACITY);

// The time between two moves of a map's entries. A cursor that began in an earlier one goes through those between.
class Era {
    Era? next = null;
    // Where entries went that are still there: places of deleted ones, in order.
    Indices? gone = null;
    int goneCount = 0;
    bool cleared = false;
}

class Deleted {}

const deleted: any = new Deleted();

func newMap(): HashMap { return new HashMap(); }

func Map_constructor(): HashMap { return new HashMap(); }

func Map_size(map: HashMap): int { return map.size; }

func Map_get(map: HashMap, key: any): any { return valueAt(map, find(map, key, hashOf(key))); }

func Map_getName(map: HashMap, key: String?): any { return valueAt(map, findName(map, key)); }

func Map_getInt(map: HashMap, key: int): any { return valueAt(map, findInt(map, key)); }

func Map_getSame(map: HashMap, key: any): any { return valueAt(map, findSame(map, key)); }

func Map_getRecord(map: HashMap, key: any): any { return valueAt(map, findRecord(map, key)); }

func Map_getObject(map: HashMap, key: any): any { return valueAt(map, findObject(map, key)); }

func valueAt(map: HashMap, entry: int): any { return entry < 0 ? null : map.values.get(entry); }

func Map_has(map: HashMap, key: any): bool { return find(map, key, hashOf(key)) >= 0; }

func Map_hasName(map: HashMap, key: String?): bool { return findName(map, key) >= 0; }

// With the entry that `findName` gave when there had been so many changes.
func Map_hasFoundName(map: HashMap, key: String?, entry: int, changes: int): bool {
    return map.changes == changes ? entry >= 0 : Map_hasName(map, key);
}

func Map_changes(map: HashMap): int { return map.changes; }

func Map_hasInt(map: HashMap, key: int): bool { return findInt(map, key) >= 0; }

func Map_hasSame(map: HashMap, key: any): bool { return findSame(map, key) >= 0; }

func Map_hasRecord(map: HashMap, key: any): bool { return findRecord(map, key) >= 0; }

func Map_hasObject(map: HashMap, key: any): bool { return findObject(map, key) >= 0; }

func Map_set(map: HashMap, key: any, value: any) { put(map, key, value); }

func Map_setName(map: HashMap, key: String?, value: any) { putName(map, key, value); }

func Map_setFoundName(map: HashMap, key: String?, value: any, entry: int, changes: int) {
    if (map.changes != changes) {
        putName(map, key, value);
    } else if (entry >= 0) {
        map.values.set(entry, value);
    } else {
        addName(map, key, value);
    }
}

func Map_setInt(map: HashMap, key: int, value: any) { putInt(map, key, value); }

func Map_setSame(map: HashMap, key: any, value: any) { putSame(map, key, value); }

func Map_setRecord(map: HashMap, key: any, value: any) { putRecord(map, key, value); }

func Map_setObject(map: HashMap, key: any, value: any) { putObject(map, key, value); }

// Tells whether the key is new, as all of these do.
func put(map: HashMap, key: any, value: any): bool {
    const hash = hashOf(key);
    const entry = find(map, key, hash);
    if (entry >= 0) { return replaceValue(map, entry, value); }
    enter(map, addEntry(map, key, value, hash), key, hash);
    return true;
}

func putName(map: HashMap, key: String?, value: any): bool {
    const entry = findName(map, key);
    if (entry >= 0) { return replaceValue(map, entry, value); }
    addName(map, key, value);
    return true;
}

func addName(map: HashMap, key: String?, value: any) {
    const place = addEntry(map, key, value, 0);
    if (key == null) { enterHashed(map, place, 0); } else { enterName(map, place, key); }
}

func putInt(map: HashMap, key: int, value: any): bool {
    const entry = findInt(map, key);
    if (entry >= 0) { return replaceValue(map, entry, value); }
    const hash = hashOfInt(key);
    const place = addEntry(map, key, value, hash);
    enterHashed(map, place, hash);
    return true;
}

func putSame(map: HashMap, key: any, value: any): bool {
    const entry = findSame(map, key);
    if (entry >= 0) { return replaceValue(map, entry, value); }
    const hash = hashOfSame(key);
    const place = addEntry(map, key, value, hash);
    enterHashed(map, place, hash);
    return true;
}

func putRecord(map: HashMap, key: any, value: any): bool {
    const hash = hashOfRecord(key);
    const entry = findHashedRecord(map, key, hash);
    if (entry >= 0) { return replaceValue(map, entry, value); }
    const place = addEntry(map, key, value, hash);
    enterHashed(map, place, hash);
    return true;
}

func putObject(map: HashMap, key: any, value: any): bool {
    const hash = hashOfObject(key);
    const entry = findHashed(map, key, hash);
    if (entry >= 0) { return replaceValue(map, entry, value); }
    const place = addEntry(map, key, value, hash);
    enterHashed(map, place, hash);
    return true;
}

func replaceValue(map: HashMap, entry: int, value: any): bool {
    map.values.set(entry, value);
    return false;
}

// Gives where it stands; nothing leads there yet.
func addEntry(map: HashMap, key: any, value: any, hash: int): int {
    if (map.used == map.keys.length) { makeRoom(map); }
    const place = map.used;
    map.keys.set(place, key);
    map.values.set(place, value);
    map.hashes.set(place, hash);
    map.used = place + 1;
    map.size += 1;
    map.changes += 1;
    return place;
}

func Map_delete(map: HashMap, key: any): bool {
    const entry = find(map, key, hashOf(key));
    if (entry < 0) { return false; }
    if (key is String && map.names != null) { host.removeName(map.names, key); }
    map.keys.set(entry, deleted);
    map.values.set(entry, null);
    map.size -= 1;
    map.changes += 1;
    return true;
}

func Map_clear(map: HashMap) {
    const ended = beginEra(map);
    if (ended != null) { ended.cleared = true; }
    map.keys = noRefs;
    map.values = noRefs;
    map.hashes = noHashes;
    map.table = noTable;
    map.names = null;
    map.used = 0;
    map.size = 0;
    map.changes += 1;
}

func Map_keys(map: HashMap): List<any> {
    const result = new List<any>();
    for (let entry = 0; entry < map.used; entry++) {
        if (isThere(map, entry)) { result.add(map.keys.get(entry)); }
    }
    return result;
}

func Map_values(map: HashMap): List<any> {
    const result = new List<any>();
    for (let entry = 0; entry < map.used; entry++) {
        if (isThere(map, entry)) { result.add(map.values.get(entry)); }
    }
    return result;
}

func Map_copy(map: HashMap): HashMap {
    const result = new HashMap();
    for (let entry = 0; entry < map.used; entry++) {
        if (isThere(map, entry)) { put(result, map.keys.get(entry), map.values.get(entry)); }
    }
    return result;
}

func isThere(map: HashMap, entry: int): bool { return !isSame(map.keys.get(entry), deleted); }

// The entry with a key, or -1.
func find(map: HashMap, key: any, hash: int): int {
    return key is String ? findName(map, key) : findHashed(map, key, hash);
}

func findName(map: HashMap, key: String?): int {
    if (key == null) { return findSame(map, null); }
    if (map.names != null) { return host.placeOfName(map.names, key) - 1; }
    return isSmall(map) ? searchName(map, key) : -1;
}

func isSmall(map: HashMap): bool { return map.keys.length <= FIRST_CAPACITY; }

func searchName(map: HashMap, key: String): int {
    const used = map.used;
    if (used == 0) { return -1; }
    const look = lookOf(key);
    const hashes = map.hashes;
    for (let entry = 0; entry < used; entry++) {
        if (hashes.get(entry) == look) {
            const candidate = map.keys.get(entry);
            if (candidate is String && candidate == key) { return entry; }
        }
    }
    return -1;
}

// 32 bits.
func lookOf(key: String): int {
    const length = key.length;
    return length == 0 ? 0 : values.toInt32(length << 16 ^ texts.charCode(key, 0));
}

func findSame(map: HashMap, key: any): int {
    const table = map.table;
    const mask = table.length - 1;
    let place = spread(hashOfSame(key)) & mask;
    while (true) {
        const entry = table.get(place) - 1;
        if (entry < 0 || isSame(map.keys.get(entry), key)) { return entry; }
        place = (place + 1) & mask;
    }
}

func findRecord(map: HashMap, key: any): int {
    return map.used == 0 ? -1 : findHashedRecord(map, key, hashOfRecord(key));
}

func findHashedRecord(map: HashMap, key: any, hash: int): int {
    const table = map.table;
    const mask = table.length - 1;
    let place = spread(hash) & mask;
    while (true) {
        const entry = table.get(place) - 1;
        if (entry < 0) { return -1; }
        if (map.hashes.get(entry) == hash && isRecord(map.keys.get(entry), key)) { return entry; }
        place = (place + 1) & mask;
    }
}

func isRecord(candidate: any, key: any): bool {
    if (isSame(candidate, key)) { return true; }
    return key != null &&
        objects.isObject(candidate) &&
        objects.classId(candidate) == objects.classId(key) &&
        objects.derivedEquals(key, candidate);
}

// As `recordKey` gives it, which others ask.
func hashOfRecord(key: any): int {
    return key == null ? 0 : values.toInt32(objects.derivedKey(key, 0));
}

func findObject(map: HashMap, key: any): int { return findHashed(map, key, hashOfObject(key)); }

func findInt(map: HashMap, key: int): int {
    const table = map.table;
    const mask = table.length - 1;
    const hash = hashOfInt(key);
    let place = spread(hash) & mask;
    while (true) {
        const entry = table.get(place) - 1;
        if (entry < 0) { return -1; }
        if (map.hashes.get(entry) == hash) {
            const candidate = map.keys.get(entry);
            if (candidate is int && candidate == key) { return entry; }
        }
        place = (place + 1) & mask;
    }
}

func findHashed(map: HashMap, key: any, hash: int): int {
    const table = map.table;
    const mask = table.length - 1;
    let place = spread(hash) & mask;
    while (true) {
        const entry = table.get(place) - 1;
        if (entry < 0) { return -1; }
        if (map.hashes.get(entry) == hash && isKey(map.keys.get(entry), key)) { return entry; }
        place = (place + 1) & mask;
    }
}

// NaN is a key like any other.
func isKey(candidate: any, key: any): bool {
    if (isSame(candidate, key)) { return true; }
    if (isSame(candidate, deleted)) { return false; }
    if (key is float) {
        return candidate is float && (candidate == key || (candidate.isNaN() && key.isNaN()));
    }
    return values.equalValues(candidate, key);
}

// 32 bits of the key; of a String nobody asks for them.
func hashOf(key: any): int { return key is String ? 0 : hashOfObject(key); }

func hashOfObject(key: any): int {
    return isOnlyItself(key) ? hashOfSame(key) : values.toInt32(values.keyHash(key));
}

func hashOfSame(key: any): int {
    return key == null ? 0 : values.toInt32(values.identityHash(key));
}

func hashOfInt(key: int): int { return values.toInt32(values.intKeyHash(key)); }

// Instances that no `equals` compares: neither records nor cases.
func isOnlyItself(key: any): bool {
    return objects.isObject(key) &&
        objects.kindOf(key) < 2 &&
        objects.valueFields(key) < 0 &&
        !objects.hasEquals(key);
}

// Multiplicative hashing (Knuth, TAOCP 6.4): ints in a row would be neighbours, and a search that fails would go along the whole row.
func spread(hash: int): int { return (hash * -7046029254386353131) >>> 32; }

func enter(map: HashMap, entry: int, key: any, hash: int) {
    if (key is String) { enterName(map, entry, key); } else { enterHashed(map, entry, hash); }
}

func enterName(map: HashMap, entry: int, key: String) {
    if (isSmall(map)) {
        map.hashes.set(entry, lookOf(key));
        return;
    }
    if (map.names == null) { map.names = host.newNames(); }
    host.placeName(map.names, key, entry + 1);
}

func enterHashed(map: HashMap, entry: int, hash: int) {
    if (isSame(map.table, noTable)) { map.table = new Indices(2 * FIRST_CAPACITY); }
    const table = map.table;
    const mask = table.length - 1;
    let place = spread(hash) & mask;
    while (table.get(place) != 0) { place = (place + 1) & mask; }
    table.set(place, entry + 1);
}

// Twice as many places, or the same where half of the entries are deleted. The others move together.
func makeRoom(map: HashMap) {
    if (map.keys.length == 0) {
        map.keys = new Refs(FIRST_CAPACITY);
        map.values = new Refs(FIRST_CAPACITY);
        map.hashes = new Indices(FIRST_CAPACITY);
        return;
    }
    const wasSmall = isSmall(map);
    const capacity = map.size * 2 > map.keys.length ? map.keys.length * 2 : map.keys.length;
    const keys = new Refs(capacity);
    const kept = new Refs(capacity);
    const hashes = new Indices(capacity);
    const table = new Indices(capacity * 2);
    const moves = map.size != map.used;
    if (!moves) {
        keys.copy(0, map.keys, 0, map.used);
        kept.copy(0, map.values, 0, map.used);
        hashes.copy(0, map.hashes, 0, map.used);
    } else {
        compact(map, keys, kept, hashes);
    }
    map.keys = keys;
    map.values = kept;
    map.hashes = hashes;
    map.table = table;
    map.used = map.size;
    for (let entry = 0; entry < map.used; entry++) {
        const key = keys.get(entry);
        if (moves || wasSmall || !(key is String)) { enter(map, entry, key, hashes.get(entry)); }
    }
}

func compact(map: HashMap, keys: Refs, kept: Refs, hashes: Indices) {
    const gone = new Indices(map.used - map.size);
    let goneCount = 0;
    let place = 0;
    for (let entry = 0; entry < map.used; entry++) {
        if (!isThere(map, entry)) {
            gone.set(goneCount, entry);
            goneCount += 1;
            continue;
        }
        keys.set(place, map.keys.get(entry));
        kept.set(place, map.values.get(entry));
        hashes.set(place, map.hashes.get(entry));
        place += 1;
    }
    const ended = beginEra(map);
    if (ended != null) {
        ended.gone = gone;
        ended.goneCount = goneCount;
    }
}

// Gives the era that ends, if anybody has walked in it.
func beginEra(map: HashMap): Era? {
    const ended = map.era;
    if (ended == null) { return null; }
    const next = new Era();
    ended.next = next;
    map.era = next;
    return ended;
}

// ---- walking

// Where a walk stands.
class HashMapCursor {
    const HashMap map;
    Era era;
    int next = 0;
    any key = null;
    any value = null;

    constructor(map: HashMap) {
        this.map = map;
        this.era = eraOf(map);
    }
}

func eraOf(map: HashMap): Era {
    const known = map.era;
    if (known != null) { return known; }
    const made = new Era();
    map.era = made;
    return made;
}

func Map_cursor(map: HashMap): HashMapCursor { return new HashMapCursor(map); }

// Sees what is added meanwhile and skips what is deleted, as JavaScript's own iterators do.
func MapCursor_advance(cursor: HashMapCursor): bool {
    const map = cursor.map;
    if (!isSame(cursor.era, map.era)) { catchUp(cursor); }
    while (cursor.next < map.used) {
        const entry = cursor.next;
        cursor.next += 1;
        if (isThere(map, entry)) {
            cursor.key = map.keys.get(entry);
            cursor.value = map.values.get(entry);
            return true;
        }
    }
    return false;
}

func MapCursor_key(cursor: HashMapCursor): any { return cursor.key; }

func MapCursor_value(cursor: HashMapCursor): any { return cursor.value; }

// Entries in front of the next one that were deleted have left the arrays.
func catchUp(cursor: HashMapCursor) {
    let era = cursor.era;
    while (era.next != null) {
        cursor.next = era.cleared ? 0 : cursor.next - countBelow(era, cursor.next);
        era = era.next!;
    }
    cursor.era = era;
}

func countBelow(era: Era, limit: int): int {
    const gone = era.gone;
    if (gone == null) { return 0; }
    let count = 0;
    while (count < era.goneCount && gone.get(count) < limit) { count += 1; }
    return count;
}

// ---- as a value

func equalMaps(a: HashMap, b: HashMap): bool {
    if (a.size != b.size) { return false; }
    for (let entry = 0; entry < a.used; entry++) {
        if (!isThere(a, entry)) { continue; }
        const found = find(b, a.keys.get(entry), a.hashes.get(entry));
        if (found < 0 || !values.equalValues(a.values.get(entry), b.values.get(found))) {
            return false;
        }
    }
    return true;
}

// Sums, since two equal maps may have different orders.
func hashMap(map: HashMap): int {
    let hash = map.size;
    for (let entry = 0; entry < map.used; entry++) {
        if (isThere(map, entry)) {
            hash +=
                values.toInt32(values.hashValue(map.keys.get(entry)) * 31) ^
                values.hashValue(map.values.get(entry));
        }
    }
    return values.toInt32(hash);
}

func mapText(map: HashMap): String {
    let text = "{";
    let first = true;
    for (let entry = 0; entry < map.used; entry++) {
        if (!isThere(map, entry)) { continue; }
        if (!first) { text += ", "; }
        first = false;
        text += values.quoted(map.keys.get(entry)) + ": " + values.quoted(map.values.get(entry));
    }
    return text + "}";
}
