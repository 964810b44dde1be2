/// `true` or `false`.
extern class bool implements Comparable<bool> {
    /// Reads `true` or `false`; null for any other text.
    /// ```noodlecore
    /// bool.parse("true")  // => true
    /// bool.parse("yes")   // => null
    /// ```
    static func parse(text: String): bool? {
        if (text == "true") { return true; }
        if (text == "false") { return false; }
        return null;
    }

    /// Both.
    /// ```noodlecore
    /// true.and(false)  // => false
    /// ```
    func and(other: bool): bool { return this && other; }

    /// At least one of the two.
    /// ```noodlecore
    /// true.or(false)  // => true
    /// ```
    func or(other: bool): bool { return this || other; }

    /// Exactly one of the two.
    /// ```noodlecore
    /// true.xor(true)  // => false
    /// ```
    func xor(other: bool): bool { return this != other; }

    /// The other one.
    /// ```noodlecore
    /// true.not()  // => false
    /// ```
    func not(): bool { return !this; }

    /// 1 for true, 0 for false.
    /// ```noodlecore
    /// true.toInt()  // => 1
    /// ```
    func toInt(): int { return this ? 1 : 0; }

    /// `false` comes before `true`.
    /// ```noodlecore
    /// true.compareTo(false)  // => 1
    /// ```
    func compareTo(other: bool): int { return this.toInt() - other.toInt(); }
}
