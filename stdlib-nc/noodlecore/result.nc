// Failures as values. Most code is clearer with `try` and `catch`; a `Result` is for keeping what came of something, such
// as one outcome each of many attempts.

/// What became of something that may fail.
/// ```noodlecore
/// import noodlecore.result
/// const ports = ["80", "http", "8080"].map((text) => attempt(() => text.toInt()));
/// ports.map((port) => port.getOrElse((error) => 0))  // => [80, 0, 8080]
/// match (ports[1]) {
///     Ok(port) => print(port),
///     Failed(error) => print(error.message),
/// }
/// // => "http" is not a valid int
/// ```
enum Result<T> {
    Ok(value: T),
    Failed(error: Error),

    /// Whether there is a value.
    /// ```noodlecore
    /// attempt(() => 1).isOk()  // => true
    /// ```
    func isOk(): bool { return this.errorOrNull() == null; }

    /// The value, or null where there is an error.
    /// ```noodlecore
    /// attempt(() => "x".toInt()).getOrNull()  // => null
    /// ```
    func getOrNull(): T? {
        return match (this) {
            Ok(value) => value,
            Failed(_) => null,
        };
    }

    /// The value, or `fallback` where there is none.
    /// ```noodlecore
    /// attempt(() => "x".toInt()).getOrDefault(0)  // => 0
    /// ```
    func getOrDefault(fallback: T): T { return this.getOrElse((_) => fallback); }

    /// The value, or what `fallback` makes of the error.
    /// ```noodlecore
    /// attempt(() => "x".toInt()).getOrElse((error) => error.code)  // => 3113
    /// ```
    func getOrElse(fallback: (Error) => T): T {
        return match (this) {
            Ok(value) => value,
            Failed(error) => fallback(error),
        };
    }

    /// The value; where there is an error, it is thrown.
    /// ```noodlecore
    /// attempt(() => 7).getOrThrow()  // => 7
    /// ```
    func getOrThrow(): T { return this.getOrElse((error) => throw error); }

    /// The error, or null where there is a value.
    /// ```noodlecore
    /// attempt(() => "x".toInt()).errorOrNull()?.message  // => "x" is not a valid int
    /// ```
    func errorOrNull(): Error? {
        return match (this) {
            Ok(_) => null,
            Failed(error) => error,
        };
    }

    /// What `change` makes of the value; an error stays, and what `change` throws is one.
    /// ```noodlecore
    /// attempt(() => 7).map((n) => n * 2)       // => Ok(14)
    /// attempt(() => 7).map((n) => n / 0).isOk()  // => false
    /// ```
    func map<R>(change: (T) => R): Result<R> {
        return match (this) {
            Ok(value) => attempt(() => change(value)),
            Failed(error) => Result.Failed(error),
        };
    }
}

/// Does something and keeps what comes of it: its value, or the error that it throws.
/// ```noodlecore
/// import noodlecore.result
/// attempt(() => "7".toInt())  // => Ok(7)
/// ```
func attempt<T>(action: () => T): Result<T> {
    try { return Result.Ok(action()); } catch (e) { return Result.Failed(e); }
}

/// The values of several results, or the first error among them.
/// ```noodlecore
/// import noodlecore.result
/// combined([attempt(() => 1), attempt(() => 2)])             // => Ok([1, 2])
/// combined([attempt(() => 1), attempt(() => 1 / 0)]).isOk()  // => false
/// ```
func combined<T>(results: Iterable<Result<T>>): Result<List<T>> {
    return attempt(() => List.from(results).map((result) => result.getOrThrow()));
}
