// Text, equality, hash and order of every value there is.

import noodlecore.runtime.wasm.bytes.{ByteRun, bytesText, equalBytes, hashBytes}
import noodlecore.runtime.wasm.errors.{failure}
import noodlecore.runtime.wasm.host as host
import noodlecore.runtime.wasm.map.{HashMap, equalMaps, hashMap, mapText}
import noodlecore.runtime.wasm.numbers as numbers
import noodlecore.runtime.wasm.objects as objects
import noodlecore.runtime.wasm.set.{HashSet, equalSets, hashSet, setText}
import noodlecore.runtime.wasm.string_builder.{Builder, StringBuilder_toString}

// Deeper values than this are an error, or `…` in texts.
const DEEPEST = 800;

// What is being written at the moment, to find what contains itself.
const writing: List<any> = new List<any>();

// A stack that overflowed left behind what it was writing.
func forgetWriting() { writing.clear(); }

// A class's own method is a call like any other: it may go as deep as the stack allows, and there is little between it and who asks.
func textOf(value: any): String {
    if (value is String) { return value; }
    return definesText(value) ? objects.callToString(value) : quoted(value);
}

func definesText(value: any): bool { return isInstance(value) && objects.hasToString(value); }

func quoted(value: any): String {
    if (value is String) { return host.quote(value); }
    if (value is int) { return numbers.intText(value); }
    if (value is float) { return numbers.floatText(value); }
    if (value is bool) { return value ? "true" : "false"; }
    if (value == null) { return "null"; }
    return referenceText(value);
}

func referenceText(value: any): String {
    if (definesText(value)) { return objects.callToString(value); }
    if (writing.length > DEEPEST) { return "…"; }
    for (each in writing) {
        if (isSame(each, value)) { return value is List ? "[…]" : `${typeNameOf(value)}(…)`; }
    }
    writing.add(value);
    try {
        return containerText(value);
    } finally {
        writing.pop();
    }
}

func containerText(value: any): String {
    if (value is List) { return listText(value); }
    if (value is HashMap) { return mapText(value); }
    if (value is HashSet) { return setText(value); }
    if (value is Builder) { return StringBuilder_toString(value); }
    if (value is ByteRun) { return bytesText(value); }
    if (value is (() => any)) { return "function"; }
    if (!objects.isObject(value) || objects.kindOf(value) == 8) { return typeNameOf(value); }
    return objects.derivedText(value);
}

func listText(list: List<any>): String {
    let text = "[";
    for (let i = 0; i < list.length; i++) {
        if (i > 0) { text += ", "; }
        text += quoted(list[i]);
    }
    return text + "]";
}

func typeNameOf(value: any): String {
    if (value is String) { return "String"; }
    if (value is int) { return "int"; }
    if (value is float) { return "float"; }
    if (value is bool) { return "bool"; }
    if (value == null) { return "null"; }
    return objects.isObject(value) ? objects.className(value) : "object";
}

// ---- equality

func equalValues(a: any, b: any): bool {
    if (isSame(a, b)) { return isEqualToItself(a); }
    return equalWithin(a, b, 0);
}

// All but NaN: a box with it is the same, but never equal.
func isEqualToItself(value: any): bool { return value is float ? value == value : true; }

// Of values that are not the same.
func equalWithin(a: any, b: any, depth: int): bool {
    if (!objects.isObject(a)) {
        if (a is float) { return b is float && a == b; }
        return a is int && b is int && a == b;
    }
    if (!objects.isObject(b)) { return objects.hasEquals(a) && objects.callEquals(a, b); }
    if (depth > DEEPEST) { throw failure(3117, {}); }
    return equalReferences(a, b, depth + 1);
}

func equalNested(a: any, b: any, depth: int): bool {
    return isSame(a, b) ? isEqualToItself(a) : equalWithin(a, b, depth);
}

func equalReferences(a: any, b: any, depth: int): bool {
    if (objects.kindOf(a) < 2) { return equalObjects(a, b, depth); }
    if (objects.kindOf(a) != objects.kindOf(b)) { return false; }
    if (a is List) { return b is List && equalLists(a, b, depth); }
    if (a is HashMap) { return b is HashMap && equalMaps(a, b); }
    if (a is HashSet) { return b is HashSet && equalSets(a, b); }
    if (a is ByteRun) { return b is ByteRun && equalBytes(a, b); }
    if (a is (() => any)) {
        return objects.classId(a) == objects.classId(b) && objects.derivedEquals(a, b);
    }
    return false;
}

func equalLists(a: List<any>, b: List<any>, depth: int): bool {
    if (a.length != b.length) { return false; }
    for (let i = 0; i < a.length; i++) { if (!equalNested(a[i], b[i], depth)) { return false; } }
    return true;
}

// Goes down the last field in a loop, as lists made of cases ask for.
func equalObjects(first: any, second: any, depth: int): bool {
    let a = first;
    let b = second;
    while (true) {
        if (objects.hasEquals(a)) { return objects.callEquals(a, b); }
        if (!isSameKind(a, b)) { return false; }
        if (!objects.derivedEquals(a, b)) { return false; }
        if (objects.chains(a) == 0) { return true; }
        const left = objects.lastField(a);
        const right = objects.lastField(b);
        if (!isInstance(left)) { return equalNested(left, right, depth); }
        if (isSame(left, right)) { return true; }
        a = left;
        b = right;
    }
}

