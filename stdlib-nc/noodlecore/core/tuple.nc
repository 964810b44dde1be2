/// Two values together.
/// ```noodlecore
/// const pair = new Tuple("a", 1);
/// pair.first   // => a
/// pair.second  // => 1
/// ```
record Tuple<A, B>(first: A, second: B) {
    /// A Map whose keys are the first of each pair. Of several with one key the last counts.
    /// ```noodlecore
    /// [new Tuple("a", 1), new Tuple("b", 2)].toMap()  // => {"a": 1, "b": 2}
    /// ```
    static func toMap<K, V>(pairs: Iterable<Tuple<K, V>>): Map<K, V> { return Map.from(pairs); }

    /// The two the other way round.
    /// ```noodlecore
    /// new Tuple(1, "a").swapped()  // => Tuple(first: "a", second: 1)
    /// ```
    func swapped(): Tuple<B, A> { return new Tuple<B, A>(this.second, this.first); }
}
