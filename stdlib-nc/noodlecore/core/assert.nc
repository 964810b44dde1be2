// What tests say. Each function throws an error [3500] that shows what was expected and what was found.

/// Throws unless `condition` holds.
/// ```noodlecore
/// assert(1 < 2, "numbers are in order");
/// ```
func assert(condition: bool, message: String = "the condition does not hold") {
    if (!condition) { throw assertionError(message, "true", "false"); }
}

/// Throws unless `actual` is true.
/// ```noodlecore
/// assertTrue([1].contains(1));
/// ```
func assertTrue(actual: bool, message: String = "") {
    if (!actual) { throw assertionError(message, "true", "false"); }
}

/// Throws unless `actual` is false.
/// ```noodlecore
/// assertFalse([1].isEmpty());
/// ```
func assertFalse(actual: bool, message: String = "") {
    if (actual) { throw assertionError(message, "false", "true"); }
}

/// Throws unless the two are equal, as `==` says.
/// ```noodlecore
/// assertEqual([1, 2].length, 2);
/// ```
func assertEqual(actual: any, expected: any, message: String = "") {
    if (actual != expected) { throw assertionError(message, literal(expected), literal(actual)); }
}

/// Throws where the two are equal.
/// ```noodlecore
/// assertNotEqual("a", "b");
/// ```
func assertNotEqual(actual: any, unexpected: any, message: String = "") {
    if (actual == unexpected) {
        throw assertionError(message, `anything but ${literal(unexpected)}`, literal(actual));
    }
}

/// Throws unless `actual` is null.
/// ```noodlecore
/// assertNull({ "a": 1 }.get("b"));
/// ```
func assertNull(actual: any, message: String = "") {
    if (actual != null) { throw assertionError(message, "null", literal(actual)); }
}

/// Throws where `actual` is null, else gives it.
/// ```noodlecore
/// assertNotNull({ "a": 1 }.get("a")) + 1  // => 2
/// ```
func assertNotNull<T>(actual: T?, message: String = ""): T {
    if (actual == null) { throw assertionError(message, "a value", "null"); }
    return actual;
}

/// Throws unless two floats differ by no more than a tolerance.
/// ```noodlecore
/// assertClose(0.1 + 0.2, 0.3);
/// ```
func assertClose(actual: float, expected: float, tolerance: float = 1e-9, message: String = "") {
    if (!actual.isClose(expected, tolerance)) {
        throw assertionError(message, `${expected}, give or take ${tolerance}`, `${actual}`);
    }
}

/// Throws unless `part` occurs in `text`.
/// ```noodlecore
/// assertContains("noodles", "noodle");
/// ```
func assertContains(text: String, part: String, message: String = "") {
    if (!text.contains(part)) {
        throw assertionError(message, `a text with ${part.quoted()} in it`, text.quoted());
    }
}

/// Calls `body` and gives the error that it throws. Throws itself where there is none, or where the error's code is not `code`.
/// ```noodlecore
/// assertThrows(() => [1, 2].single()).message.contains("2 items")  // => true
/// assertThrows(() => "x".toInt(), 3113).code  // => 3113
/// ```
func assertThrows(body: () => void, code: int? = null, message: String = ""): Error {
    const wanted = code == null ? "an error" : `an error [${code}]`;
    let thrown: Error? = null;
    try { body(); } catch (e) { thrown = e; }
    if (thrown == null) { throw assertionError(message, wanted, "none was thrown"); }
    if (code != null && thrown.code != code) {
        throw assertionError(message, wanted, `${thrown}`, thrown);
    }
    return thrown;
}

/// The text of a value as a program would write it: Strings in quotes.
private func literal(value: any): String { return value is String ? value.quoted() : `${value}`; }

private func assertionError(
    message: String,
    expected: String,
    actual: String,
    cause: Error? = null,
): Error {
    const prefix = message.isEmpty() ? "" : `${message}: `;
    const breakLine = expected.length + actual.length > 60;
    const text =
        breakLine
            ? `expected\n  ${expected}\nbut found\n  ${actual}`
            : `expected ${expected}, but found ${actual}`;
    return new Error(3500, prefix + text, cause, { "expected": expected, "actual": actual });
}
