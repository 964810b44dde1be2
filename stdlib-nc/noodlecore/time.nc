// Moments and calendar dates, in the ISO calendar. Offsets from UTC are minutes; names of time zones are not known here.

import noodlecore.duration

/// A moment, in microseconds since 1970-01-01T00:00:00Z.
/// ```noodlecore
/// import noodlecore.duration
/// import noodlecore.time
/// const start = Instant.parse("2024-05-17T10:00:00Z");
/// start.plus(Duration.ofHours(2))  // => 2024-05-17T12:00:00Z
/// ```
record Instant(micros: int) implements Comparable<Instant> {
    /// The moment now, of the system's clock. Needs the capability `clock`.
    /// ```noodlecore
    /// Instant.now() > Instant.ofEpochSeconds(1700000000)  // => true
    /// ```
    static func now(): Instant { return new Instant(wallClockMicros()); }

    /// So many milliseconds after 1970-01-01T00:00:00Z.
    /// ```noodlecore
    /// Instant.ofEpochMillis(1500)  // => 1970-01-01T00:00:01.500Z
    /// ```
    static func ofEpochMillis(millis: int): Instant { return new Instant(millis * 1000); }

    /// So many seconds after 1970-01-01T00:00:00Z.
    /// ```noodlecore
    /// Instant.ofEpochSeconds(60)  // => 1970-01-01T00:01:00Z
    /// ```
    static func ofEpochSeconds(seconds: int): Instant { return new Instant(seconds * 1000000); }

    /// Reads ISO 8601 with an offset: `2024-05-17T10:00:00Z`, `2024-05-17T12:00:00.5+02:00`; an error [3531] for other text.
    /// ```noodlecore
    /// import noodlecore.time
    /// Instant.parse("2024-05-17T12:00:00+02:00")  // => 2024-05-17T10:00:00Z
    /// ```
    static func parse(text: String): Instant { return DateTime.parse(text).toInstant(); }

    /// The same, with null for other text.
    /// ```noodlecore
    /// import noodlecore.time
    /// Instant.parseOrNull("yesterday")  // => null
    /// ```
    static func parseOrNull(text: String): Instant? {
        return DateTime.parseOrNull(text)?.toInstant();
    }

    /// Whole milliseconds after 1970-01-01T00:00:00Z, rounded down.
    /// ```noodlecore
    /// Instant.parse("2024-05-17T10:00:00Z").toEpochMillis()  // => 1715940000000
    /// ```
    func toEpochMillis(): int { return this.micros.floorDiv(1000); }

    /// Whole seconds after 1970-01-01T00:00:00Z, rounded down.
    /// ```noodlecore
    /// Instant.parse("2024-05-17T10:00:00Z").toEpochSeconds()  // => 1715940000
    /// ```
    func toEpochSeconds(): int { return this.micros.floorDiv(1000000); }

    /// The moment so much later.
    /// ```noodlecore
    /// import noodlecore.duration
    /// Instant.parse("2024-05-17T10:00:00Z").plus(Duration.ofMinutes(5))  // => 2024-05-17T10:05:00Z
    /// ```
    func plus(duration: Duration): Instant { return new Instant(this.micros + duration.micros); }

    /// The moment so much earlier.
    /// ```noodlecore
    /// import noodlecore.duration
    /// Instant.parse("2024-05-17T10:00:00Z").minus(Duration.ofMinutes(5))  // => 2024-05-17T09:55:00Z
    /// ```
    func minus(duration: Duration): Instant { return new Instant(this.micros - duration.micros); }

    /// How long it is from here to another moment.
    /// ```noodlecore
    /// import noodlecore.time
    /// Instant.ofEpochSeconds(0).until(Instant.ofEpochSeconds(90))  // => 1m 30s
    /// ```
    func until(other: Instant): Duration { return new Duration(other.micros - this.micros); }

    /// Whether this moment comes before another.
    /// ```noodlecore
    /// Instant.ofEpochSeconds(1).isBefore(Instant.ofEpochSeconds(2))  // => true
    /// ```
    func isBefore(other: Instant): bool { return this.micros < other.micros; }

    /// Whether this moment comes after another.
    /// ```noodlecore
    /// Instant.ofEpochSeconds(1).isAfter(Instant.ofEpochSeconds(2))  // => false
    /// ```
    func isAfter(other: Instant): bool { return this.micros > other.micros; }

    /// The date and time of day at an offset from UTC, in minutes.
    /// ```noodlecore
    /// import noodlecore.time
    /// Instant.ofEpochSeconds(0).toDateTime(60).hour  // => 1
    /// ```
    func toDateTime(offsetMinutes: int = 0): DateTime {
        return DateTime.ofEpochMicros(this.micros, offsetMinutes);
    }

