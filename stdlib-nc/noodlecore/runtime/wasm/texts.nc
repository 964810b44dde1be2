// Operations on Strings that the engine brings. Positions are not checked.

import noodlecore.runtime.wasm.arrays.{Units}

extern func substring(text: String, from: int, to: int): String;
extern func charCode(text: String, index: int): int;
extern func fromCharCode(code: int): String;
extern func compare(a: String, b: String): int;

// One more than the code of a text's only letter; 0 for other texts, and for null.
extern func letterOf(text: String?): int;
func textOfLetter(number: int): String? { return number == 0 ? null : fromCharCode(number - 1); }

// An array of a text's letters, and one of them; -1 where there is no array, or no such letter.
extern func unitsOf(text: String): Units;
extern func unitAt(units: Units?, index: int): int;

// Puts a text's letters into an array that has room for them, and makes a text of some.
extern func intoUnits(text: String, units: Units, to: int);
extern func ofUnits(units: Units, from: int, to: int): String;

// Whether an array is worth its making: the text was asked for many letters, for its length.
func paysToKeep(text: String, asked: int): bool { return asked > 16 && asked * 16 > text.length; }
