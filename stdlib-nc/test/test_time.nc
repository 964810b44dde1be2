import noodlecore.duration
import noodlecore.random
import noodlecore.time

@test
func durationsAsTexts() {
    assertEqual(`${Duration.ofMicros(0)}`, "0s");
    assertEqual(`${Duration.ofMicros(12)}`, "12µs");
    assertEqual(`${Duration.ofMicros(1500)}`, "1.5ms");
    assertEqual(`${Duration.ofMillis(93784500)}`, "1d 2h 3m 4.5s");
    assertEqual(`${Duration.ofMinutes(-90)}`, "-1h 30m");
    assertEqual(Duration.ofHours(26).toIso(), "P1DT2H");
    assertEqual(Duration.ofMillis(1500).toIso(), "PT1.5S");
    assertEqual(new Duration(0).toIso(), "PT0S");
}

@test
func durationsRead() {
    for (text in ["0s", "12µs", "1.5ms", "1d 2h 3m 4.5s", "-1h 30m"]) {
        assertEqual(`${Duration.parse(text)}`, text);
    }
    for (text in ["P1DT2H", "PT1.5S", "-PT3M", "P2D"]) {
        assertEqual(Duration.parse(text).toIso(), text);
    }
    assertEqual(Duration.parse("P1W").inDays(), 7.0);
    for (text in ["", "1", "h", "1x", "PT", "P", "PT1", "1h30", "soon"]) {
        assertNull(Duration.parseOrNull(text), text);
    }
    assertThrows(() => Duration.parse("soon"), 3530);
}

@test
func durationsCompute() {
    const d = Duration.ofSeconds(90);
    assertEqual(d.plus(Duration.ofMillis(500)).inSeconds(), 90.5);
    assertEqual(d.times(2.0), Duration.ofMinutes(3));
    assertEqual(d.dividedBy(3.0).toSeconds(), 30);
    assertClose(d.ratio(Duration.ofMinutes(1)), 1.5);
    assertTrue(d > Duration.ofSeconds(89));
    assertEqual(d.negated().abs(), d);
}

@test
func calendar() {
    assertEqual(new Date(1970, 1, 1).toEpochDay(), 0);
    assertEqual(new Date(2000, 3, 1).toEpochDay(), 11017);
    for (day in [-719528, -1, 0, 58, 59, 60, 11016, 19858, 50000]) {
        assertEqual(Date.ofEpochDay(day).toEpochDay(), day);
    }
    assertEqual(new Date(2024, 5, 17).dayOfWeek(), DayOfWeek.Friday);
    assertEqual(new Date(1969, 12, 31).dayOfWeek(), DayOfWeek.Wednesday);
    assertEqual(new Date(2024, 12, 31).dayOfYear(), 366);
    assertEqual(new Date(2023, 12, 31).plusDays(60), new Date(2024, 2, 29));
    assertEqual(new Date(2024, 1, 31).plusMonths(-2), new Date(2023, 11, 30));
    assertEqual(new Date(2024, 2, 29).plusYears(1), new Date(2025, 2, 28));
    assertTrue(Date.isLeapYear(2000));
    assertFalse(Date.isLeapYear(1900));
    assertThrows(() => Date.of(2023, 13, 1), 3532);
    assertEqual(Date.parse("2024-05-17"), new Date(2024, 5, 17));
    assertThrows(() => Date.parse("2024-5-17"), 3531);
    assertTrue(new Date(2024, 1, 2) > new Date(2023, 12, 31));
}

@test
func isoTexts() {
    for (text in [
        "2024-05-17T10:00:00Z",
        "1969-12-31T23:59:59.500Z",
        "2024-05-17T10:00:00.000001Z",
        "0001-01-01T00:00:00Z",
    ]) {
        assertEqual(Instant.parse(text).toIso(), text);
    }
    assertEqual(Instant.parse("2024-05-17T12:00:00+02:00").toIso(), "2024-05-17T10:00:00Z");
    assertEqual(Instant.parse("2024-05-17 10:00"), Instant.parse("2024-05-17T10:00:00Z"));
    assertEqual(DateTime.parse("2024-05-17T12:00:00-05:30").toIso(), "2024-05-17T12:00:00-05:30");
    for (text in [
        "",
        "2024",
        "2024-05-17T",
        "2024-05-17T25:00:00Z",
        "2024-02-30T10:00:00Z",
        "2024-05-17T10:00:00X",
        "2024-05-17T1:00",
    ]) {
        assertNull(DateTime.parseOrNull(text), text);
    }
    assertThrows(() => Instant.parse("now"), 3531);
}

