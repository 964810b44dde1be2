// An INI/TOML-like configuration language: lexer with line tracking, typed values, includes, interpolation, merging, printing; a diff of two texts; a tiny SQL-like query engine.
enum Value {
    Text(value: String),
    Number(value: float),
    Flag(value: bool),
    Items(values: List<Value>),
    Table(entries: Map<String, Value>),

    func show(): String {
        return match (this) {
            Text(t) => t.quoted(),
            Number(n) => n.isWhole() ? `${n.toInt()}` : `${n}`,
            Flag(b) => `${b}`,
            Items(vs) => `[${vs.map((v) => v.show()).join(", ")}]`,
            Table(es) => "{" +
                es.entries().map((e) => `${e.key} = ${e.value.show()}`).join(", ") +
                "}",
        };
    }
    func at(path: String): Value? {
        let now: Value? = this;
        for (part in path.split(".")) {
            now = match (now) {
                Table(entries) => entries[part],
                Items(values) => values.get(part.toIntOrNull() ?? -1),
                _ => null,
            };
        }
        return now;
    }
}

class ConfigError extends Error {
    const int line;
    constructor(this.line, what: String) { super(8600, `line ${line}: ${what}`); }
}

class Config {
    private const Map<String, Value> root = {};

    static func parse(text: String, variables: Map<String, String> = {}): Value {
        const config = new Config();
        let section = config.root;
        for (Tuple(index, raw) in text.lines().withIndex()) {
            const line = index + 1;
            const clean = raw.substringBefore("#").trim();
            if (clean.isEmpty()) { continue; }
            if (clean.startsWith("[") && clean.endsWith("]") && !clean.contains("=")) {
                section = config.open(clean.substring(1, clean.length - 1), line);
                continue;
            }
            const pair = clean.splitOnce("=");
            if (pair == null) { throw new ConfigError(line, `no "=" in ${clean.quoted()}`); }
            const key = pair.first.trim();
            if (section.has(key)) { throw new ConfigError(line, `${key} is set twice`); }
            section[key] = Config.value(pair.second.trim(), line, variables);
        }
        return Value.Table(config.root);
    }

    private func open(path: String, line: int): Map<String, Value> {
        let at = this.root;
        for (part in path.split(".")) {
            const found = at.getOrPut(part, () => Value.Table({}));
            at = match (found) {
                Table(entries) => entries,
                _ => throw new ConfigError(line, `${part} is no section`),
            };
        }
        return at;
    }

    private static func value(text: String, line: int, variables: Map<String, String>): Value {
        if (text == "true" || text == "false") { return Value.Flag(text == "true"); }
        if (text.startsWith("[")) {
            if (!text.endsWith("]")) { throw new ConfigError(line, "unclosed ["); }
            const inner = text.substring(1, text.length - 1).trim();
            return Value.Items(
                inner.isEmpty()
                    ? []
                    : inner.split(",").map((t) => Config.value(t.trim(), line, variables)),
            );
        }
        if (text.startsWith('"')) {
            return Value.Text(Config.interpolate(text.removeSurrounding('"'), line, variables));
        }
        const number = text.toFloatOrNull() ?? throw new ConfigError(line, `what is ${text}?`);
        return Value.Number(number);
    }

    private static func interpolate(
        text: String,
        line: int,
        variables: Map<String, String>,
    ): String {
        let out = text;
        while (true) {
            const start = out.indexOf("$(");
            if (start < 0) { return out; }
            const end = out.indexOf(")", start);
            if (end < 0) { throw new ConfigError(line, "unclosed $("); }
            const name = out.substring(start + 2, end);
            out = out.replaceRange(
                start,
                end + 1,
                variables[name] ?? throw new ConfigError(line, `no variable ${name}`),
            );
        }
    }
}

func merge(a: Value, b: Value): Value {
    return match (a) {
        Table(left) => match (b) {
            Table(right) => {
                const all = left.copy();
                for (key, value in right) {
                    const old = all[key];
                    all[key] = old == null ? value : merge(old, value);
                }
                return Value.Table(all);
            }
            _ => b,
        },
        _ => b,
    };
}

enum Line {
    Same(text: String),
    Added(text: String),
    Removed(text: String),

