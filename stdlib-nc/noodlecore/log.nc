// Structured logging: a message, a level, fields, and the name of the part that speaks.

/// How serious an entry is.
enum LogLevel {
    Debug,
    Info,
    Warning,
    Error,
    Critical,

    /// The level that a name says, in large or small letters, or null.
    /// ```noodlecore
    /// import noodlecore.log
    /// LogLevel.parse("warning")  // => Warning
    /// LogLevel.parse("loud")     // => null
    /// ```
    static func parse(text: String): LogLevel? {
        return LogLevel.values().find((level) => level.name.equalsIgnoreCase(text));
    }
}

/// One thing that was logged.
record LogEntry(
    level: LogLevel,
    logger: String,
    message: String,
    fields: Map<String, any>,
    timeMicros: int,
) {
    /// One line for people: `12.345 WARNING gateway: slow answer ms=250`. It begins with the seconds since the program started,
    /// or with `stamp`.
    /// ```noodlecore
    /// import noodlecore.log
    /// new LogEntry(LogLevel.Info, "app", "started", { "port": 80 }, 1500000).toLine()  // =>     1.500 INFO     app: started port=80
    /// ```
    func toLine(stamp: String? = null): String {
        const time = stamp ?? `${(this.timeMicros / 1000000.0).toFixed(3)}`.padStart(9);
        const facts = this.fields.map((key, value) => ` ${key}=${fieldText(value)}`).join();
        return `${time} ${this.level.name.toUpperCase().padEnd(8)} ${this.logger}: ${this.message}${facts}`;
    }
}

/// Where entries go.
interface LogSink {
    /// Takes an entry. It should not throw, and not log.
    /// ```noodlecore
    /// class PrintSink implements LogSink { func write(entry: LogEntry) { print(entry.message); } }
    /// new Logger("app", sinks: [new PrintSink()]).info("hello");
    /// // => hello
    /// ```
    func write(entry: LogEntry);
}

/// Writes lines for people to standard error.
class ConsoleSink implements LogSink {
    private const (() => String)? stamp;

    /// `stamp` gives the time that a line begins with, such as `() => Instant.now().toIso()`, which needs the capability `clock`.
    constructor(stamp: (() => String)? = null) { this.stamp = stamp; }

    /// Writes the entry as a line for people.
    /// ```noodlecore
    /// new ConsoleSink().write(new LogEntry(LogLevel.Info, "app", "started", new Map<String, any>(), 1500000));
    /// // =>     1.500 INFO     app: started
    /// ```
    func write(entry: LogEntry) {
        const stamp = this.stamp;
        writeErrorLine(entry.toLine(stamp == null ? null : stamp()));
    }
}

/// Writes lines for programs: one JSON object each, to standard error or to what `out` does with the line. Fields that are Lists,
/// Sets and Maps are written as such; one with a name that the entry itself needs gets a `_` behind it.
/// ```noodlecore
/// import noodlecore.log
/// const log = new Logger("app", sinks: [new JsonLinesSink((line) => print(line.substringAfter(",")))]);
/// log.info("hello", { "n": 1 });
/// // => "level":"info","logger":"app","message":"hello","n":1}
/// ```
class JsonLinesSink implements LogSink {
    private const (String) => void out;
    private const (() => String)? stamp;

    /// With `stamp`, such as `() => Instant.now().toIso()`, an object has a `time` in the place of `t`, the milliseconds since the
    /// program started.
    constructor(out: ((String) => void)? = null, stamp: (() => String)? = null) {
        this.out = out ?? ((line) => writeErrorLine(line));
        this.stamp = stamp;
    }

    /// Writes the entry as a JSON object on a line.
    /// ```noodlecore
    /// new JsonLinesSink((line) => print(line)).write(new LogEntry(LogLevel.Info, "app", "up", new Map<String, any>(), 2000));
    /// // => {"t":2,"level":"info","logger":"app","message":"up"}
    /// ```
    func write(entry: LogEntry) {
        const stamp = this.stamp;
        const parts = [
            stamp == null ? `"t":${entry.timeMicros / 1000}` : `"time":${jsonText(stamp())}`,
            `"level":${jsonText(entry.level.name.toLowerCase())}`,
            `"logger":${jsonText(entry.logger)}`,
            `"message":${jsonText(entry.message)}`,
        ];
        for (key, value in entry.fields) {
            const name = ownNames.contains(key) ? `${key}_` : key;
            parts.add(`${jsonText(name)}:${jsonField(value, deepest)}`);
        }
        this.out(`{${parts.join(",")}}`);
    }
}

