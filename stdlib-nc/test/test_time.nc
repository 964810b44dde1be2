import noodlecore.duration
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
    assertEqual(t.format("h a 'o''clock' XXX"), "9 AM oclock Z");
    assertEqual(t.copy(hour: 13).format("hh:mm a"), "01:05 PM");
}