    /// Negative when this is earlier, 0 when equal, positive when later.
    /// ```noodlecore
    /// Instant.ofEpochSeconds(1) < Instant.ofEpochSeconds(2)  // => true
    /// ```
    func compareTo(other: Instant): int { return this.micros.compareTo(other.micros); }

    /// ISO 8601 in UTC.
    /// ```noodlecore
    /// Instant.ofEpochSeconds(0).toIso()  // => 1970-01-01T00:00:00Z
    /// ```
    func toIso(): String { return this.toDateTime().toIso(); }

    /// As `toIso`.
    /// ```noodlecore
    /// Instant.ofEpochSeconds(0).toString()  // => 1970-01-01T00:00:00Z
    /// ```
    func toString(): String { return this.toIso(); }
}

/// A day of the calendar.
/// ```noodlecore
/// import noodlecore.time
/// const day = new Date(2024, 2, 28);
/// day.plusDays(2)   // => 2024-03-01
/// day.dayOfWeek()   // => Wednesday
/// ```
record Date(year: int, month: int, day: int) implements Comparable<Date> {
    /// An error [3532] where there is no such day.
    /// ```noodlecore
    /// import noodlecore.time
    /// assertThrows(() => Date.of(2023, 2, 29), 3532).message  // => there is no day 2023-02-29
    /// ```
    static func of(year: int, month: int, day: int): Date {
        const date = new Date(year, month, day);
        if (!date.isValid()) { throw new Error(3532, `there is no day ${date}`); }
        return date;
    }

    /// The day so many days after 1970-01-01.
    /// ```noodlecore
    /// Date.ofEpochDay(19860)  // => 2024-05-17
    /// ```
    static func ofEpochDay(epochDay: int): Date {
        // Days are counted from 0000-03-01, in eras of 400 years, so that the leap day is a year's last.
        const shifted = epochDay + 719468;
        const era = shifted.floorDiv(146097);
        const dayOfEra = shifted - era * 146097;
        const yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        const dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        const shiftedMonth = (5 * dayOfYear + 2) / 153;
        const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return new Date(year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1);
    }

    /// The day now at an offset from UTC. Needs the capability `clock`.
    /// ```noodlecore
    /// Date.today().year >= 2024  // => true
    /// ```
    static func today(offsetMinutes: int = 0): Date {
        return Instant.now().toDateTime(offsetMinutes).date();
    }

    /// Reads `2024-05-17`; an error [3531] for other text, [3532] where there is no such day.
    /// ```noodlecore
    /// Date.parse("2024-05-17").month  // => 5
    /// ```
    static func parse(text: String): Date {
        const date = readDate(text);
        if (date == null) {
            throw new Error(3531, `${text.quoted()} is no date; write it as "2024-05-17"`);
        }
        return Date.of(date.year, date.month, date.day);
    }