/// Keeps the last entries, for tests and for looking back after a failure.
/// ```noodlecore
/// import noodlecore.log
/// const sink = new MemorySink();
/// new Logger("app", sinks: [sink]).warning("careful");
/// sink.entries.map((entry) => entry.message)  // => ["careful"]
/// ```
class MemorySink implements LogSink {
    const List<LogEntry> entries = new List<LogEntry>();
    private const int capacity;

    constructor(capacity: int = 1000) { this.capacity = capacity; }

    /// Keeps the entry, and forgets the oldest where there are too many.
    /// ```noodlecore
    /// const sink = new MemorySink(1);
    /// const log = new Logger("app", sinks: [sink]);
    /// log.info("a");
    /// log.info("b");
    /// sink.messages()  // => ["b"]
    /// ```
    func write(entry: LogEntry) {
        if (this.entries.length >= this.capacity) { this.entries.removeAt(0); }
        this.entries.add(entry);
    }

    /// The messages of the kept entries.
    /// ```noodlecore
    /// const sink = new MemorySink();
    /// new Logger("app", sinks: [sink]).info("a");
    /// sink.messages()  // => ["a"]
    /// ```
    func messages(): List<String> { return this.entries.map((entry) => entry.message); }

    /// Forgets all entries.
    /// ```noodlecore
    /// const sink = new MemorySink();
    /// new Logger("app", sinks: [sink]).info("a");
    /// sink.clear();
    /// sink.entries.length  // => 0
    /// ```
    func clear() { this.entries.clear(); }
}

/// Speaks for one part of a program.
/// ```noodlecore
/// import noodlecore.log
/// const sink = new MemorySink();
/// const log = new Logger("gateway", LogLevel.Info, [sink]).with({ "node": "n1" });
/// log.debug("not shown");
/// log.error("cannot reach", { "code": 5001 });
/// sink.entries.first().fields  // => {"node": "n1", "code": 5001}
/// ```
class Logger {
    const String name;
    private LogLevel level;
    private List<LogSink> sinks;
    private const Map<String, any> context;

    /// Without sinks it writes lines to standard error.
    constructor(
        name: String,
        level: LogLevel = LogLevel.Info,
        sinks: List<LogSink>? = null,
        context: Map<String, any> = new Map<String, any>(),
    ) {
        this.name = name;
        this.level = level;
        this.sinks = sinks ?? [new ConsoleSink()];
        this.context = context;
    }

    /// Logs what only helps while looking for a fault.
    /// ```noodlecore
    /// const sink = new MemorySink();
    /// const log = new Logger("app", LogLevel.Debug, [sink]);
    /// log.debug("hello", { "n": 1 });
    /// sink.entries.first().level  // => Debug
    /// ```
    func debug(message: String, fields: Map<String, any> = new Map<String, any>()) {
        this.write(LogLevel.Debug, message, fields);
    }

    /// Logs what happens in the usual course of things.
    /// ```noodlecore
    /// const sink = new MemorySink();
    /// const log = new Logger("app", LogLevel.Debug, [sink]);
    /// log.info("hello", { "n": 1 });
    /// sink.entries.first().level  // => Info
    /// ```
    func info(message: String, fields: Map<String, any> = new Map<String, any>()) {
        this.write(LogLevel.Info, message, fields);
    }

    /// Logs what may become a problem.
    /// ```noodlecore
    /// const sink = new MemorySink();
    /// const log = new Logger("app", LogLevel.Debug, [sink]);
    /// log.warning("hello", { "n": 1 });
    /// sink.entries.first().level  // => Warning
    /// ```
    func warning(message: String, fields: Map<String, any> = new Map<String, any>()) {
        this.write(LogLevel.Warning, message, fields);
    }

    /// Logs what failed.
    /// ```noodlecore
    /// const sink = new MemorySink();
    /// const log = new Logger("app", LogLevel.Debug, [sink]);
    /// log.error("hello", { "n": 1 });
    /// sink.entries.first().level  // => Error
    /// ```
    func error(message: String, fields: Map<String, any> = new Map<String, any>()) {
        this.write(LogLevel.Error, message, fields);
    }

    /// Logs what the program cannot go on with.
    /// ```noodlecore
    /// const sink = new MemorySink();
    /// const log = new Logger("app", LogLevel.Debug, [sink]);
    /// log.critical("hello", { "n": 1 });
    /// sink.entries.first().level  // => Critical
    /// ```
    func critical(message: String, fields: Map<String, any> = new Map<String, any>()) {
        this.write(LogLevel.Critical, message, fields);
    }

