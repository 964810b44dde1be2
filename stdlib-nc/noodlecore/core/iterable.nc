// What `for … in` walks.
//
// How a loop is lowered, by the static type of what it walks:
// - `Range` written in place (`for (i in a..b)`): a counting loop, no object.
// - `List<T>`: by index; `length` is read again on each turn.
// - `Map<K, V>`: `const c = map.cursor(); while (c.advance()) { c.key() … c.value() }`; with one binding that binding is
//   `new MapEntry(c.key(), c.value())`.
// - `Set<T>`: `const c = set.cursor(); while (c.advance()) { c.value() }`.
// - everything else: `const i = x.iterator(); while (i.hasNext()) { const item = i.next(); … }`.
// Cursors see entries that are added while they walk and skip those that are deleted, as JavaScript's Map and Set do.

/// Something whose items can be walked one after the other: what `for (x in …)` takes.
/// ```noodlecore
/// class Countdown implements Iterable<int> {
///     const int from;
///     constructor(this.from) {}
///     func iterator(): Iterator<int> { return (1..=this.from).reversed().iterator(); }
/// }
/// for (n in new Countdown(3)) { print(n); }
/// // => 3
/// // => 2
/// // => 1
/// ```
interface Iterable<T> {
    /// A new walk from the first item.
    /// ```noodlecore
    /// [1, 2].iterator().next()  // => 1
    /// ```
    func iterator(): Iterator<T>;

    /// All items, in the order of a walk.
    /// ```noodlecore
    /// (1..4).toList()  // => [1, 2, 3]
    /// ```
    func toList(): List<T> { return List.from(this); }
}

/// One walk over an `Iterable`.
/// ```noodlecore
/// const walk = ["a", "b"].iterator();
/// while (walk.hasNext()) { print(walk.next()); }
/// // => a
/// // => b
/// ```
interface Iterator<T> {
    /// Whether `next` has another item to give. Asking twice changes nothing.
    /// ```noodlecore
    /// new List<int>().iterator().hasNext()  // => false
    /// ```
    func hasNext(): bool;

    /// The next item; an error [3108] where there is none.
    /// ```noodlecore
    /// const walk = (1..3).iterator();
    /// walk.next()  // => 1
    /// walk.next()  // => 2
    /// ```
    func next(): T;
}
