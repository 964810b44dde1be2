// Values on their way between the program and its host, which cannot look into them: here they are taken apart and put together.

import noodlecore.runtime.wasm.bytes.{Bytes_get, ByteRun, bytesOf}
import noodlecore.runtime.wasm.errors.{failInvalid}
import noodlecore.runtime.wasm.map.{HashMap, Map_get, Map_keys, newMap, put}
import noodlecore.runtime.wasm.objects as objects
import noodlecore.runtime.wasm.set.{HashSet, Set_add, Set_toList}
import noodlecore.runtime.wasm.values.{isInstance, typeNameOf}

// What a value is; `transfer.ts` has the same numbers.
func kindOf(value: any): int {
    if (value == null) { return 0; }
    if (value is bool) { return 1; }
    if (value is int) { return 2; }
    if (value is float) { return 3; }
    if (value is String) { return 4; }
    if (value is List) { return 5; }
    if (value is ByteRun) { return 6; }
    if (value is HashMap) { return 7; }
    if (value is HashSet) { return 8; }
    return isInstance(value) ? 9 : -1;
}

func boolOf(value: any): bool { return value is bool && value; }

func intOf(value: any): int { return value is int ? value : 0; }

func floatOf(value: any): float { return value is float ? value : 0.0; }

// Items of a List, or bytes.
func countOf(value: any): int {
    if (value is List) { return value.length; }
    return value is ByteRun ? value.length : 0;
}

func itemOf(value: any, index: int): any { return value is List ? value[index] : null; }

func byteOf(value: any, index: int): int { return value is ByteRun ? Bytes_get(value, index) : 0; }

func refuse(value: any): never {
    return failInvalid(typeNameOf(value), "kind of value for the host");
}

func ofBool(value: bool): any { return value; }

func ofInt(value: int): any { return value; }

func ofFloat(value: float): any { return value; }

func ofList(): any {
    const list: List<any> = [];
    return list;
}

func ofMap(): any { return newMap(); }

// Of a text whose characters are the bytes.
func ofBytes(text: String): any { return bytesOf(text); }

func addItem(list: any, item: any) { if (list is List) { list.add(item); } }

func putEntry(map: any, key: any, value: any) { if (map is HashMap) { put(map, key, value); } }

// ---- what only functions with `@export` take and give

// Keys and values of a Map in turn, items of a Set, names and values of an instance's fields in turn.
func partsOf(value: any): any {
    if (value is HashMap) { return entriesOf(value); }
    if (value is HashSet) { return Set_toList(value); }
    const fields: any = isInstance(value) ? objects.fieldMap(value) : null;
    return fields is HashMap ? entriesOf(fields) : [];
}

func entriesOf(map: HashMap): List<any> {
    const parts = new List<any>();
    for (key in Map_keys(map)) {
        parts.add(key);
        parts.add(Map_get(map, key));
    }
    return parts;
}

// The name of an enum's case; empty for what is none.
func caseOf(value: any): String {
    if (!isInstance(value) || objects.kindOf(value) != 1) { return ""; }
    return objects.className(value).substringAfterLast(".");
}

func ofSet(): any { return new HashSet(); }

func addToSet(set: any, item: any) { if (set is HashSet) { Set_add(set, item); } }