@test
func instantsCompute() {
    const start = Instant.parse("2024-02-28T23:30:00Z");
    assertEqual(start.plus(Duration.ofHours(1)).toIso(), "2024-02-29T00:30:00Z");
    assertEqual(start.until(Instant.parse("2024-03-01T00:00:00Z")).inHours(), 24.5);
    assertTrue(start.isBefore(start.plus(Duration.ofMicros(1))));
    assertEqual(start.toDateTime(60).toIso(), "2024-02-29T00:30:00+01:00");
    assertEqual(Instant.ofEpochMillis(-1).toEpochMillis(), -1);
    assertEqual(new Date(2024, 5, 17).at(9, 30).atOffset(120).hour, 11);
}

@test
func patterns() {
    const t = DateTime.parse("2024-05-07T09:05:03.042Z");
    assertEqual(t.format("yyyy-MM-dd HH:mm:ss.SSS"), "2024-05-07 09:05:03.042");
    assertEqual(t.format("d MMMM yy, EEEE"), "7 May 24, Tuesday");
    assertEqual(t.format("h a 'o''clock' XXX"), "9 AM o'clock Z");
    assertEqual(t.copy(hour: 13).format("hh:mm a"), "01:05 PM");
}

@test
func quotesInPatterns() {
    const t = DateTime.parse("2024-05-07T09:05:03Z");
    assertEqual(t.format("''yy''"), "'24'");
    assertEqual(t.format("''''"), "'");
    assertEqual(t.format("'yy' 'it''s' yy"), "yy it's 24");
    assertEqual(t.format("yy 'left open"), "24 'left open");
}

@test
func textsAreReadByPatterns() {
    const cases = [
        ["17.05.2024 09:30", "dd.MM.yyyy HH:mm", "2024-05-17T09:30:00Z"],
        ["7.5.24", "d.M.yy", "2024-05-07T00:00:00Z"],
        ["17.12.24", "d.M.yy", "2024-12-17T00:00:00Z"],
        [
            "Tue, 7 may 2024 21:05:03 +0200",
            "EEE, d MMM yyyy HH:mm:ss XXX",
            "2024-05-07T21:05:03+02:00",
        ],
        ["Tuesday, May 7, 2024", "EEEE, MMMM d, yyyy", "2024-05-07T00:00:00Z"],
        ["12:05 am", "h:mm a", "1970-01-01T00:05:00Z"],
        ["12:05 PM", "h:mm a", "1970-01-01T12:05:00Z"],
        ["9 o'clock", "h 'o''clock'", "1970-01-01T09:00:00Z"],
        ["20240517T093005.25", "yyyyMMdd'T'HHmmss.SS", "2024-05-17T09:30:05.250Z"],
    ];
    for (each in cases) {
        assertEqual(DateTime.parseAs(each[0], each[1]).toIso(), each[2], each[1]);
    }
    const wrong = [
        ["17.05.2024", "yyyy-MM-dd"],
        ["17.5.2024", "dd.MM.yyyy"],
        ["17.05.2024 more", "dd.MM.yyyy"],
        ["30.02.2024", "dd.MM.yyyy"],
        ["24:00", "HH:mm"],
        ["13 PM", "h a"],
        ["0 AM", "h a"],
        ["Mai 7", "MMM d"],
        ["10 2", "HH XXX"],
        ["10 +02:60", "HH XXX"],
        ["", "yyyy"],
    ];
    for (each in wrong) {
        assertThrows(() => { DateTime.parseAs(each[0], each[1]); }, 3531, each[0]);
    }
}

@test
func whatIsFormattedIsReadAgain() {
    const random = new Random(3);
    for (pattern in [
        "yyyy-MM-dd HH:mm:ss.SSSSSS XXX",
        "EEEE, d MMMM yyyy, h:mm:ss a 'and' SSSSSS XXX",
    ]) {
        for (round in 0..100) {
            const micros = random.between(-62135000000000000, 253402000000000000);
            const time = DateTime.ofEpochMicros(micros, random.between(-1439, 1439));
            assertEqual(
                DateTime.parseAs(time.format(pattern), pattern),
                time,
                time.format(pattern),
            );
        }
    }
}

