/// Writes the text of a value and the end of a line.
/// ```noodlecore
/// print("Hi");    // => Hi
/// print([1, 2]);  // => [1, 2]
/// ```
func print(value: any = "") { writeLine(`${value}`); }

private extern func writeLine(text: String);