    func toString(): String {
        return match (this) { Same(t) => "  " + t, Added(t) => "+ " + t, Removed(t) => "- " + t };
    }
}
func diff(a: List<String>, b: List<String>): List<Line> {
    const table = List.generate(a.length + 1, (_) => List.filled(b.length + 1, 0));
    for (i in (0..a.length).reversed()) {
        for (j in (0..b.length).reversed()) {
            table[i][j] =
                a[i] == b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
        }
    }
    const out: List<Line> = [];
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
        if (i < a.length && j < b.length && a[i] == b[j]) {
            out.add(Line.Same(a[i]));
            i++;
            j++;
        } else if (j < b.length && (i == a.length || table[i][j + 1] >= table[i + 1][j])) {
            out.add(Line.Added(b[j]));
            j++;
        } else {
            out.add(Line.Removed(a[i]));
            i++;
        }
    }
    return out;
}

type Row = Map<String, any>;
class Query {
    private const List<Row> rows;
    constructor(this.rows) {}
    func filter(test: (Row) => bool): Query { return new Query(this.rows.filter(test)); }
    func select(names: List<String>): Query {
        return new Query(this.rows.map((r) => r.pick(names)));
    }
    func groupBy(name: String, fold: (List<Row>) => any, into: String): Query {
        const groups = this.rows.groupBy((r) => `${r[name]}`);
        return new Query(groups.entries().map((g) => ({ (name): g.key, (into): fold(g.value) })));
    }
    func orderBy(rank: (Row) => float): Query { return new Query(this.rows.sortBy(rank)); }
    func toList(): List<Row> { return this.rows; }
}

func main() {
    const config = Config.parse(
        'title = "Hi $(user)"\nports = [80, 443, 8080]\nratio = 0.5\n\n[server]   # main\nhost = "x"\nssl = true\n[server.limits]\nmax = 10\n',
        { "user": "Ada" },
    );
    print(config.show());
    print(`${config.at("server.limits.max")} ${config.at("ports.1")} ${config.at("server.nope")}`);
    const other = Config.parse('ratio = 1\n[server]\nssl = false\n[server.limits]\nmin = 2');
    print(merge(config, other).show());
    for (bad in ["x", "a = 1\na = 2", "a = [1, 2", 'a = "$(b)"', "a = 1\n[a.b]", "a = maybe"]) {
        try {
            print(Config.parse(bad).show());
        } catch (e: ConfigError) {
            print(`${e.line}: ${e.message}`);
        }
    }
    for (line in diff("a b c d e".split(" "), "a c x e f".split(" "))) { print(line); }
    const rows: List<Row> = [
        { "name": "ada", "team": "x", "age": 36 },
        { "name": "bob", "team": "y", "age": 41 },
        { "name": "cyd", "team": "x", "age": 29 },
    ];
    print(
        new Query(rows)
            .filter((r) => r["age"] is int && (r["age"] as int) > 30)
            .select(["name"])
            .toList(),
    );
    print(new Query(rows).groupBy("team", (g) => g.length, into: "people").toList());
    print(
        new Query(rows).orderBy((r) => (r["age"] as int).toFloat()).toList().map((r) => r["name"]),
    );
}
// expect: {title = "Hi Ada", ports = [80, 443, 8080], ratio = 0.5, server = {host = "x", ssl = true, limits = {max = 10}}}
// expect: Number(10.0) Number(443.0) null
// expect: {title = "Hi Ada", ports = [80, 443, 8080], ratio = 1, server = {host = "x", ssl = false, limits = {max = 10, min = 2}}}
// expect: 1: line 1: no "=" in "x"
// expect: 2: line 2: a is set twice
// expect: 1: line 1: unclosed [
// expect: 1: line 1: no variable b
// expect: 2: line 2: a is no section
// expect: 1: line 1: what is maybe?
// expect:   a
// expect: - b
// expect:   c
// expect: + x
// expect: - d
// expect:   e
// expect: + f
// expect: [{"name": "ada"}, {"name": "bob"}]
// expect: [{"team": "x", "people": 2}, {"team": "y", "people": 1}]
// expect: ["cyd", "ada", "bob"]
