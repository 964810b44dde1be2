// Days, weeks and months of the Gregorian calendar.
record Date(year: int, month: int, day: int) implements Comparable<Date> {
    static const List<int> DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    static const List<String> NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    static func isLeap(y: int): bool { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; }
    static func daysIn(y: int, m: int): int {
        return m == 2 && Date.isLeap(y) ? 29 : Date.DAYS[m - 1];
    }
    static func parse(text: String): Date {
        const parts = text.split("-");
        if (parts.length != 3) throw new Error(8010, `bad date: ${text}`);
        const [y, m, d] = parts.map(
            (p) => p.toIntOrNull() ?? throw new Error(8010, `bad date: ${text}`),
        );
        if (m < 1 || m > 12 || d < 1 || d > Date.daysIn(y, m))
            throw new Error(8011, `no such day: ${text}`);
        return new Date(y, m, d);
    }
    // days since 0000-03-01, civil
    func toEpochDay(): int {
        const y = this.month <= 2 ? this.year - 1 : this.year;
        const era = y.floorDiv(400);
        const yoe = y - era * 400;
        const doy = (153 * (this.month + (this.month > 2 ? -3 : 9)) + 2) / 5 + this.day - 1;
        const doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
        return era * 146097 + doe - 719468;
    }
    static func ofEpochDay(days: int): Date {
        const z = days + 719468;
        const era = z.floorDiv(146097);
        const doe = z - era * 146097;
        const yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
        const doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        const mp = (5 * doy + 2) / 153;
        const day = doy - (153 * mp + 2) / 5 + 1;
        const month = mp < 10 ? mp + 3 : mp - 9;
        return new Date(yoe + era * 400 + (month <= 2 ? 1 : 0), month, day);
    }
    func plusDays(n: int): Date { return Date.ofEpochDay(this.toEpochDay() + n); }
    func minus(other: Date): int { return this.toEpochDay() - other.toEpochDay(); }
    func weekday(): String { return Date.NAMES[(this.toEpochDay() + 3).floorMod(7)]; }
    func plusMonths(n: int): Date {
        const total = this.year * 12 + this.month - 1 + n;
        const [y, m] = [total.floorDiv(12), total.floorMod(12) + 1];
        return new Date(y, m, Math.min(this.day, Date.daysIn(y, m)));
    }
    func compareTo(other: Date): int { return this.toEpochDay().compareTo(other.toEpochDay()); }
    func toString(): String {
        return `${this.year.toString().padStart(4, "0")}-${this.month.toString().padStart(2, "0")}-${this.day.toString().padStart(2, "0")}`;
    }
}
func calendar(y: int, m: int): String {
    const first = new Date(y, m, 1);
    const offset = Date.NAMES.indexOf(first.weekday());
    const cells = List
        .filled(offset, "  ")
        .concat((1..=Date.daysIn(y, m)).map((d) => `${d}`.padStart(2)));
    const rows = cells.chunked(7).map((row) => row.join(" "));
    return ["Mo Tu We Th Fr Sa Su"].concat(rows).join("\n");
}
func main() {
    const d = Date.parse("2024-02-28");
    print(`${d} ${d.plusDays(1)} ${d.plusDays(2)} ${d.weekday()}`);
    print(Date.parse("2026-11-29").weekday());
    print(Date.parse("2000-01-01").minus(Date.parse("1970-01-01")));
    print(Date.parse("2024-01-31").plusMonths(1));
    print(Date.parse("2024-01-31").plusMonths(-14));
    print(Date.parse("2023-12-25") < Date.parse("2024-01-01"));
    print(
        [Date.parse("2024-05-01"), Date.parse("1999-12-31"), Date.parse("2010-10-10")]
            .sorted()
            .join(", "),
    );
    print([Date.parse("2024-05-01"), Date.parse("1999-12-31")].max());
    for (bad in ["2023-02-29", "x-1-2", "2024-13-01", "2024"]) {
        try { print(Date.parse(bad)); } catch (e) { print(`${e.code}: ${e.message}`); }
    }
    print(calendar(2024, 2));
    let ok = true;
    for (n in -200000..200000) {
        if (n % 7 == 0 && Date.ofEpochDay(n).toEpochDay() != n) ok = false;
    }
    print(ok);
    print(Date.ofEpochDay(-1));
}

// expect: 2024-02-28 2024-02-29 2024-03-01 Wed
// expect: Sun
// expect: 10957
// expect: 2024-02-29
// expect: 2022-11-30
// expect: true
// expect: 1999-12-31, 2010-10-10, 2024-05-01
// expect: 2024-05-01
// expect: 8011: no such day: 2023-02-29
// expect: 8010: bad date: x-1-2
// expect: 8011: no such day: 2024-13-01
// expect: 8010: bad date: 2024
// expect: Mo Tu We Th Fr Sa Su
// expect:           1  2  3  4
// expect:  5  6  7  8  9 10 11
// expect: 12 13 14 15 16 17 18
// expect: 19 20 21 22 23 24 25
// expect: 26 27 28 29
// expect: true
// expect: 1969-12-31
