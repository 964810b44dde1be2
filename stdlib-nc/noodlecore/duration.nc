/// A length of time, in whole microseconds; it may be negative. What would be longer than 292,000 years is an error [3502].
/// ```noodlecore
/// import noodlecore.duration
/// const d = Duration.ofMinutes(90);
/// d                 // => 1h 30m
/// d.toIso()         // => PT1H30M
/// d.inHours()       // => 1.5
/// ```
record Duration(micros: int) implements Comparable<Duration> {
    /// So many microseconds.
    /// ```noodlecore
    /// Duration.ofMicros(12)  // => 12µs
    /// ```
    static func ofMicros(count: int): Duration { return new Duration(count); }

    /// So many milliseconds.
    /// ```noodlecore
    /// Duration.ofMillis(1500)  // => 1.5s
    /// ```
    static func ofMillis(count: int): Duration { return Duration.of(count, 1000); }

    /// So many seconds.
    /// ```noodlecore
    /// Duration.ofSeconds(90)  // => 1m 30s
    /// ```
    static func ofSeconds(count: int): Duration { return Duration.of(count, microsPerSecond); }

    /// So many minutes.
    /// ```noodlecore
    /// Duration.ofMinutes(61)  // => 1h 1m
    /// ```
    static func ofMinutes(count: int): Duration { return Duration.of(count, microsPerMinute); }

    /// So many hours.
    /// ```noodlecore
    /// Duration.ofHours(25)  // => 1d 1h
    /// ```
    static func ofHours(count: int): Duration { return Duration.of(count, microsPerHour); }

    /// So many days of 24 hours.
    /// ```noodlecore
    /// Duration.ofDays(2)  // => 2d
    /// ```
    static func ofDays(count: int): Duration { return Duration.of(count, microsPerDay); }

    private static func of(count: int, unit: int): Duration {
        return new Duration(Math.multiplyExact(count, unit));
    }

    /// From seconds with a fraction.
    /// ```noodlecore
    /// import noodlecore.duration
    /// Duration.fromSeconds(1.5)  // => 1.5s
    /// ```
    static func fromSeconds(seconds: float): Duration {
        return new Duration((seconds * 1000000.0).roundToInt());
    }

    /// How long `body` takes.
    /// ```noodlecore
    /// import noodlecore.duration
    /// Duration.measure(() => sleep(2)) >= Duration.ofMillis(1)  // => true
    /// ```
    static func measure(body: () => void): Duration {
        const start = Time.nowMicros();
        body();
        return new Duration(Time.nowMicros() - start);
    }

    /// Reads ISO 8601 (`PT1H30M`, `P1DT0.5S`) or the short form (`1h 30m`, `250ms`, `1.5s`); an error [3530] for other text.
    /// ```noodlecore
    /// import noodlecore.duration
    /// Duration.parse("PT1M30S").inSeconds()  // => 90.0
    /// Duration.parse("1h 30m").inMinutes()   // => 90.0
    /// ```
    static func parse(text: String): Duration {
        const value = Duration.parseOrNull(text);
        if (value == null) {
            throw new Error(
                3530,
                `${text.quoted()} is no duration; write it as "1h 30m", "250ms" or "PT1H30M"`,
            );
        }
        return value;
    }

    /// The same, with null for other text.
    /// ```noodlecore
    /// import noodlecore.duration
    /// Duration.parseOrNull("soon")  // => null
    /// ```
    static func parseOrNull(text: String): Duration? {
        const trimmed = text.trim();
        const negative = trimmed.startsWith("-");
        const rest = negative ? trimmed.drop(1) : trimmed;
        const micros = rest.startsWith("P") ? parseIso(rest) : parseShort(rest);
        return micros == null ? null : new Duration(negative ? -micros : micros);
    }

    // ---- as numbers

    /// Whole milliseconds, toward zero.
    /// ```noodlecore
    /// Duration.ofMicros(2500).toMillis()  // => 2
    /// ```
    func toMillis(): int { return this.micros / 1000; }

    /// Whole seconds, toward zero.
    /// ```noodlecore
    /// Duration.ofMillis(2500).toSeconds()  // => 2
    /// ```
    func toSeconds(): int { return this.micros / microsPerSecond; }