@test
func weeksAreThoseOfIso8601() {
    const weeks = {
        "2005-01-01": "2004-53",
        "2005-01-02": "2004-53",
        "2005-12-31": "2005-52",
        "2006-01-01": "2005-52",
        "2006-01-02": "2006-1",
        "2007-12-30": "2007-52",
        "2007-12-31": "2008-1",
        "2008-12-29": "2009-1",
        "2009-12-31": "2009-53",
        "2010-01-03": "2009-53",
        "2010-01-04": "2010-1",
        "2024-02-29": "2024-9",
    };
    for (day, week in weeks) {
        const date = Date.parse(day);
        assertEqual(`${date.weekYear()}-${date.weekOfYear()}`, week, day);
    }
}

@test
func wholeMonthsAndYears() {
    const months = (from: String, to: String) => Date.parse(from).monthsUntil(Date.parse(to));
    assertEqual(months("2024-01-31", "2024-02-29"), 0);
    assertEqual(months("2024-01-31", "2024-03-31"), 2);
    assertEqual(months("2024-03-31", "2024-01-31"), -2);
    assertEqual(months("2024-03-30", "2024-01-31"), -1);
    assertEqual(months("2024-01-01", "2024-01-31"), 0);
    assertEqual(Date.parse("2000-02-29").yearsUntil(Date.parse("2024-02-28")), 23);
    assertEqual(Date.parse("2024-02-29").yearsUntil(Date.parse("2000-02-29")), -24);
    assertEqual(Date.parse("2024-02-10").startOfMonth(), new Date(2024, 2, 1));
    assertEqual(Date.parse("2023-02-10").endOfMonth(), new Date(2023, 2, 28));
    assertEqual(new Date(2024, 1, 31).plusWeeks(-5), new Date(2023, 12, 27));
    assertEqual(new Date(2024, 1, 31).daysUntil(new Date(2023, 12, 31)), -31);
}

@test
func timesThatCannotBeAreRefused() {
    for (make in [
        () => DateTime.of(2024, 2, 30),
        () => DateTime.of(2024, 13, 1),
        () => DateTime.of(2024, 1, 1, 24),
        () => DateTime.of(2024, 1, 1, 0, 60),
        () => DateTime.of(2024, 1, 1, 0, 0, 60),
        () => DateTime.of(2024, 1, 1, micro: 1000000),
        () => new Date(2024, 1, 1).at(-1),
    ]) {
        assertThrows(() => { make(); }, 3532);
    }
    assertFalse(new DateTime(2023, 2, 29).isValid());
    assertEqual(
        DateTime.of(2024, 2, 29, 23, 59, 59, 999999).toIso(),
        "2024-02-29T23:59:59.999999Z",
    );
}

@test
func whatIsTooLongIsRefused() {
    for (make in [
        () => Duration.ofDays(int.MAX),
        () => Duration.ofHours(int.MIN),
        () => Duration.ofMicros(int.MAX).plus(Duration.ofMicros(1)),
        () => Duration.ofMicros(int.MIN).minus(Duration.ofMicros(1)),
    ]) {
        assertThrows(() => { make(); }, 3502);
    }
    assertThrows(() => { Instant.ofEpochSeconds(int.MAX); }, 3502);
    assertThrows(() => { Instant.ofEpochMillis(int.MIN); }, 3502);
    assertThrows(() => { Instant.ofEpochSeconds(0).minus(Duration.ofMicros(int.MIN)); }, 3502);
    assertEqual(Duration.ofMicros(int.MAX).inDays().toInt(), 106751991);
}

@test
func momentsAreTruncated() {
    const moment = Instant.parse("2024-05-17T10:47:31.5Z");
    assertEqual(moment.truncatedTo(Duration.ofDays(1)).toIso(), "2024-05-17T00:00:00Z");
    assertEqual(
        Instant.ofEpochMillis(-1).truncatedTo(Duration.ofSeconds(1)).toEpochMillis(),
        -1000,
    );
    assertTrue(moment.isAfter(moment.truncatedTo(Duration.ofSeconds(1))));
    assertEqual(moment.until(moment.plus(Duration.ofMinutes(-1))), Duration.ofMinutes(-1));
}

@test
func aStopwatchGoesForward() {
    const watch = new Stopwatch();
    sleep(3);
    const first = watch.restart();
    assertTrue(first >= Duration.ofMillis(2), `${first}`);
    assertTrue(watch.elapsed() < first.plus(Duration.ofSeconds(60)));
    assertTrue(Duration.measure(() => sleep(3)) >= Duration.ofMillis(2));
}
