// What of String is written in .nc for WebAssembly; the rest is the host's.

import noodlecore.runtime.wasm.errors.{failInvalid, failSpan, failure}
import noodlecore.runtime.wasm.host as host
import noodlecore.runtime.wasm.texts as texts

func String_length(text: String): int { return text.length; }

func String_fromCharCode(code: int): String {
    if (code < 0 || code > 0xFFFF) { failInvalid(code, "UTF-16 unit (0 to 65535)"); }
    return texts.fromCharCode(code);
}

func String_charAt(text: String, index: int): String { return text.charAt(index); }

func String_charCodeAt(text: String, index: int): int { return text.charCodeAt(index); }

func String_substring(text: String, from: int, to: int?): String {
    const end = to ?? text.length;
    if (from < 0 || from > end || end > text.length) { failSpan(from, end, text.length); }
    return texts.substring(text, from, end);
}

func String_indexOf(text: String, part: String, from: int): int {
    return host.indexOf(text, part, within(text, from));
}

func String_startsWith(text: String, prefix: String, from: int): bool {
    return standsAt(text, prefix, within(text, from));
}

func String_endsWith(text: String, suffix: String): bool {
    return standsAt(text, suffix, text.length - suffix.length);
}

func within(text: String, at: int): int {
    if (at < 0) { return 0; }
    return at > text.length ? text.length : at;
}

// Of longer parts the engine compares several letters at a time.
const FEW_LETTERS = 24;

func standsAt(text: String, part: String, at: int): bool {
    const length = part.length;
    if (at < 0 || length > text.length - at) { return false; }
    if (length > FEW_LETTERS) { return texts.substring(text, at, at + length) == part; }
    for (let i = 0; i < length; i++) {
        if (texts.charCode(text, at + i) != texts.charCode(part, i)) { return false; }
    }
    return true;
}

func String_compareTo(text: String, other: String): int { return texts.compare(text, other); }

func String_codePoints(text: String): List<int> {
    const points = new List<int>();
    for (let at = 0; at < text.length; at += sizeAt(text, at)) { points.add(text.codePointAt(at)); }
    return points;
}

func String_chars(text: String): List<String> {
    const chars = new List<String>();
    let at = 0;
    while (at < text.length) {
        const size = sizeAt(text, at);
        chars.add(
            size == 1
                ? texts.fromCharCode(texts.charCode(text, at))
                : texts.substring(text, at, at + size),
        );
        at += size;
    }
    return chars;
}

func native_pairAt(text: String, at: int): String { return texts.substring(text, at, at + 2); }

func native_unitsAt(text: String, at: int): int { return sizeAt(text, at); }

// UTF-16 units of the character at a position.
func sizeAt(text: String, at: int): int {
    if ((texts.charCode(text, at) & 0xFC00) != 0xD800 || at + 1 >= text.length) { return 1; }
    return (texts.charCode(text, at + 1) & 0xFC00) == 0xDC00 ? 2 : 1;
}

func String_split(text: String, separator: String, limit: int?): List<String> {
    const most = limit ?? int.MAX;
    if (most < 1) { throw failure(3116, { "what": "the limit of pieces", "value": most }); }
    const pieces = new List<String>();
    if (separator.isEmpty()) {
        while (pieces.length < text.length && pieces.length < most - 1) {
            pieces.add(text.charAt(pieces.length));
        }
        if (pieces.length < text.length) {
            pieces.add(texts.substring(text, pieces.length, text.length));
        }
        return pieces;
    }
    let start = 0;
    while (pieces.length < most - 1) {
        const next = text.indexOf(separator, start);
        if (next < 0) { break; }
        pieces.add(texts.substring(text, start, next));
        start = next + separator.length;
    }
    pieces.add(texts.substring(text, start, text.length));
    return pieces;
}

func String_words(text: String): List<String> {
    const words = new List<String>();
    let start = -1;
    for (let at = 0; at < text.length; at++) {
        if (!isSpace(texts.charCode(text, at))) {
            if (start < 0) { start = at; }
        } else if (start >= 0) {
            words.add(texts.substring(text, start, at));
            start = -1;
        }
    }
    if (start >= 0) { words.add(texts.substring(text, start, text.length)); }
    return words;
}

func isSpace(code: int): bool {
    if (code <= 0xFF) { return code == 32 || (code >= 9 && code <= 13) || code == 0xA0; }
    return code == 0x1680 ||
        (code >= 0x2000 && code <= 0x200A) ||
        code == 0x2028 ||
        code == 0x2029 ||
        code == 0x202F ||
        code == 0x205F ||
        code == 0x3000 ||
        code == 0xFEFF;
}

func String_lines(text: String): List<String> {
    const lines = new List<String>();
    let start = 0;
    let at = 0;
    while (at < text.length) {
        const code = texts.charCode(text, at);
        if (code != 10 && code != 13) {
            at += 1;
            continue;
        }
        lines.add(texts.substring(text, start, at));
        at += code == 13 && at + 1 < text.length && texts.charCode(text, at + 1) == 10 ? 2 : 1;
        start = at;
    }
    lines.add(texts.substring(text, start, text.length));
    return lines;
}

// Digits with an optional sign. Null where it is something else or does not fit 64 bits.
func String_toIntOrNull(text: String, radix: int): int? {
    if (radix < 2 || radix > 36) {
        throw failure(3113, { "value": radix, "what": "radix (2 to 36)" });
    }
    const negative = text.length > 0 && texts.charCode(text, 0) == 45;
    const start = negative || (text.length > 0 && texts.charCode(text, 0) == 43) ? 1 : 0;
    if (start == text.length) { return null; }
    // Downwards, since there is one more negative int than there are positive ones.
    let value = 0;
    const limit = int.MIN / radix;
    for (let at = start; at < text.length; at++) {
        const digit = digitValue(texts.charCode(text, at));
        if (digit >= radix || value < limit) { return null; }
        const next = value * radix - digit;
        if (next > value && value != 0) { return null; }
        value = next;
    }
    if (negative) { return value; }
    return value == int.MIN ? null : -value;
}

func digitValue(code: int): int {
    if (code >= 48 && code <= 57) { return code - 48; }
    const letter = code | 32;
    return letter >= 97 && letter <= 122 ? letter - 87 : 99;
}

func String_toFloatOrNull(text: String): float? {
    const value = host.floatOfText(text);
    return value.isNaN() && text != "NaN" ? null : value;
}

func String_quoted(text: String): String { return host.quote(text); }