    /// Milliseconds, with a fraction.
    /// ```noodlecore
    /// Duration.ofMicros(2500).inMillis()  // => 2.5
    /// ```
    func inMillis(): float { return this.micros / 1000.0; }

    /// Seconds, with a fraction.
    /// ```noodlecore
    /// Duration.ofMillis(2500).inSeconds()  // => 2.5
    /// ```
    func inSeconds(): float { return this.micros / 1000000.0; }

    /// Minutes, with a fraction.
    /// ```noodlecore
    /// Duration.ofSeconds(90).inMinutes()  // => 1.5
    /// ```
    func inMinutes(): float { return this.inSeconds() / 60.0; }

    /// Hours, with a fraction.
    /// ```noodlecore
    /// Duration.ofMinutes(90).inHours()  // => 1.5
    /// ```
    func inHours(): float { return this.inSeconds() / 3600.0; }

    /// Days of 24 hours, with a fraction.
    /// ```noodlecore
    /// Duration.ofHours(36).inDays()  // => 1.5
    /// ```
    func inDays(): float { return this.inSeconds() / 86400.0; }

    // ---- sums

    /// ```noodlecore
    /// import noodlecore.duration
    /// Duration.ofMinutes(1).plus(Duration.ofSeconds(30))  // => 1m 30s
    /// ```
    func plus(other: Duration): Duration {
        return new Duration(Math.addExact(this.micros, other.micros));
    }

    /// ```noodlecore
    /// import noodlecore.duration
    /// Duration.ofMinutes(1).minus(Duration.ofSeconds(30))  // => 30s
    /// ```
    func minus(other: Duration): Duration {
        return new Duration(Math.subtractExact(this.micros, other.micros));
    }

    /// ```noodlecore
    /// import noodlecore.duration
    /// Duration.ofSeconds(20).times(1.5)  // => 30s
    /// ```
    func times(factor: float): Duration {
        return new Duration((this.micros * factor).roundToInt());
    }

    /// ```noodlecore
    /// import noodlecore.duration
    /// Duration.ofSeconds(1).dividedBy(4.0)  // => 250ms
    /// ```
    func dividedBy(divisor: float): Duration {
        return new Duration((this.micros / divisor).roundToInt());
    }

    /// How many times another fits in.
    /// ```noodlecore
    /// import noodlecore.duration
    /// Duration.ofSeconds(3).ratio(Duration.ofSeconds(2))  // => 1.5
    /// ```
    func ratio(other: Duration): float { return this.micros.toFloat() / other.micros; }

    /// The same length, backward.
    /// ```noodlecore
    /// Duration.ofSeconds(2).negated()  // => -2s
    /// ```
    func negated(): Duration { return new Duration(-this.micros); }

    /// The same length, forward.
    /// ```noodlecore
    /// Duration.ofSeconds(-2).abs()  // => 2s
    /// ```
    func abs(): Duration { return new Duration(this.micros.abs()); }

    /// Whether it is no time at all.
    /// ```noodlecore
    /// Duration.ofMillis(0).isZero()  // => true
    /// ```
    func isZero(): bool { return this.micros == 0; }

    /// Whether it goes backward.
    /// ```noodlecore
    /// Duration.ofMillis(-1).isNegative()  // => true
    /// ```
    func isNegative(): bool { return this.micros < 0; }

    /// Negative when this is shorter, 0 when equal, positive when longer.
    /// ```noodlecore
    /// Duration.ofSeconds(1) < Duration.ofMillis(1500)  // => true
    /// ```
    func compareTo(other: Duration): int { return this.micros.compareTo(other.micros); }

    /// ISO 8601.
    /// ```noodlecore
    /// import noodlecore.duration
    /// Duration.ofMillis(93784500).toIso()  // => P1DT2H3M4.5S
    /// ```
    func toIso(): String {
        if (this.micros == 0) { return "PT0S"; }
        const days = this.micros.abs() / microsPerDay;
        const time = isoTime(this.micros.abs() % microsPerDay);
        const sign = this.micros < 0 ? "-" : "";
        return `${sign}P${days > 0 ? `${days}D` : ""}${time.isEmpty() ? "" : "T" + time}`;
    }

