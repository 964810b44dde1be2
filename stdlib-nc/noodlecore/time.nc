// Moments and calendar dates, in the ISO calendar. Offsets from UTC are minutes; names of time zones are not known here.

import noodlecore.duration
import noodlecore.time_pattern

/// A moment, in microseconds since 1970-01-01T00:00:00Z; what lies more than 292,000 years from there is an error [3502].
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
    static func ofEpochMillis(millis: int): Instant {
        return new Instant(Math.multiplyExact(millis, 1000));
    }

    /// So many seconds after 1970-01-01T00:00:00Z.
    /// ```noodlecore
    /// Instant.ofEpochSeconds(60)  // => 1970-01-01T00:01:00Z
    /// ```
    static func ofEpochSeconds(seconds: int): Instant {
        return new Instant(Math.multiplyExact(seconds, 1000000));
    }

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
    func plus(duration: Duration): Instant {
        return new Instant(Math.addExact(this.micros, duration.micros));
    }

    /// The moment so much earlier.
    /// ```noodlecore
    /// import noodlecore.duration
    /// Instant.parse("2024-05-17T10:00:00Z").minus(Duration.ofMinutes(5))  // => 2024-05-17T09:55:00Z
    /// ```
    func minus(duration: Duration): Instant {
        return new Instant(Math.subtractExact(this.micros, duration.micros));
    }

    /// How long it is from here to another moment.
    /// ```noodlecore
    /// import noodlecore.time
    /// Instant.ofEpochSeconds(0).until(Instant.ofEpochSeconds(90))  // => 1m 30s
    /// ```
    func until(other: Instant): Duration { return new Duration(other.micros - this.micros); }

    /// The last moment at or before this one that is a whole number of `unit`s after 1970-01-01T00:00:00Z.
    /// ```noodlecore
    /// import noodlecore.duration
    /// Instant.parse("2024-05-17T10:47:31Z").truncatedTo(Duration.ofMinutes(15))  // => 2024-05-17T10:45:00Z
    /// ```
    func truncatedTo(unit: Duration): Instant {
        return new Instant(this.micros - this.micros.floorMod(unit.micros));
    }

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

    /// The week by ISO 8601, from 1 to 53: weeks begin on Monday, and the first one is that of the year's first Thursday. See
    /// `weekYear` for the year that it belongs to.
    /// ```noodlecore
    /// new Date(2024, 12, 30).weekOfYear()  // => 1
    /// new Date(2021, 1, 3).weekOfYear()    // => 53
    /// ```
    func weekOfYear(): int { return (this.thursday().dayOfYear() - 1) / 7 + 1; }

    /// The year that the day's week belongs to, by ISO 8601.
    /// ```noodlecore
    /// new Date(2024, 12, 30).weekYear()  // => 2025
    /// ```
    func weekYear(): int { return this.thursday().year; }

    private func thursday(): Date { return this.plusDays(3 - this.dayOfWeek().ordinal); }

    /// The first day of the month.
    /// ```noodlecore
    /// new Date(2024, 2, 17).startOfMonth()  // => 2024-02-01
    /// ```
    func startOfMonth(): Date { return this.copy(day: 1); }

    /// The last day of the month.
    /// ```noodlecore
    /// new Date(2024, 2, 17).endOfMonth()  // => 2024-02-29
    /// ```
    func endOfMonth(): Date { return this.copy(day: Date.daysInMonth(this.year, this.month)); }

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

    /// How many whole years it is from here to another day: an age.
    /// ```noodlecore
    /// new Date(2000, 5, 17).yearsUntil(new Date(2024, 5, 16))  // => 23
    /// ```
    func yearsUntil(other: Date): int { return this.monthsUntil(other) / 12; }

    /// How many whole months it is from here to another day.
    /// ```noodlecore
    /// new Date(2024, 1, 31).monthsUntil(new Date(2024, 3, 30))  // => 1
    /// ```
    func monthsUntil(other: Date): int {
        const months = (other.year - this.year) * 12 + other.month - this.month;
        if (months > 0 && other.day < this.day) { return months - 1; }
        return months < 0 && other.day > this.day ? months + 1 : months;
    }

    /// How many days it is from here to another day.
    /// ```noodlecore
    /// import noodlecore.time
    /// new Date(2024, 1, 1).daysUntil(new Date(2025, 1, 1))  // => 366
    /// ```
    func daysUntil(other: Date): int { return other.toEpochDay() - this.toEpochDay(); }

    /// This day at a time of day, in UTC or at another offset; an error [3532] for a time that no day has.
    /// ```noodlecore
    /// new Date(2024, 5, 17).at(9, 30)  // => 2024-05-17T09:30:00Z
    /// ```
    func at(hour: int, minute: int = 0, second: int = 0, offsetMinutes: int = 0): DateTime {
        return DateTime.of(this.year, this.month, this.day, hour, minute, second, 0, offsetMinutes);
    }

    /// By a pattern; see `DateTime.format`.
    /// ```noodlecore
    /// new Date(2024, 5, 17).format("d MMMM yyyy")  // => 17 May 2024
    /// ```
    func format(pattern: String): String { return this.at(0).format(pattern); }

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
    /// An error [3532] where there is no such day or time of day.
    /// ```noodlecore
    /// import noodlecore.time
    /// assertThrows(() => { DateTime.of(2024, 5, 17, 24); }, 3532).message  // => there is no time 24:00:00 on 2024-05-17
    /// ```
    static func of(
        year: int,
        month: int,
        day: int,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
        micro: int = 0,
        offsetMinutes: int = 0,
    ): DateTime {
        const date = Date.of(year, month, day);
        const time = new DateTime(year, month, day, hour, minute, second, micro, offsetMinutes);
        if (!time.isValid()) {
            const clock = `${pad2(hour)}:${pad2(minute)}:${pad2(second)}${fractionText(micro)}`;
            throw new Error(3532, `there is no time ${clock} on ${date}`);
        }
        return time;
    }

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

    /// Reads a text that a pattern describes; see `format` for its letters. An error [3531] for other text, and where there is no
    /// such day or time of day. What the pattern does not say is the first of January, midnight, UTC.
    /// ```noodlecore
    /// DateTime.parseAs("17.05.2024 09:30", "dd.MM.yyyy HH:mm")       // => 2024-05-17T09:30:00Z
    /// DateTime.parseAs("May 7, 2024, 9 PM", "MMM d, yyyy, h a")      // => 2024-05-07T21:00:00Z
    /// ```
    static func parseAs(text: String, pattern: String): DateTime {
        const value = parsePattern(text, pattern);
        if (value == null || !value.isValid()) {
            throw new Error(3531, `${text.quoted()} is no date and time like ${pattern.quoted()}`);
        }
        return value;
    }

    /// Whether there is such a day and time of day.
    /// ```noodlecore
    /// new DateTime(2024, 5, 17, 25).isValid()  // => false
    /// ```
    func isValid(): bool {
        return this.date().isValid() &&
            this.hour.isBetween(0, 23) &&
            this.minute.isBetween(0, 59) &&
            this.second.isBetween(0, 59) &&
            this.micro.isBetween(0, 999999);
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
        return `${this.date()}T${time}${fractionText(this.micro)}${offsetText(this.offsetMinutes)}`;
    }

    /// By a pattern of `yyyy MM dd HH mm ss SSS` (milliseconds), `hh` and `a` (twelve hours, AM and PM), `EEE` and `EEEE` (day of the
    /// week), `MMM` and `MMMM` (month), `XXX` (offset); what stands in single quotes and all else stands for
    /// itself, and two single quotes for one.
    /// ```noodlecore
    /// import noodlecore.time
    /// new DateTime(2024, 5, 17, 9, 5).format("EEE, d MMM yyyy 'at' HH:mm")  // => Fri, 17 May 2024 at 09:05
    /// ```
    func format(pattern: String): String { return formatPattern(this, pattern); }

    /// As `toIso`.
    /// ```noodlecore
    /// new DateTime(2024, 5, 17).toString()  // => 2024-05-17T00:00:00Z
    /// ```
    func toString(): String { return this.toIso(); }
}

private func year4(year: int): String {
    return year < 0 ? `-${`${-year}`.padStart(4, "0")}` : `${year}`.padStart(4, "0");
}

private func pad2(value: int): String { return `${value}`.padStart(2, "0"); }

private func fractionText(micro: int): String {
    if (micro == 0) { return ""; }
    const digits = `${micro}`.padStart(6, "0");
    return micro % 1000 == 0 ? `.${digits.take(3)}` : `.${digits}`;
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
    const micro = decimals.take(6).padEnd(6, "0").toInt();
    const time = new DateTime(date.year, date.month, date.day, hour, minute, second, micro, offset);
    return time.isValid() ? time : null;
}

@needs(clock)
private extern func wallClockMicros(): int;
