// Comma-separated values, RFC 4180: cells in quotes may hold separators, line ends and doubled quotes.

/// Reads and writes tables as text.
class Csv {
    /// The rows and their cells; an error [3540] where a quote is not closed.
    /// ```noodlecore
    /// import noodlecore.csv
    /// Csv.parse("a,b\n\"x, y\",\"say \"\"hi\"\"\"")  // => [["a", "b"], ["x, y", "say \"hi\""]]
    /// ```
    static func parse(text: String, separator: String = ","): List<List<String>> {
        return new CsvParser(text, separator.charCodeAt(0)).parse();
    }

    /// The rows after the first as Maps, with the first row's cells as keys.
    /// ```noodlecore
    /// import noodlecore.csv
    /// Csv.parseRecords("id,cpu\nn1,4")  // => [{"id": "n1", "cpu": "4"}]
    /// ```
    static func parseRecords(text: String, separator: String = ","): List<Map<String, String>> {
        const rows = Csv.parse(text, separator);
        if (rows.isEmpty()) { return []; }
        return rows.drop(1).map((row) => Map.from(rows.first().zip(row)));
    }

    /// The text of rows; cells are put in quotes where they need them.
    /// ```noodlecore
    /// import noodlecore.csv
    /// Csv.stringify([["a", "x,y"], [1, null]]).lines()  // => ["a,\"x,y\"", "1,", ""]
    /// Csv.stringify(Csv.parse("a,b")).lines()           // => ["a,b", ""]
    /// ```
    static func stringify(rows: Iterable<Iterable<any>>, separator: String = ","): String {
        const text = new StringBuilder();
        for (row in rows) {
            text.addLine(row.toList().map((cell) => quoteCell(cell, separator)).join(separator));
        }
        return text.toString();
    }
}

private func quoteCell(cell: any, separator: String): String {
    if (cell == null) { return ""; }
    const text = `${cell}`;
    const plain =
        !text.contains(separator) &&
        !text.contains("\"") &&
        !text.contains("\n") &&
        !text.contains("\r");
    return plain ? text : `"${text.replace("\"", "\"\"")}"`;
}

private class CsvParser {
    private const String text;
    private const int separator;
    private int position = 0;

    constructor(this.text, this.separator) {}

    func parse(): List<List<String>> {
        const rows = new List<List<String>>();
        while (this.position < this.text.length) { rows.add(this.parseRow()); }
        return rows;
    }

    private func parseRow(): List<String> {
        const cells = [this.parseCell()];
        while (this.accept(this.separator)) { cells.add(this.parseCell()); }
        this.accept(c'\r');
        this.accept(c'\n');
        return cells;
    }

    private func parseCell(): String {
        return this.accept(c'"') ? this.parseQuoted() : this.parsePlain();
    }

    private func parsePlain(): String {
        const start = this.position;
        while (this.position < this.text.length && !this.atCellEnd()) { this.position += 1; }
        return this.text.substring(start, this.position);
    }

    private func atCellEnd(): bool {
        const code = this.text.charCodeAt(this.position);
        return code == this.separator || code == c'\n' || code == c'\r';
    }

    private func parseQuoted(): String {
        const open = this.position;
        const cell = new StringBuilder();
        while (true) {
            const quote = this.text.indexOf("\"", this.position);
            if (quote < 0) {
                throw new Error(3540, `the quote at position ${open - 1} is not closed`);
            }
            cell.add(this.text.substring(this.position, quote));
            this.position = quote + 1;
            if (!this.accept(c'"')) { return cell.toString() + this.parsePlain(); }
            cell.add("\"");
        }
    }

    private func accept(code: int): bool {
        if (this.position >= this.text.length || this.text.charCodeAt(this.position) != code) {
            return false;
        }
        this.position += 1;
        return true;
    }
}
