// What the runtime can ask of any object of the program, whatever its class.

extern func isObject(value: any): bool;

extern func classId(value: any): int;
extern func parentId(value: any): int;
extern func className(value: any): String;
extern func ordinalOf(value: any): int;

// How many fields make the value of a record or an enum case; -1 for what is compared by identity.
extern func valueFields(value: any): int;

// Whether (1) the last field is a ref, so that values may be chained through it.
extern func chains(value: any): int;

// 1: an enum's case, 2: List, 3: Map, 4: Set, 5: StringBuilder, 6: a function, 7: Bytes, 8: of another native class, 0: everything else.
extern func kindOf(value: any): int;

// A number that no other object has, never 0; 0 where the object's class has no place for it.
extern func identity(value: any): int;

// Methods that a class may or may not declare.
extern func hasToString(value: any): bool;
extern func callToString(value: any): String;
extern func hasEquals(value: any): bool;
extern func callEquals(value: any, other: any): bool;
extern func hasHashCode(value: any): bool;
extern func callHashCode(value: any): int;
extern func hasCompareTo(value: any): bool;
extern func callCompareTo(value: any, other: any): int;

// What every class has, whether it declares methods or not. Equality (of two objects of one class) and hashes are those of all fields
// but for a last one that is a ref; hashes are mixed into one that there is already.
extern func derivedText(value: any): String;
extern func derivedEquals(value: any, other: any): bool;
extern func derivedHash(value: any, hash: int): int;
extern func derivedKey(value: any, hash: int): int;
extern func lastField(value: any): any;

// The host's account of the stack where an Error was thrown, and the lines that were made of it.
extern func stackOf(error: Error): any;
extern func setStack(error: Error, stack: any);
extern func plainTrace(error: Error): List<String>;

// The fields of an object by name.
extern func fieldMap(value: any): Map<any, any>;
