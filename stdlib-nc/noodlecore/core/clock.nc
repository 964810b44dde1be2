/// Time that only goes forward, for measuring. It needs no capability; the time of day does: see `noodlecore.time`.
class Time {
    /// Microseconds since some moment before the program started.
    /// ```noodlecore
    /// const before = Time.nowMicros();
    /// Time.nowMicros() >= before  // => true
    /// ```
    static extern func nowMicros(): int;

    /// Milliseconds since the same moment.
    /// ```noodlecore
    /// Time.nowMillis() >= 0  // => true
    /// ```
    static func nowMillis(): int { return Time.nowMicros() / 1000; }
}
