// Operations on Strings that the engine brings. Positions are not checked.

import noodlecore.runtime.wasm.arrays.{Units}

extern func substring(text: String, from: int, to: int): String;
extern func charCode(text: String, index: int): int;
extern func fromCharCode(code: int): String;
extern func compare(a: String, b: String): int;

// One more than the code of a text's only letter; 0 for other texts, and for null.
extern func letterOf(text: String?): int;
func textOfLetter(number: int): String? { return number == 0 ? null : fromCharCode(number - 1); }

// The same of characters, which may be two UTF-16 units.
func textOfCharacter(number: int): String? {
    if (number <= 0x10000) { return textOfLetter(number); }
    const above = number - 0x10001;
    return fromCharCode(0xD800 | above >> 10) + fromCharCode(0xDC00 | above & 0x3FF);
}

func codePoint(text: String, at: int): int {
    return 0x10000 + ((charCode(text, at) & 0x3FF) << 10) + (charCode(text, at + 1) & 0x3FF);
}

// An array of a text's letters, and one of them; -1 where there is no array, or no such letter.
extern func unitsOf(text: String): Units;
extern func unitAt(units: Units?, index: int): int;

// Puts a text's letters into an array that has room for them, and makes a text of some.
extern func intoUnits(text: String, units: Units, to: int);
extern func ofUnits(units: Units, from: int, to: int): String;

// Whether an array is worth its making: the text was asked for many letters, for its length.
func paysToKeep(text: String, asked: int): bool { return asked > 16 && asked * 16 > text.length; }