    /// Logs an error with its code, and its causes.
    /// ```noodlecore
    /// const sink = new MemorySink();
    /// new Logger("app", sinks: [sink]).failure("cannot start", new Error(8001, "port taken"));
    /// sink.entries.first().fields.get("error")  // => [8001] port taken
    /// ```
    func failure(message: String, error: Error) {
        this.write(LogLevel.Error, message, {
            "error": `${error}`,
            "causes": error.chain().drop(1).map((cause) => `${cause}`),
        });
    }

    /// Logs at a level that is known only when the program runs.
    /// ```noodlecore
    /// const sink = new MemorySink();
    /// const log = new Logger("app", LogLevel.Debug, [sink]);
    /// log.write(LogLevel.Warning, "careful");
    /// sink.entries.first().level  // => Warning
    /// ```
    func write(
        level: LogLevel,
        message: String,
        fields: Map<String, any> = new Map<String, any>(),
    ) {
        if (!this.isEnabled(level)) { return; }
        const all = this.context.copy();
        all.setAll(fields);
        const entry = new LogEntry(level, this.name, message, all, Time.nowMicros());
        for (sink in this.sinks) { sink.write(entry); }
    }

    /// Whether entries of this level are written; ask before making a costly message.
    /// ```noodlecore
    /// new Logger("app").isEnabled(LogLevel.Debug)  // => false
    /// ```
    func isEnabled(level: LogLevel): bool { return level.ordinal >= this.level.ordinal; }

    /// Entries below this level are dropped from now on.
    /// ```noodlecore
    /// const sink = new MemorySink();
    /// const log = new Logger("app", LogLevel.Debug, [sink]);
    /// log.setLevel(LogLevel.Error);
    /// log.warning("not written");
    /// sink.entries.length  // => 0
    /// ```
    func setLevel(level: LogLevel) { this.level = level; }

    /// Entries go there from now on.
    /// ```noodlecore
    /// const sink = new MemorySink();
    /// const log = new Logger("app");
    /// log.setSinks([sink]);
    /// log.info("a");
    /// sink.messages()  // => ["a"]
    /// ```
    func setSinks(sinks: List<LogSink>) { this.sinks = sinks; }

    /// Entries go there too from now on.
    /// ```noodlecore
    /// const sink = new MemorySink();
    /// const log = new Logger("app", sinks: []);
    /// log.addSink(sink);
    /// log.info("a");
    /// sink.messages()  // => ["a"]
    /// ```
    func addSink(sink: LogSink) { this.sinks.add(sink); }

    /// A logger that adds these fields to each entry.
    /// ```noodlecore
    /// const sink = new MemorySink();
    /// new Logger("app", sinks: [sink]).with({ "node": "n1" }).info("up");
    /// sink.entries.first().fields  // => {"node": "n1"}
    /// ```
    func with(fields: Map<String, any>): Logger {
        const all = this.context.copy();
        all.setAll(fields);
        return new Logger(this.name, this.level, this.sinks, all);
    }

    /// A logger for a part of this part: `app` and `app.store`.
    /// ```noodlecore
    /// new Logger("app").child("store").name  // => app.store
    /// ```
    func child(name: String): Logger {
        return new Logger(`${this.name}.${name}`, this.level, this.sinks, this.context);
    }
}

/// The program's logger.
const logger = new Logger("main");

/// The same, under the short name.
const log = logger;

private func fieldText(value: any): String {
    const text = `${value}`;
    return value is String && (text.isEmpty() || text.contains(" ") || text.contains("="))
        ? text.quoted()
        : text;
}

private const ownNames = ["t", "time", "level", "logger", "message"];

/// Lists and Maps stand in one another up to here; what lies deeper, or contains itself, is written as text.
private const deepest = 8;

/// A log never throws: what JSON has no form for is written as text.
private func jsonField(value: any, depth: int): String {
    if (value == null || value is bool || value is int) { return `${value}`; }
    if (value is float && value.isFinite()) { return `${value}`; }
    if (value is Set) { return jsonField(value.toList(), depth); }
    if (value is List && depth > 0) {
        return `[${value.map((item) => jsonField(item, depth - 1)).join(",")}]`;
    }
    if (value is Map && depth > 0) {
        const fields = value.map(
            (key, item) => `${jsonText(`${key}`)}:${jsonField(item, depth - 1)}`,
        );
        return `{${fields.join(",")}}`;
    }
    return jsonText(`${value}`);
}

private extern func jsonText(text: String): String;

private extern func writeErrorLine(text: String);
