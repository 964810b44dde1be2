// StringBuilder: the engine keeps a String that grows by `+` as a rope, so that adding is cheap.

import noodlecore.runtime.wasm.errors.{failNegative, failure}
import noodlecore.runtime.wasm.texts as texts

const MAX_TEXT = 536870888;

class Builder {
    String text;

    constructor(this.text) {}
}

func StringBuilder_constructor(start: String): Builder { return new Builder(start); }

func StringBuilder_length(builder: Builder): int { return builder.text.length; }

func StringBuilder_addText(builder: Builder, text: String) {
    if (builder.text.length + text.length > MAX_TEXT) {
        throw failure(3112, { "limit": MAX_TEXT });
    }
    builder.text += text;
}

func StringBuilder_addCharCode(builder: Builder, code: int): Builder {
    StringBuilder_addText(builder, texts.fromCharCode(code));
    return builder;
}

func StringBuilder_charCodeAt(builder: Builder, index: int): int {
    return builder.text.charCodeAt(index);
}

func StringBuilder_truncate(builder: Builder, length: int) {
    if (length < 0) { failNegative("the length", length); }
    if (length < builder.text.length) { builder.text = texts.substring(builder.text, 0, length); }
}

func StringBuilder_toString(builder: Builder): String { return builder.text; }
