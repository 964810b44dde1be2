// Text for people: tables, wrapped lines, numbers with units, likeness of words.

/// Columns that line up. Columns of numbers stand on the right.
/// ```noodlecore
/// import noodlecore.text.format
/// const table = new TextTable(["node", "cpu"]);
/// table.row(["n1", 4]);
/// table.row(["gateway", 16]);
/// table.toString().lines()  // => ["node     cpu", "-------  ---", "n1         4", "gateway   16"]
/// ```
class TextTable {
    private const List<String> titles;
    private const List<List<any>> rows = new List<List<any>>();
    private const String gap;

    constructor(titles: List<String>, gap: String = "  ") {
        this.titles = titles;
        this.gap = gap;
    }

    /// Adds a row; missing cells are empty.
    /// ```noodlecore
    /// const table = new TextTable(["a", "b"]);
    /// table.row([1]);
    /// table.toString().lines().length  // => 3
    /// ```
    func row(cells: Iterable<any>) { this.rows.add(cells.toList()); }

    /// The titles, a rule, and the rows.
    /// ```noodlecore
    /// const table = new TextTable(["n"]);
    /// table.row([10]);
    /// table.toString().lines()  // => [" n", "--", "10"]
    /// ```
    func toString(): String {
        const columns = this.titles.mapIndexed((index, title) => this.column(index, title));
        const rule = columns.map((column) => "-".repeat(column.width));
        const lines = [this.line(this.titles, columns), rule.join(this.gap)];
        for (row in this.rows) { lines.add(this.line(row, columns)); }
        return lines.join("\n");
    }

    private func column(index: int, title: String): TextColumn {
        const cells = this.rows.filter((row) => index < row.length).map((row) => row[index]);
        const widths = cells.map((cell) => `${cell}`.length).concat([title.length]);
        const numeric = cells.isNotEmpty() && cells.all((cell) => cell is int || cell is float);
        return new TextColumn(widths.max(), numeric);
    }

    private func line(cells: Iterable<any>, columns: List<TextColumn>): String {
        const row = List.from(cells);
        return columns
            .mapIndexed((index, column) => column.fit(index < row.length ? `${row[index]}` : ""))
            .join(this.gap)
            .trimEnd();
    }
}

private record TextColumn(width: int, numeric: bool) {
    func fit(text: String): String {
        return this.numeric ? text.padStart(this.width) : text.padEnd(this.width);
    }
}

/// Functions over texts for people.
class TextFormat {
    /// Lines of no more than so many units, broken between words; a longer word stands alone.
    /// ```noodlecore
    /// import noodlecore.text.format
    /// TextFormat.wrap("one two three", 7)  // => ["one two", "three"]
    /// ```
    static func wrap(text: String, width: int): List<String> {
        const lines = new List<String>();
        let line = "";
        for (word in text.words()) {
            if (line.isNotEmpty() && line.length + 1 + word.length > width) {
                lines.add(line);
                line = "";
            }
            line = line.isEmpty() ? word : `${line} ${word}`;
        }
        if (line.isNotEmpty()) { lines.add(line); }
        return lines;
    }

    /// No more than so many units, with `…` where something was cut off.
    /// ```noodlecore
    /// import noodlecore.text.format
    /// TextFormat.shorten("noodlecore", 7)  // => noodle…
    /// ```
    static func shorten(text: String, width: int): String {
        return text.length <= width ? text : text.take(width - 1) + "…";
    }

    /// A whole number with a separator between thousands.
    /// ```noodlecore
    /// import noodlecore.text.format
    /// TextFormat.thousands(1234567)  // => 1,234,567
    /// ```
    static func thousands(value: int, separator: String = ","): String {
        const digits = `${value}`.removePrefix("-");
        const first = (digits.length - 1) % 3 + 1;
        const groups = [digits.take(first)].concat(digits.drop(first).chunked(3));
        return (value < 0 ? "-" : "") + groups.join(separator);
    }

    /// A number of bytes in the largest fitting unit.
    /// ```noodlecore
    /// import noodlecore.text.format
    /// TextFormat.byteSize(1536)  // => 1.5 KiB
    /// ```
    static func byteSize(count: int): String {
        const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
        let size = count.toFloat();
        let unit = 0;
        while (size.abs() >= 1024.0 && unit < units.length - 1) {
            size /= 1024.0;
            unit += 1;
        }
        return unit == 0 ? `${count} B` : `${size.toFixed(1)} ${units[unit]}`;
    }

    /// A part of a whole as a percentage.
    /// ```noodlecore
    /// import noodlecore.text.format
    /// TextFormat.percent(0.125)  // => 12.5%
    /// ```
    static func percent(part: float, decimals: int = 1): String {
        return `${(part * 100.0).toFixed(decimals)}%`;
    }

    /// `1 node`, `2 nodes`; the plural is made with an s unless it is given.
    /// ```noodlecore
    /// import noodlecore.text.format
    /// TextFormat.plural(2, "node")  // => 2 nodes
    /// ```
    static func plural(count: int, one: String, many: String? = null): String {
        return `${count} ${count == 1 ? one : many ?? one + "s"}`;
    }

    /// Small letters and digits with hyphens between the words.
    /// ```noodlecore
    /// import noodlecore.text.format
    /// TextFormat.slug("Hello, World 2!")  // => hello-world-2
    /// ```
    static func slug(text: String): String {
        const spaced = text.toLowerCase().map((c) => c.isLetterOrDigit() ? c : " ");
        return spaced.words().join("-");
    }

    /// How many letters have to be put in, taken out or replaced to make one text of the other.
    /// ```noodlecore
    /// import noodlecore.text.format
    /// TextFormat.distance("kitten", "sitting")  // => 3
    /// ```
    static func distance(a: String, b: String): int {
        let above = List.generate(b.length + 1, (i) => i);
        for (i in 0..a.length) {
            const row = [i + 1];
            for (j in 0..b.length) {
                const replaced = above[j] + (a.charCodeAt(i) == b.charCodeAt(j) ? 0 : 1);
                row.add(replaced.min(above[j + 1] + 1).min(row[j] + 1));
            }
            above = row;
        }
        return above.last();
    }

    /// The candidate that is most like a text, or null where none is near.
    /// ```noodlecore
    /// import noodlecore.text.format
    /// TextFormat.closest("lenght", ["length", "size"])  // => length
    /// ```
    static func closest(text: String, candidates: Iterable<String>): String? {
        const best = List
            .from(candidates)
            .minBy((candidate) => TextFormat.distance(text, candidate));
        return best != null && TextFormat.distance(text, best) <= text.length / 3 + 1 ? best : null;
    }
}
