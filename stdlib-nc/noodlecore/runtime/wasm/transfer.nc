// Values on their way between the program and its host, which cannot look into them: here they are taken apart and put together.

import noodlecore.runtime.wasm.bytes.{Bytes_get, ByteRun, bytesOf}
import noodlecore.runtime.wasm.errors.{failInvalid}
import noodlecore.runtime.wasm.map.{HashMap, newMap, put}
import noodlecore.runtime.wasm.values.{typeNameOf}

// What a value is; `transfer.ts` has the same numbers.
func kindOf(value: any): int {
    if (value == null) { return 0; }
    if (value is bool) { return 1; }
    if (value is int) { return 2; }
    if (value is float) { return 3; }
    if (value is String) { return 4; }
    if (value is List) { return 5; }
    return value is ByteRun ? 6 : -1;
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
