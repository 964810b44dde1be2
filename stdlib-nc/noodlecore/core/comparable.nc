/// Values that have an order. `<`, `<=`, `>`, `>=`, `sort` and the sorted collections use it.
/// ```noodlecore
/// record Version(major: int, minor: int) implements Comparable<Version> {
///     func compareTo(other: Version): int {
///         return this.major != other.major ? this.major - other.major : this.minor - other.minor;
///     }
/// }
/// print(new Version(1, 2) < new Version(1, 10));  // => true
/// print([new Version(2, 0), new Version(1, 9)].sorted().first());  // => Version(major: 1, minor: 9)
/// ```
interface Comparable<T> {
    /// Negative when this comes before `other`, 0 when neither comes first, positive when this comes after.
    /// ```noodlecore
    /// "a".compareTo("b")  // => -1
    /// 2.compareTo(2)      // => 0
    /// ```
    func compareTo(other: T): int;
}

/// `int` and `float`, where a function takes either: `Math.max(1, 2)`, `Math.max(0.5, x)`.
interface Numeric {}
