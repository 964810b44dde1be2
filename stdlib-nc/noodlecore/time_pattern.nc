import noodlecore.time

// Dates and times by patterns of letters, as `DateTime.format` and `DateTime.parseAs` take them.

/// A date and time as a pattern shows it.
/// ```noodlecore
/// import noodlecore.time
/// formatPattern(new DateTime(2024, 5, 17, 21, 5), "yy-M-d h:mm a")  // => 24-5-17 9:05 PM
/// ```
func formatPattern(time: DateTime, pattern: String): String {
    return fieldsOf(pattern).map((field) => formatField(time, field)).join();
}

/// The date and time that a text says by a pattern, or null where it does not fit. Whether there is such a day is not asked.
/// ```noodlecore
/// parsePattern("17/5/24", "d/M/yy")?.toIso()  // => 2024-05-17T00:00:00Z
/// parsePattern("17-5-24", "d/M/yy")           // => null
/// ```
func parsePattern(text: String, pattern: String): DateTime? {
    const reader = new PatternReader(text);
    return fieldsOf(pattern).all((field) => reader.accept(field)) ? reader.result() : null;
}

/// The offset from UTC as ISO 8601 writes it.
/// ```noodlecore
/// offsetText(-90)  // => -01:30
/// offsetText(0)    // => Z
/// ```
func offsetText(minutes: int): String {
    if (minutes == 0) { return "Z"; }
    const clock = [minutes.abs() / 60, minutes.abs() % 60].map(
        (part) => `${part}`.padStart(2, "0"),
    );
    return (minutes < 0 ? "-" : "+") + clock.join(":");
}

/// The minutes that an offset is: `Z`, `+02`, `+0200`, `+02:00`, or nothing; null for other text.
/// ```noodlecore
/// readOffset("-01:30")  // => -90
/// readOffset("+2")      // => null
/// ```
func readOffset(text: String): int? {
    if (text.isEmpty() || text == "Z" || text == "z") { return 0; }
    const sign = text.startsWith("+") ? 1 : text.startsWith("-") ? -1 : 0;
    const digits =
        text.length == 6 && text.charAt(3) == ":" ? text.removeRange(3, 4).drop(1) : text.drop(1);
    if (sign == 0 || !digits.isDigit() || digits.length != 4 && digits.length != 2) { return null; }
    const minutes = digits.drop(2).ifEmpty(() => "0").toInt();
    return minutes > 59 ? null : sign * (digits.take(2).toInt() * 60 + minutes);
}

/// A run of one letter, or text that stands for itself.
private enum Field { Letters(letter: String, width: int), Literal(text: String) }

private func fieldsOf(pattern: String): List<Field> {
    const fields = new List<Field>();
    let at = 0;
    while (at < pattern.length) {
        const letter = pattern.charAt(at);
        if (letter == "'") {
            const end = endOfQuoted(pattern, at);
            fields.add(Field.Literal(unquoted(pattern.substring(at, end))));
            at = end;
        } else {
            const run = pattern.substring(at).takeWhile((c) => c == letter);
            const isField = letters.contains(letter);
            fields.add(isField ? Field.Letters(letter, run.length) : Field.Literal(run));
            at += run.length;
        }
    }
    return fields;
}

/// Behind the quote that ends what begins with one; two in a row stand for one and end nothing.
private func endOfQuoted(pattern: String, start: int): int {
    let at = start + 1;
    while (at < pattern.length) {
        if (pattern.startsWith("''", at)) {
            at += 2;
        } else if (pattern.charAt(at) == "'") {
            return at + 1;
        } else {
            at += 1;
        }
    }
    return pattern.length;
}

private func unquoted(text: String): String {
    return text == "''" ? "'" : text.removeSurrounding("'").replace("''", "'");
}

private const letters = "yMdHhamsSEX";

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

