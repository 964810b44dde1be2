// Every value has `toString(): String`, `equals(other: any): bool` and `hashCode(): int`. Where a class defines none, they are
// derived: by value for numbers, Strings, records, enums and collections; by identity for other classes.

/// The order of two values: negative, 0 or positive. Numbers, Strings, bools, enums without payload and everything
/// `Comparable` have one; null comes first. Other values: an error [3115].
/// ```noodlecore
/// compareValues(1, 2)      // => -1
/// compareValues("b", "a")  // => 1
/// compareValues(null, 0)   // => -1
/// ```
extern func compareValues(a: any, b: any): int;

/// Whether two values are one and the same instance. (`==` compares by value where the class says so.)
/// ```noodlecore
/// isSame([1], [1])  // => false
/// const xs = [1];
/// isSame(xs, xs)    // => true
/// ```
extern func isSame(a: any, b: any): bool;

/// The name of a value's class at run time.
/// ```noodlecore
/// typeName(1)      // => int
/// typeName("a")    // => String
/// typeName([1])    // => List
/// typeName(null)   // => null
/// ```
extern func typeName(value: any): String;

// What `super.toString()`, `super.equals(x)` and `super.hashCode()` call where no class above defines them.
private extern func derivedToString(value: any): String;
private extern func derivedEquals(value: any, other: any): bool;
private extern func derivedHashCode(value: any): int;