    /// Short, for people: `1d 2h 3m 4.5s`, `250ms`, `12µs`.
    /// ```noodlecore
    /// Duration.ofMillis(93784500).toString()  // => 1d 2h 3m 4.5s
    /// ```
    func toString(): String {
        const total = this.micros.abs();
        const sign = this.micros < 0 ? "-" : "";
        if (total == 0) { return "0s"; }
        if (total < 1000) { return `${sign}${total}µs`; }
        if (total < microsPerSecond) { return `${sign}${decimals(total, 1000)}ms`; }
        const parts = new List<String>();
        addPart(parts, total / microsPerDay, "d");
        addPart(parts, total % microsPerDay / microsPerHour, "h");
        addPart(parts, total % microsPerHour / microsPerMinute, "m");
        const rest = total % microsPerMinute;
        if (rest > 0) { parts.add(`${decimals(rest, microsPerSecond)}s`); }
        return sign + parts.join(" ");
    }
}

/// Measures time that passes, on a clock that only goes forward.
/// ```noodlecore
/// import noodlecore.duration
/// const watch = new Stopwatch();
/// sleep(2);
/// watch.elapsed() >= Duration.ofMillis(1)  // => true
/// ```
class Stopwatch {
    private int started = Time.nowMicros();

    /// How long it is since the stopwatch was made or started anew.
    /// ```noodlecore
    /// new Stopwatch().elapsed() < Duration.ofMinutes(1)  // => true
    /// ```
    func elapsed(): Duration { return new Duration(Time.nowMicros() - this.started); }

    /// Starts anew; gives how long it was until now.
    /// ```noodlecore
    /// new Stopwatch().restart() < Duration.ofMinutes(1)  // => true
    /// ```
    func restart(): Duration {
        const elapsed = this.elapsed();
        this.started = Time.nowMicros();
        return elapsed;
    }
}

private const microsPerSecond = 1000000;
private const microsPerMinute = 60000000;
private const microsPerHour = 3600000000;
private const microsPerDay = 86400000000;

private func addPart(parts: List<String>, count: int, unit: String) {
    if (count > 0) { parts.add(`${count}${unit}`); }
}

/// `count / unit` with as many decimals as there are, which may be none.
private func decimals(count: int, unit: int): String {
    const rest = count % unit;
    if (rest == 0) { return `${count / unit}`; }
    const digits = `${unit + rest}`.drop(1);
    let end = digits.length;
    while (digits.charCodeAt(end - 1) == c'0') { end -= 1; }
    return `${count / unit}.${digits.take(end)}`;
}

private func isoTime(micros: int): String {
    const hours = micros / microsPerHour;
    const minutes = micros % microsPerHour / microsPerMinute;
    const rest = micros % microsPerMinute;
    return (hours > 0 ? `${hours}H` : "") +
        (minutes > 0 ? `${minutes}M` : "") +
        (rest > 0 ? `${decimals(rest, microsPerSecond)}S` : "");
}

private func parseIso(text: String): int? {
    const halves = text.drop(1).split("T");
    if (halves.length > 2 || text.length < 3 || text.endsWith("T")) { return null; }
    const days = sumOfParts(halves[0], { "W": 7 * microsPerDay, "D": microsPerDay });
    const time =
        halves.length == 2
            ? sumOfParts(halves[1], {
                "H": microsPerHour,
                "M": microsPerMinute,
                "S": microsPerSecond,
            })
            : 0;
    if (days == null || time == null) { return null; }
    return days + time;
}

private func parseShort(text: String): int? {
    if (text.isEmpty()) { return null; }
    const units = {
        "d": microsPerDay,
        "h": microsPerHour,
        "m": microsPerMinute,
        "s": microsPerSecond,
        "ms": 1000,
        "us": 1,
        "µs": 1,
    };
    return sumOfParts(text.replace(" ", ""), units);
}

/// Numbers, each with the name of its unit behind it. Null where the text is anything else.
private func sumOfParts(text: String, units: Map<String, int>): int? {
    let rest = text;
    let total = 0;
    while (rest.isNotEmpty()) {
        const number = rest.takeWhile((c) => c.isDigit() || c == ".");
        const unit = rest.drop(number.length).takeWhile((c) => !c.isDigit());
        const scale = units.get(unit);
        const count = number.toFloatOrNull();
        if (scale == null || count == null) { return null; }
        total += (count * scale).roundToInt();
        rest = rest.drop(number.length + unit.length);
    }
    return total;
}
