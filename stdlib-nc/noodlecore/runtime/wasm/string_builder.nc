// StringBuilder: letters and short texts wait in an array until it is full, or until somebody wants the text. The engine keeps a String that grows
// by `+` as a rope, so that long texts are added as they are.

import noodlecore.runtime.wasm.arrays.{Units}
import noodlecore.runtime.wasm.errors.{failNegative, failNull, failure}
import noodlecore.runtime.wasm.numbers.{intText}
import noodlecore.runtime.wasm.texts as texts

const MAX_TEXT = 536870888;
const FIRST_CAPACITY = 16;
const LAST_CAPACITY = 2048;
// What is longer is cheaper to add as a text than letter by letter.
const LONGEST_COPIED = 48;

class Builder {
    // All but the letters that wait, of which there are `count`.
    String text;
    Units units;
    int count = 0;

    constructor(this.text) { this.units = noUnits; }
}

const noUnits = new Units(0);

func StringBuilder_constructor(start: String): Builder { return new Builder(start); }

func StringBuilder_length(builder: Builder): int { return builder.text.length + builder.count; }

func StringBuilder_addText(builder: Builder, text: String) {
    const length = text.length;
    if (length > LONGEST_COPIED) {
        flush(builder);
        if (builder.text.length + length > MAX_TEXT) { failTooLong(); }
        builder.text += text;
        return;
    }
    if (builder.count + length > builder.units.length) { makeRoom(builder, length); }
    texts.intoUnits(text, builder.units, builder.count);
    builder.count += length;
}

func StringBuilder_addCharCode(builder: Builder, code: int): Builder {
    addUnit(builder, code);
    return builder;
}

// The lowest 16 bits of a number.
func addUnit(builder: Builder, unit: int) {
    if (builder.count == builder.units.length) { makeRoom(builder, 1); }
    builder.units.set(builder.count, unit);
    builder.count += 1;
}

// The letter with a number, as `letters/` counts.
func addLetter(builder: Builder, number: int) {
    if (number == 0) { failNull("a value"); }
    addUnit(builder, number - 1);
}

// A text with the number of its letter, which is 0 for other texts.
func addLettered(builder: Builder, text: String, number: int) {
    if (number == 0) {
        StringBuilder_addText(builder, text);
    } else {
        addUnit(builder, number - 1);
    }
}

func addInt(builder: Builder, value: int) {
    if (value < 0 || value > 999999999) {
        StringBuilder_addText(builder, intText(value));
        return;
    }
    let length = 1;
    let bound = 10;
    while (value >= bound) {
        length += 1;
        bound *= 10;
    }
    if (builder.count + length > builder.units.length) { makeRoom(builder, length); }
    builder.count += length;
    let place = builder.count;
    let rest = value;
    while (length > 0) {
        const tens = rest / 10;
        place -= 1;
        builder.units.set(place, rest - tens * 10 + 48);
        rest = tens;
        length -= 1;
    }
}

// For a few letters more.
func makeRoom(builder: Builder, more: int) {
    if (StringBuilder_length(builder) + more > MAX_TEXT) { failTooLong(); }
    const capacity = builder.units.length;
    if (capacity >= LAST_CAPACITY) {
        flush(builder);
        return;
    }
    const units = new Units(capacity == 0 ? FIRST_CAPACITY.max(more) : capacity * 4 + more);
    // What comes into it from texts comes from the engine: for who optimises the module, this is how it is seen to be written.
    units.set(0, more);
    units.copy(0, builder.units, 0, builder.count);
    builder.units = units;
}

func flush(builder: Builder) {
    if (builder.count == 0) { return; }
    const added = texts.ofUnits(builder.units, 0, builder.count);
    builder.text = builder.text.length == 0 ? added : builder.text + added;
    builder.count = 0;
}

func failTooLong(): never { throw failure(3112, { "limit": MAX_TEXT }); }

func StringBuilder_charCodeAt(builder: Builder, index: int): int {
    const kept = builder.text.length;
    return index < kept || index >= kept + builder.count
        ? StringBuilder_toString(builder).charCodeAt(index)
        : builder.units.get(index - kept);
}

func StringBuilder_truncate(builder: Builder, length: int) {
    if (length < 0) { failNegative("the length", length); }
    const kept = builder.text.length;
    if (length >= kept) {
        builder.count = builder.count.min(length - kept);
        return;
    }
    builder.count = 0;
    builder.text = texts.substring(builder.text, 0, length);
}

func StringBuilder_toString(builder: Builder): String {
    flush(builder);
    return builder.text;
}
