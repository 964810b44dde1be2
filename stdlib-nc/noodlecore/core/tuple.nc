/// Two values together.
/// ```noodlecore
/// const pair = new Tuple("a", 1);
/// pair.first   // => a
/// pair.second  // => 1
/// ```
record Tuple<A, B>(first: A, second: B) {
    /// The two the other way round.
    /// ```noodlecore
    /// new Tuple(1, "a").swapped()  // => Tuple(first: "a", second: 1)
    /// ```
    func swapped(): Tuple<B, A> { return new Tuple<B, A>(this.second, this.first); }
}
