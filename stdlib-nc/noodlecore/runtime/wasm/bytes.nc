// Bytes: a stretch of an array, which views share.

import noodlecore.runtime.wasm.arrays.{ByteArray}
import noodlecore.runtime.wasm.errors.{failIndex, failInvalid, failNegative, failSpan, failure}
import noodlecore.runtime.wasm.host as host
import noodlecore.runtime.wasm.string_builder.{
    Builder,
    StringBuilder_addCharCode,
    StringBuilder_addText,
    StringBuilder_toString,
}
import noodlecore.runtime.wasm.texts as texts

const MAX_ELEMENTS = 134217728;

class ByteRun {
    const ByteArray store;
    const int start;
    const int length;

    constructor(this.store, this.start, this.length) {}
}

func newRun(length: int): ByteRun { return new ByteRun(new ByteArray(length), 0, length); }

func Bytes_constructor(length: int): ByteRun {
    if (length < 0) { failNegative("the count", length); }
    if (length > MAX_ELEMENTS) {
        throw failure(3123, { "collection": "Bytes", "limit": MAX_ELEMENTS });
    }
    return newRun(length);
}

func Bytes_of(values: List<int>): ByteRun {
    const made = newRun(values.length);
    for (let i = 0; i < made.length; i++) { made.store.set(i, values[i]); }
    return made;
}

// Of a text whose characters are the bytes.
func bytesOf(text: String): ByteRun {
    const made = newRun(text.length);
    for (let i = 0; i < made.length; i++) { made.store.set(i, texts.charCode(text, i)); }
    return made;
}

func Bytes_concat(parts: List<ByteRun>): ByteRun {
    let length = 0;
    for (part in parts) { length += part.length; }
    const made = Bytes_constructor(length);
    let at = 0;
    for (part in parts) {
        made.store.copy(at, part.store, part.start, part.length);
        at += part.length;
    }
    return made;
}

func Bytes_length(bytes: ByteRun): int { return bytes.length; }

func Bytes_get(bytes: ByteRun, index: int): int {
    if (index < 0 || index >= bytes.length) { failIndex(index, bytes.length); }
    return bytes.store.get(bytes.start + index);
}

func Bytes_set(bytes: ByteRun, index: int, value: int) {
    if (index < 0 || index >= bytes.length) { failIndex(index, bytes.length); }
    bytes.store.set(bytes.start + index, value);
}

func Bytes_slice(bytes: ByteRun, from: int, to: int?): ByteRun {
    const end = to ?? bytes.length;
    const first = from < 0 ? from + bytes.length : from;
    const last = end < 0 ? end + bytes.length : end;
    if (first < 0 || first > last || last > bytes.length) { failSpan(from, end, bytes.length); }
    const made = newRun(last - first);
    made.store.copy(0, bytes.store, bytes.start + first, last - first);
    return made;
}

func Bytes_view(bytes: ByteRun, from: int, to: int?): ByteRun {
    const end = to ?? bytes.length;
    checkSpan(from, end, bytes.length);
    return new ByteRun(bytes.store, bytes.start + from, end - from);
}

func Bytes_setAll(bytes: ByteRun, index: int, source: ByteRun) {
    checkSpan(index, index + source.length, bytes.length);
    bytes.store.copy(bytes.start + index, source.store, source.start, source.length);
}

func Bytes_fill(bytes: ByteRun, value: int, from: int, to: int?) {
    const end = to ?? bytes.length;
    checkSpan(from, end, bytes.length);
    bytes.store.fill(bytes.start + from, value, end - from);
}

func checkSpan(from: int, to: int, length: int) {
    if (from < 0 || from > to || to > length) { failSpan(from, to, length); }
}

func Bytes_indexOf(bytes: ByteRun, value: int, from: int): int {
    for (let i = from.max(0); i < bytes.length; i++) {
        if (bytes.store.get(bytes.start + i) == value) { return i; }
    }
    return -1;
}

func Bytes_toList(bytes: ByteRun): List<int> {
    const list = new List<int>();
    for (let i = 0; i < bytes.length; i++) { list.add(bytes.store.get(bytes.start + i)); }
    return list;
}

func Bytes_compareTo(bytes: ByteRun, other: ByteRun): int {
    const shared = bytes.length.min(other.length);
    for (let i = 0; i < shared; i++) {
        const difference = Bytes_get(bytes, i) - Bytes_get(other, i);
        if (difference != 0) { return difference; }
    }
    return bytes.length - other.length;
}

// ---- numbers

func Bytes_readUint(bytes: ByteRun, index: int, size: int, littleEndian: bool): int {
    checkNumber(bytes, index, size);
    let value = 0;
    for (let i = 0; i < size; i++) {
        value = (value << 8) | Bytes_get(bytes, littleEndian ? index + size - 1 - i : index + i);
    }
    return value;
}

func Bytes_readInt(bytes: ByteRun, index: int, size: int, littleEndian: bool): int {
    const unused = 64 - 8 * size;
    return (Bytes_readUint(bytes, index, size, littleEndian) << unused) >> unused;
}

func Bytes_writeInt(bytes: ByteRun, index: int, size: int, value: int, littleEndian: bool) {
    checkNumber(bytes, index, size);
    let rest = value;
    for (let i = 0; i < size; i++) {
        Bytes_set(bytes, littleEndian ? index + i : index + size - 1 - i, rest);
        rest >>= 8;
    }
}

func Bytes_readFloat(bytes: ByteRun, index: int, size: int, littleEndian: bool): float {
    const bits = Bytes_readUint(bytes, index, size, littleEndian);
    checkFloat(size);
    return size == 8 ? float.fromBits(bits) : host.floatOfShortBits(bits);
}

func Bytes_writeFloat(bytes: ByteRun, index: int, size: int, value: float, littleEndian: bool) {
    checkFloat(size);
    const bits = size == 8 ? value.toBits() : host.shortBitsOfFloat(value);
    Bytes_writeInt(bytes, index, size, bits, littleEndian);
}

func checkNumber(bytes: ByteRun, index: int, size: int) {
    if (size < 1 || size > 8) { failInvalid(size, "number of bytes (1 to 8)"); }
    checkSpan(index, index + size, bytes.length);
}

func checkFloat(size: int) {
    if (size != 4 && size != 8) { failInvalid(size, "size of a float (4 or 8)"); }
}

// ---- what every value answers

func equalBytes(a: ByteRun, b: ByteRun): bool {
    if (a.length != b.length) { return false; }
    for (let i = 0; i < a.length; i++) { if (Bytes_get(a, i) != Bytes_get(b, i)) { return false; } }
    return true;
}

func hashBytes(bytes: ByteRun): int {
    let hash = 1;
    for (let i = 0; i < bytes.length; i++) { hash = hash * 31 + Bytes_get(bytes, i); }
    return (hash << 32) >> 32;
}

func bytesText(bytes: ByteRun): String {
    const text = new Builder("Bytes(");
    for (let i = 0; i < bytes.length; i++) {
        if (i > 0) { StringBuilder_addText(text, " "); }
        StringBuilder_addCharCode(text, hexDigit(Bytes_get(bytes, i) >> 4));
        StringBuilder_addCharCode(text, hexDigit(Bytes_get(bytes, i) & 15));
    }
    StringBuilder_addText(text, ")");
    return StringBuilder_toString(text);
}

func hexDigit(value: int): int { return value < 10 ? 48 + value : 87 + value; }
