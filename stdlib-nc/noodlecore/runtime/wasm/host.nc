// What the host does for every program.

extern func floatText(value: float): String;
// Of an int of 32 bits, with 10 as its radix.
extern func shortIntText(value: int, radix: int): String;
// Of an int that a float holds.
extern func smallIntText(value: int): String;
extern func wideIntText(value: int): String;
extern func quote(text: String): String;
extern func remainder(a: float, b: float): float;
extern func power(a: float, b: float): float;
extern func identityHash(value: any): int;
// A float in 32 bits, as an int and back.
extern func shortBitsOfFloat(value: float): int;
extern func floatOfShortBits(bits: int): float;

// From a position within the text; -1 where the part is not there.
extern func indexOf(text: String, part: String, from: int): int;

// The float that a text is; NaN where it is none.
extern func floatOfText(text: String): float;

// Where the Strings among the keys of a Map stand; 0 where one is none of them.
extern func newNames(): any;
extern func placeOfName(names: any, name: String): int;
extern func placeName(names: any, name: String, place: int);
extern func removeName(names: any, name: String);

// An account of the stack as it is now, and its lines in the words of the source, with line breaks between.
extern func captureStack(): any;
extern func stackLines(stack: any): String;

// The message of an error code; parameters are `name=value` with zero characters between.
extern func messageOf(code: int, parameters: String): String;

extern func argumentCount(): int;
extern func argument(index: int): String;

// Calls a function value; where the stack overflows in it, that is an Error.
extern func guard(body: any): any;

// The same of one that may wait: it runs on a stack of its own.
extern func guardWaiting(body: any): any;