    /// Whether a year has a 29th of February.
    /// ```noodlecore
    /// Date.isLeapYear(2024)  // => true
    /// Date.isLeapYear(1900)  // => false
    /// ```
    static func isLeapYear(year: int): bool {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /// ```noodlecore
    /// import noodlecore.time
    /// Date.daysInMonth(2024, 2)  // => 29
    /// ```
    static func daysInMonth(year: int, month: int): int {
        if (month == 2) { return Date.isLeapYear(year) ? 29 : 28; }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /// Whether there is such a day.
    /// ```noodlecore
    /// new Date(2023, 2, 29).isValid()  // => false
    /// ```
    func isValid(): bool {
        return this.month.isBetween(1, 12) &&
            this.day.isBetween(1, Date.daysInMonth(this.year, this.month));
    }

    /// How many days it is after 1970-01-01.
    /// ```noodlecore
    /// new Date(2024, 5, 17).toEpochDay()  // => 19860
    /// ```
    func toEpochDay(): int {
        const year = this.month <= 2 ? this.year - 1 : this.year;
        const era = year.floorDiv(400);
        const yearOfEra = year - era * 400;
        const dayOfYear =
            (153 * (this.month > 2 ? this.month - 3 : this.month + 9) + 2) / 5 + this.day - 1;
        return era * 146097 +
            yearOfEra * 365 +
            yearOfEra / 4 -
            yearOfEra / 100 +
            dayOfYear -
            719468;
    }

    /// Monday to Sunday.
    /// ```noodlecore
    /// new Date(2024, 5, 17).dayOfWeek()  // => Friday
    /// ```
    func dayOfWeek(): DayOfWeek { return DayOfWeek.values()[(this.toEpochDay() + 3).floorMod(7)]; }

    /// From 1 to 366.
    /// ```noodlecore
    /// new Date(2024, 5, 17).dayOfYear()  // => 138
    /// ```
    func dayOfYear(): int { return this.toEpochDay() - new Date(this.year, 1, 1).toEpochDay() + 1; }

    /// The day so many days later.
    /// ```noodlecore
    /// new Date(2024, 2, 28).plusDays(2)  // => 2024-03-01
    /// ```
    func plusDays(count: int): Date { return Date.ofEpochDay(this.toEpochDay() + count); }

    /// The same day of the week so many weeks later.
    /// ```noodlecore
    /// new Date(2024, 5, 17).plusWeeks(1)  // => 2024-05-24
    /// ```
    func plusWeeks(count: int): Date { return this.plusDays(count * 7); }

    /// The same day of a later month, or that month's last day.
    /// ```noodlecore
    /// import noodlecore.time
    /// new Date(2024, 1, 31).plusMonths(1)  // => 2024-02-29
    /// ```
    func plusMonths(count: int): Date {
        const months = this.year * 12 + this.month - 1 + count;
        const year = months.floorDiv(12);
        const month = months.floorMod(12) + 1;
        return new Date(year, month, this.day.min(Date.daysInMonth(year, month)));
    }

    /// The same day of a later year; 28 February where that year has no 29th.
    /// ```noodlecore
    /// new Date(2024, 2, 29).plusYears(1)  // => 2025-02-28
    /// ```
    func plusYears(count: int): Date { return this.plusMonths(count * 12); }

    /// How many days it is from here to another day.
    /// ```noodlecore
    /// import noodlecore.time
    /// new Date(2024, 1, 1).daysUntil(new Date(2025, 1, 1))  // => 366
    /// ```
    func daysUntil(other: Date): int { return other.toEpochDay() - this.toEpochDay(); }

    /// This day at a time of day, in UTC or at another offset.
    /// ```noodlecore
    /// new Date(2024, 5, 17).at(9, 30)  // => 2024-05-17T09:30:00Z
    /// ```
    func at(hour: int, minute: int = 0, second: int = 0, offsetMinutes: int = 0): DateTime {
        return new DateTime(
            this.year,
            this.month,
            this.day,
            hour,
            minute,
            second,
            0,
            offsetMinutes,
        );
    }

    /// Negative when this day is earlier, 0 when equal, positive when later.
    /// ```noodlecore
    /// new Date(2024, 5, 17) < new Date(2024, 6, 1)  // => true
    /// ```
    func compareTo(other: Date): int { return this.toEpochDay().compareTo(other.toEpochDay()); }

    /// ISO 8601.
    /// ```noodlecore
    /// new Date(2024, 5, 17).toString()  // => 2024-05-17
    /// ```
    func toString(): String { return `${year4(this.year)}-${pad2(this.month)}-${pad2(this.day)}`; }
}

/// The days of the week, Monday first, as in ISO 8601.
/// ```noodlecore
/// DayOfWeek.values().length  // => 7
/// DayOfWeek.Monday < DayOfWeek.Sunday  // => true
/// ```
enum DayOfWeek { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday }

/// A date and a time of day at an offset from UTC.
/// ```noodlecore
/// import noodlecore.time
/// const t = DateTime.parse("2024-05-17T09:30:00+02:00");
/// t.format("dd.MM.yyyy HH:mm")  // => 17.05.2024 09:30
/// t.toInstant()                 // => 2024-05-17T07:30:00Z
/// ```
record DateTime(
    year: int,
    month: int,
    day: int,
    hour: int = 0,
    minute: int = 0,
    second: int = 0,
    micro: int = 0,
    offsetMinutes: int = 0,
) implements Comparable<DateTime> {
    /// The date and time of day now. Needs the capability `clock`.
    /// ```noodlecore
    /// DateTime.now().year >= 2024  // => true
    /// ```
    static func now(offsetMinutes: int = 0): DateTime {
        return Instant.now().toDateTime(offsetMinutes);
    }

    /// The date and time so many microseconds after 1970-01-01T00:00:00Z, at an offset from UTC in minutes.
    /// ```noodlecore
    /// DateTime.ofEpochMicros(0, 90)  // => 1970-01-01T01:30:00+01:30
    /// ```
    static func ofEpochMicros(micros: int, offsetMinutes: int = 0): DateTime {
        const local = micros + offsetMinutes * 60000000;
        const date = Date.ofEpochDay(local.floorDiv(86400000000));
        const time = local.floorMod(86400000000);
        const seconds = time / 1000000;
        return new DateTime(
            date.year,
            date.month,
            date.day,
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60,
            time % 1000000,
            offsetMinutes,
        );
    }

    /// Reads ISO 8601: date, `T` or a space, time, and `Z` or an offset (UTC where there is none); an error [3531] for other text.
    /// ```noodlecore
    /// DateTime.parse("2024-05-17 09:30").hour  // => 9
    /// ```
    static func parse(text: String): DateTime {
        const value = DateTime.parseOrNull(text);
        if (value == null) {
            throw new Error(
                3531,
                `${text.quoted()} is no date and time; write it as "2024-05-17T10:00:00Z"`,
            );
        }
        return value;
    }

    /// The same, with null for other text.
    /// ```noodlecore
    /// DateTime.parseOrNull("half past nine")  // => null
    /// ```
    static func parseOrNull(text: String): DateTime? {
        const date = readDate(text.take(10));
        if (date == null || !date.isValid()) { return null; }
        if (text.length == 10) { return date.at(0); }
        const separator = text.charAt(10);
        if (separator != "T" && separator != " " && separator != "t") { return null; }
        const rest = text.substring(11);
        const time = rest.takeWhile((c) => c.isDigit() || c == ":" || c == ".");
        return readTime(date, time, readOffset(rest.drop(time.length)));
    }

    /// The day alone.
    /// ```noodlecore
    /// DateTime.parse("2024-05-17T09:30:00Z").date()  // => 2024-05-17
    /// ```
    func date(): Date { return new Date(this.year, this.month, this.day); }

    /// The moment that it is.
    /// ```noodlecore
    /// DateTime.parse("2024-05-17T12:00:00+02:00").toInstant()  // => 2024-05-17T10:00:00Z
    /// ```
    func toInstant(): Instant {
        const seconds =
            this.date().toEpochDay() * 86400 + this.hour * 3600 + this.minute * 60 + this.second;
        return new Instant((seconds - this.offsetMinutes * 60) * 1000000 + this.micro);
    }

    /// The same moment at another offset.
    /// ```noodlecore
    /// DateTime.parse("2024-05-17T10:00:00Z").atOffset(120)  // => 2024-05-17T12:00:00+02:00
    /// ```
    func atOffset(offsetMinutes: int): DateTime {
        return this.toInstant().toDateTime(offsetMinutes);
    }

    /// So much later, at the same offset.
    /// ```noodlecore
    /// import noodlecore.duration
    /// DateTime.parse("2024-05-17T23:00:00Z").plus(Duration.ofHours(2))  // => 2024-05-18T01:00:00Z
    /// ```
    func plus(duration: Duration): DateTime {
        return this.toInstant().plus(duration).toDateTime(this.offsetMinutes);
    }

    /// So much earlier, at the same offset.
    /// ```noodlecore
    /// import noodlecore.duration
    /// DateTime.parse("2024-05-17T01:00:00Z").minus(Duration.ofHours(2))  // => 2024-05-16T23:00:00Z
    /// ```
    func minus(duration: Duration): DateTime {
        return this.toInstant().minus(duration).toDateTime(this.offsetMinutes);
    }

    /// How long it is from here to another one.
    /// ```noodlecore
    /// DateTime.parse("2024-05-17").until(DateTime.parse("2024-05-18"))  // => 1d
    /// ```
    func until(other: DateTime): Duration { return this.toInstant().until(other.toInstant()); }

    /// The order of the moments, whatever the offsets.
    /// ```noodlecore
    /// DateTime.parse("2024-05-17T12:00:00+02:00") < DateTime.parse("2024-05-17T11:00:00Z")  // => true
    /// ```
    func compareTo(other: DateTime): int { return this.toInstant().compareTo(other.toInstant()); }

    /// ISO 8601, with as many decimals as there are.
    /// ```noodlecore
    /// new DateTime(2024, 5, 17, 9, 30).toIso()  // => 2024-05-17T09:30:00Z
    /// ```
    func toIso(): String {
        const time = `${pad2(this.hour)}:${pad2(this.minute)}:${pad2(this.second)}`;
        return `${this.date()}T${time}${fraction(this.micro)}${offsetText(this.offsetMinutes)}`;
    }

    /// By a pattern of `yyyy MM dd HH mm ss SSS` (milliseconds), `EEE` and `EEEE` (day of the week), `MMM` and `MMMM` (month), `XXX`
    /// (offset); what stands in single quotes and all else stands for itself.
    /// ```noodlecore
    /// import noodlecore.time
    /// new DateTime(2024, 5, 17, 9, 5).format("EEE, d MMM yyyy 'at' HH:mm")  // => Fri, 17 May 2024 at 09:05
    /// ```
    func format(pattern: String): String {
        const result = new StringBuilder();
        let at = 0;
        while (at < pattern.length) {
            const letter = pattern.charAt(at);
            const close = letter == "'" ? pattern.indexOf("'", at + 1) : -1;
            if (close > at) {
                result.add(close == at + 1 ? "'" : pattern.substring(at + 1, close));
                at = close + 1;
                continue;
            }
            let end = at + 1;
            while (end < pattern.length && pattern.charAt(end) == letter) { end += 1; }
            result.add(this.formatField(letter, end - at) ?? pattern.substring(at, end));
            at = end;
        }
        return result.toString();
    }

    private func formatField(letter: String, width: int): String? {
        return match (letter) {
            "y" => width == 2 ? pad2(this.year % 100) : `${this.year}`.padStart(width, "0"),
            "M" => width == 3
                ? monthNames[this.month - 1].take(3)
                : width > 3 ? monthNames[this.month - 1] : `${this.month}`.padStart(width, "0"),
            "d" => `${this.day}`.padStart(width, "0"),
            "H" => `${this.hour}`.padStart(width, "0"),
            "h" => `${(this.hour + 11) % 12 + 1}`.padStart(width, "0"),
            "a" => this.hour < 12 ? "AM" : "PM",
            "m" => `${this.minute}`.padStart(width, "0"),
            "s" => `${this.second}`.padStart(width, "0"),
            "S" => `${this.micro}`.padStart(6, "0").padEnd(width, "0").take(width),
            "E" => width > 3 ? `${this.date().dayOfWeek()}` : `${this.date().dayOfWeek()}`.take(3),
            "X" => offsetText(this.offsetMinutes),
            _ => null,
        };
    }

    /// As `toIso`.
    /// ```noodlecore
    /// new DateTime(2024, 5, 17).toString()  // => 2024-05-17T00:00:00Z
    /// ```
    func toString(): String { return this.toIso(); }
}

private const monthNames = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

private func pad2(value: int): String { return value < 10 ? `0${value}` : `${value}`; }

private func year4(year: int): String {
    return year < 0 ? `-${`${-year}`.padStart(4, "0")}` : `${year}`.padStart(4, "0");
}

private func fraction(micro: int): String {
    if (micro == 0) { return ""; }
    const digits = `${1000000 + micro}`.drop(1);
    return micro % 1000 == 0 ? `.${digits.take(3)}` : `.${digits}`;
}

private func offsetText(minutes: int): String {
    if (minutes == 0) { return "Z"; }
    return `${minutes < 0 ? "-" : "+"}${pad2(minutes.abs() / 60)}:${pad2(minutes.abs() % 60)}`;
}

private func readDate(text: String): Date? {
    const parts = text.split("-");
    if (text.length != 10 || parts.length != 3 || !parts.all((part) => part.isDigit())) {
        return null;
    }
    return new Date(parts[0].toInt(), parts[1].toInt(), parts[2].toInt());
}

private func readTime(date: Date, text: String, offset: int?): DateTime? {
    const parts = text.substringBefore(".").split(":");
    const decimals = text.contains(".") ? text.substringAfter(".") : "0";
    const readable =
        parts.length.isBetween(2, 3) &&
            parts.all((part) => part.length == 2 && part.isDigit()) &&
            decimals.isDigit();
    if (!readable || offset == null) { return null; }
    const hour = parts[0].toInt();
    const minute = parts[1].toInt();
    const second = parts.length == 3 ? parts[2].toInt() : 0;
    if (hour > 23 || minute > 59 || second > 59) { return null; }
    const micro = decimals.take(6).padEnd(6, "0").toInt();
    return new DateTime(date.year, date.month, date.day, hour, minute, second, micro, offset);
}

/// Minutes; null where the text is no offset.
private func readOffset(text: String): int? {
    if (text.isEmpty() || text == "Z" || text == "z") { return 0; }
    const digits = text.drop(1).replace(":", "");
    const sign = text.startsWith("+") ? 1 : text.startsWith("-") ? -1 : 0;
    if (sign == 0 || !digits.isDigit() || digits.length != 4 && digits.length != 2) { return null; }
    const minutes = digits.length == 4 ? digits.drop(2).toInt() : 0;
    return sign * (digits.take(2).toInt() * 60 + minutes);
}

@needs(clock)
private extern func wallClockMicros(): int;
