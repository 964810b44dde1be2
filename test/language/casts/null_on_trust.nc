// Type arguments cannot be tested: through an alias that calls its elements `any`, null comes into a List of rows. That
// shows where something is asked of it, as null does anywhere else.
class Row {
    int value = 1;

    func show(): String { return `row ${this.value}`; }
}

func codeOf(body: () => any): any {
    try { return body(); } catch (error) { return error.code; }
}

func main() {
    const rows: List<Row> = [new Row()];
    const anything = rows as any as List<any>;
    anything.add(null);
    print(codeOf(() => rows[1].value));
    // expect: 3101
    print(codeOf(() => rows[1].show()));
    // expect: 3101
    for (row in rows) { print(codeOf(() => row.show())); }
    // expect: row 1
    // expect: 3101
}
