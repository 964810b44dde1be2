/// Standard input, output and error.
/// ```noodlecore
/// import noodlecore.console
/// Console.write("a");
/// Console.write("b\n");
/// // => ab
/// ```
class Console {
    /// Writes a text without ending the line.
    /// ```noodlecore
    /// Console.write("loading");
    /// Console.write("… done\n");
    /// // => loading… done
    /// ```
    static func write(value: any) { writeText(`${value}`); }

    /// Writes a line to standard error.
    /// ```noodlecore
    /// Console.error("disk is almost full");
    /// // => disk is almost full
    /// ```
    static func error(value: any) { writeErrorLine(`${value}`); }

    /// The next line of standard input, or null at its end.
    /// ```noodlecore
    /// func echo() { print(Console.readLine() ?? "the end"); }
    /// ```
    static extern func readLine(): String?;

    /// Writes a question and reads the line that answers it; empty at the end of the input.
    /// ```noodlecore
    /// func greet() { print(`Hello, ${Console.ask("Your name? ")}`); }
    /// ```
    static func ask(question: String): String {
        Console.write(question);
        return Console.readLine() ?? "";
    }

    /// Every line of standard input that is left.
    /// ```noodlecore
    /// func countLines() { print(Console.readLines().length); }
    /// ```
    static func readLines(): List<String> {
        const lines = new List<String>();
        while (true) {
            const line = Console.readLine();
            if (line == null) { return lines; }
            lines.add(line);
        }
    }
}

private extern func writeText(text: String);
private extern func writeErrorLine(text: String);
