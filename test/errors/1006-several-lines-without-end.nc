class Report {
    String title;
    List<int> rows;

    constructor(this.title, this.rows) {}

    func render(): String {
        let total = 0;
        for (r in this.rows) { total += r; }
        return `
Report: ${this.title}
Rows: ${this.rows.length}
Total: ${total}
;
    }

    func page(items: List<String>): String {
        return `<html>
            <body>
                <ul>${items.map((i) => `<li>${i}</li>`).join("")}</ul>
            </body>
        </html>;
    }

    func short(): String {
        return `${this.title}: ${this.rows.length}`;
    }
}

func query(table: String): String {
    return `
        SELECT *
        FROM ${table}
        WHERE id = 1`;
}

func insert(): String {
    let q = `
        INSERT INTO t
        VALUES (1, 2)
    print(q);
    return q;
}

print(new Report("a", [1]).short() + query("t") + insert());