// Records and cases of one class.
func isSameKind(a: any, b: any): bool {
    return objects.valueFields(a) >= 0 &&
        objects.isObject(b) &&
        objects.classId(a) == objects.classId(b);
}

func isInstance(value: any): bool { return objects.isObject(value) && objects.kindOf(value) < 2; }

// ---- hashes: int32s

func mix(hash: int, part: int): int { return toInt32(hash * 31 + part); }

func toInt32(value: int): int { return (value << 32) >> 32; }

func hashCodeOf(value: any): int {
    return objects.isObject(value) && objects.hasHashCode(value)
        ? objects.callHashCode(value)
        : hashValue(value);
}

func hashValue(value: any): int { return hashWithin(value, 0); }

func hashWithin(value: any, depth: int): int {
    if (value is String) { return hashString(value); }
    if (value is int) { return hashInt(value); }
    if (value is float) { return hashFloat(value); }
    if (value is bool) { return hashBool(value); }
    if (value == null) { return 0; }
    if (depth > DEEPEST) { throw failure(3117, {}); }
    return hashReference(value, depth + 1);
}

func hashReference(value: any, depth: int): int {
    if (objects.isObject(value) && objects.kindOf(value) < 2) { return hashObject(value, depth); }
    if (value is List) { return hashList(value, depth); }
    if (value is HashMap) { return hashMap(value); }
    if (value is HashSet) { return hashSet(value); }
    if (value is ByteRun) { return hashBytes(value); }
    if (value is (() => any)) { return objects.classId(value); }
    return identityHash(value);
}

func identityHash(value: any): int {
    const own = objects.identity(value);
    return own != 0 ? own : host.identityHash(value);
}

func hashList(list: List<any>, depth: int): int {
    let hash = 1;
    for (let i = 0; i < list.length; i++) { hash = mix(hash, hashWithin(list[i], depth)); }
    return hash;
}

func hashObject(object: any, depth: int): int {
    let hash = 17;
    let at = object;
    while (true) {
        if (objects.hasHashCode(at)) { return mix(hash, toInt32(objects.callHashCode(at))); }
        if (objects.valueFields(at) < 0) { return mix(hash, identityHash(at)); }
        hash = objects.derivedHash(at, hash);
        if (objects.chains(at) == 0) { return hash; }
        const last = objects.lastField(at);
        if (!isInstance(last)) { return mix(hash, hashWithin(last, depth)); }
        at = last;
    }
}

func hashString(text: String): int {
    let hash = 0;
    for (let i = 0; i < text.length; i++) { hash = hash * 31 + text.charCodeAt(i); }
    return toInt32(hash);
}

func hashInt(value: int): int {
    if (toInt32(value) == value) { return value; }
    return value > 9007199254740991 || value < -9007199254740991
        ? toInt32(value ^ (value >> 32))
        : hashBits(value.toFloat().toBits());
}

func hashFloat(value: float): int {
    const whole = value.toInt();
    if (whole.toFloat() == value && toInt32(whole) == whole) { return whole; }
    return value.isNaN() ? 2146959360 : hashBits(value.toBits());
}

func hashBits(bits: int): int { return toInt32(bits ^ (bits >> 32)); }

func hashBool(value: bool): int { return value ? 1231 : 1237; }

// ---- what Maps find their keys by: any int

func keyHash(value: any): int {
    if (value is int) { return intKeyHash(value); }
    if (objects.isObject(value)) {
        return objects.valueFields(value) > 0 ? recordKey(value) : hashValue(value);
    }
    return value is String ? hashString(value) : hashValue(value);
}

func intKeyHash(value: int): int { return value ^ (value >> 32); }

func recordKey(record: any): int {
    let hash = 0;
    let at = record;
    while (true) {
        if (objects.hasHashCode(at)) { return blend(hash, objects.callHashCode(at)); }
        if (objects.valueFields(at) < 0) { return blend(hash, identityHash(at)); }
        hash = objects.derivedKey(at, hash);
        if (objects.chains(at) == 0) { return hash; }
        const last = objects.lastField(at);
        if (!isInstance(last)) { return blend(hash, keyHash(last)); }
        at = last;
    }
}

// Each bit of either decides about half of the bits of the result.
func blend(hash: int, part: int): int {
    const product = (hash ^ part) * -7046029254386353131;
    return product ^ (product >>> 32);
}

// Equal floats have equal hashes, the two zeros too.
func hashKeyFloat(value: float): int {
    if (value == 0.0) { return 0; }
    return value.isNaN() ? 1 : value.toBits();
}

// ---- order

func compareOf(a: any, b: any): int {
    if (isSame(a, b)) { return 0; }
    if (a == null) { return -1; }
    if (b == null) { return 1; }
    if (isNumber(a) && isNumber(b)) { return numbers.compareNumbers(a, b); }
    if (a is String && b is String) { return a < b ? -1 : a == b ? 0 : 1; }
    if (a is bool && b is bool) { return a == b ? 0 : a ? 1 : -1; }
    if (objects.isObject(a) && objects.hasCompareTo(a)) { return objects.callCompareTo(a, b); }
    if (isPlainCase(a) && isPlainCase(b) && objects.parentId(a) == objects.parentId(b)) {
        return (objects.ordinalOf(a) - objects.ordinalOf(b)).sign();
    }
    throw failure(3115, { "left": typeNameOf(a), "right": typeNameOf(b) });
}

func isNumber(value: any): bool { return value is int || value is float; }

func isPlainCase(value: any): bool {
    return objects.isObject(value) && objects.valueFields(value) == 0;
}
