/// Writes the text of a value and the end of a line. Of several values, a space stands between the texts.
/// ```noodlecore
/// print("Hi");    // => Hi
/// print([1, 2]);  // => [1, 2]
/// print("n =", 3); // => n = 3
/// ```
func print(value: any = "") { writeLine(`${value}`); }

private func printAll(...values: List<any>) {
    writeLine(values.map((value) => `${value}`).join(" "));
}

private extern func writeLine(text: String);