private func formatField(time: DateTime, field: Field): String {
    return match (field) {
        Literal(text) => text,
        Letters("y", 2) => padded(time.year.floorMod(100), 2),
        Letters("y", width) => padded(time.year, width),
        Letters("M", 3) => monthNames[time.month - 1].take(3),
        Letters("M", width) => width > 3 ? monthNames[time.month - 1] : padded(time.month, width),
        Letters("d", width) => padded(time.day, width),
        Letters("H", width) => padded(time.hour, width),
        Letters("h", width) => padded((time.hour + 11) % 12 + 1, width),
        Letters("a", _) => time.hour < 12 ? "AM" : "PM",
        Letters("m", width) => padded(time.minute, width),
        Letters("s", width) => padded(time.second, width),
        Letters("S", width) => padded(time.micro, 6).padEnd(width, "0").take(width),
        Letters("E", width) => `${time.date().dayOfWeek()}`.take(width > 3 ? 9 : 3),
        Letters(_, _) => offsetText(time.offsetMinutes),
    };
}

private func padded(value: int, width: int): String { return `${value}`.padStart(width, "0"); }

/// Reads a text field by field.
private class PatternReader {
    private const String text;
    private int position = 0;
    private int year = 1970;
    private int month = 1;
    private int day = 1;
    private int hour = 0;
    private int minute = 0;
    private int second = 0;
    private int micro = 0;
    private int offset = 0;
    /// 12 after noon, 0 before, where the text says which.
    private int? half = null;

    constructor(this.text) {}

    /// Whether the next field fits.
    func accept(field: Field): bool {
        return match (field) {
            Literal(text) => this.acceptText(text),
            Letters("y", 2) => this.acceptNumber(2, 2, (value) => { this.year = 2000 + value; }),
            Letters("y", _) => this.acceptNumber(4, 4, (value) => { this.year = value; }),
            Letters("M", width) => width < 3
                ? this.acceptNumber(width, 2, (value) => { this.month = value; })
                : this.acceptName(monthNames, width, (index) => { this.month = index + 1; }),
            Letters("d", width) => this.acceptNumber(width, 2, (value) => { this.day = value; }),
            Letters("H", width) | Letters("h", width) => this.acceptNumber(width, 2, (value) => {
                this.hour = value;
            }),
            Letters("a", _) => this.acceptName(
                ["AM", "PM"],
                4,
                (index) => { this.half = index * 12; },
            ),
            Letters("m", width) => this.acceptNumber(width, 2, (value) => { this.minute = value; }),
            Letters("s", width) => this.acceptNumber(width, 2, (value) => { this.second = value; }),
            Letters("S", width) => this.acceptFraction(width),
            Letters("E", width) => this.acceptName(
                DayOfWeek.values().map((day) => `${day}`),
                width,
                (index) => {},
            ),
            Letters(_, _) => this.acceptOffset(),
        };
    }

    private func acceptText(text: String): bool {
        if (!this.text.startsWith(text, this.position)) { return false; }
        this.position += text.length;
        return true;
    }

    private func acceptNumber(least: int, most: int, use: (int) => void): bool {
        const digits = this.text
            .substring(this.position)
            .take(most.max(least))
            .takeWhile((c) => c.isDigit());
        if (digits.length < least) { return false; }
        this.position += digits.length;
        use(digits.toInt());
        return true;
    }

    private func acceptFraction(width: int): bool {
        return this.acceptNumber(width, width, (value) => {
            this.micro = padded(value, width).padEnd(6, "0").take(6).toInt();
        });
    }

    /// One of several names, or the first three letters of one, in large or small letters.
    private func acceptName(names: List<String>, width: int, use: (int) => void): bool {
        const known = names.map((name) => width > 3 ? name : name.take(3));
        const index = known.indexWhere(
            (name) => this.text.drop(this.position).take(name.length).equalsIgnoreCase(name),
        );
        if (index < 0) { return false; }
        this.position += known[index].length;
        use(index);
        return true;
    }

    private func acceptOffset(): bool {
        const text = this.text
            .substring(this.position)
            .takeWhile((c) => c.isDigit() || "+-:Zz".contains(c));
        const minutes = text.isEmpty() ? null : readOffset(text);
        if (minutes == null) { return false; }
        this.offset = minutes;
        this.position += text.length;
        return true;
    }

    /// What the fields said; null where text is left over, or noon and an hour of the day contradict each other.
    func result(): DateTime? {
        const half = this.half;
        if (this.position < this.text.length || half != null && !this.hour.isBetween(1, 12)) {
            return null;
        }
        const hour = half == null ? this.hour : this.hour % 12 + half;
        return new DateTime(
            this.year,
            this.month,
            this.day,
            hour,
            this.minute,
            this.second,
            this.micro,
            this.offset,
        );
    }
}
