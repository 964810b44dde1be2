// Traffic lights, parsers and protocols as state machines: match in every position, sealed enums, loops with labels.

enum Light { Red, Green, Amber }

enum Phase {
    Idle,
    Connecting(host: String, attempt: int),
    Connected(session: Session),
    Closed(error: Error?),
}

enum Signal { Dial(host: String), Ack(id: int), Data(bytes: List<int>), Drop, Timeout }

class Session {
    const int id;
    private int received = 0;
    List<String> log = [];

    constructor(id: int) { this.id = id; }

    func take(bytes: List<int>): int {
        this.received += bytes.length;
        match (bytes) {
            [] => this.log.add("empty"),
            [one] => this.log.add(`one ${one}`),
            [first, second] => this.log.add(`two ${first + second}`),
            [first, ...rest] => this.log.add(`${first} and ${rest.length} more`),
        }
        return this.received;
    }
}

class Machine {
    private Phase phase = Phase.Idle;
    private const int retries;
    const List<String> trace = [];

    constructor(retries: int = 2) { this.retries = retries; }

    func on(signal: Signal): Machine {
        const before = this.name();
        this.phase = this.next(signal);
        this.trace.add(`${before}>${this.name()}`);
        return this;
    }

    private func next(signal: Signal): Phase {
        return match (this.phase) {
            Idle => match (signal) {
                Dial(host) => Phase.Connecting(host, 1),
                _ => this.phase,
            },
            Connecting(host, attempt) => match (signal) {
                Ack(id) => Phase.Connected(new Session(id)),
                Timeout if (attempt < this.retries) => Phase.Connecting(host, attempt + 1),
                Timeout => Phase.Closed(new Error(8601, `${host} does not answer`)),
                Drop => Phase.Closed(null),
                Dial(_) | Data(_) => this.phase,
            },
            Connected(session) => {
                if (signal is Data(bytes)) { session.take(bytes); }
                return signal == Signal.Drop ? Phase.Closed(null) : this.phase;
            },
            Closed(_) => this.phase,
        };
    }

    func name(): String {
        return match (this.phase) {
            Idle => "idle",
            Connecting(_, n) => `connecting ${n}`,
            Connected(s) => `connected ${s.id}`,
            Closed(null) => "closed",
            Closed(error) => `failed ${error.code}`,
        };
    }

    func session(): Session? { return this.phase is Connected(session) ? session : null; }
}

func turn(light: Light): Light {
    return match (light) { Red => Light.Green, Green => Light.Amber, Amber => Light.Red };
}

func seconds(light: Light, night: bool): int {
    match (light) {
        Light.Red if (night) => { return 5; }
        Light.Red | Light.Green => { return 30; }
        Light.Amber => { return night ? 1 : 3; }
    }
}

func classify(value: any): String {
    return match (value) {
        null => "nothing",
        0 => "zero",
        n is int if (n < 0) => "negative",
        n is int => `int ${n}`,
        f is float => `float ${f.toFixed(1)}`,
        "" => "empty text",
        s is String => "text " + s.toUpperCase(),
        flag is bool => flag ? "yes" : "no",
        list is List => `list of ${list.length}`,
        Point(0, 0) => "origin",
        Point(x, _) => "point at " + x,
        light is Light => light.name,
        _ => "something",
    };
}

record Point(x: int, y: int)

const limit = 3;

func bounded(n: int): String {
    return match (n) {
        limit => "the limit",
        1 | 2 => "below",
        c'a' => "letter a",
        -1 => "minus one",
        other => "other " + other,
    };
}

// A comment stripper: a machine over characters.
enum Mode { Code, Slash, Line, Block, Star }

func strip(text: String): String {
    let mode = Mode.Code;
    const out = new StringBuilder();
    for (c in text.chars()) {
        mode = match (mode) {
            Code => {
                if (c == "/") { mode = Mode.Slash; } else { out.add(c); }
                continue;
            },
            Slash => match (c) {
                "/" => Mode.Line,
                "*" => Mode.Block,
                _ => { out.add("/" + c); mode = Mode.Code; continue; },
            },
            Line => {
                if (c != "\n") { continue; }
                out.add(c);
                mode = Mode.Code;
                continue;
            },
            Block => c == "*" ? Mode.Star : Mode.Block,
            Star => c == "/" ? Mode.Code : c == "*" ? Mode.Star : Mode.Block,
        };
    }
    return out.toString();
}

func findPair(rows: List<List<int>>, wanted: int): Point? {
    let found: Point? = null;
    outer: for (y in 0..rows.length) {
        for (x in 0..rows[y].length) {
            if (rows[y][x] < 0) { continue outer; }
            if (rows[y][x] != wanted) { continue; }
            found = new Point(x, y);
            break outer;
        }
    }
    return found;
}

func main() {
    let light = Light.Red;
    let total = 0;
    for (_ in 0..4) {
        total += seconds(light, night: false);
        light = turn(light);
    }
    print(`${light.name} ${total}`);                          // expect: Green 93
    print(seconds(Light.Amber, true));                        // expect: 1
    print(Light.values().map((l) => l.ordinal));              // expect: [0, 1, 2]
    print(Light.Red < Light.Amber);                           // expect: true

    const machine = new Machine();
    machine.on(Signal.Drop).on(Signal.Dial("a")).on(Signal.Timeout).on(Signal.Ack(7));
    machine.on(Signal.Data([1])).on(Signal.Data([1, 2, 3])).on(Signal.Data([])).on(Signal.Data([4, 5]));
    print(machine.session()?.log ?? []);                      // expect: ["one 1", "1 and 2 more", "empty", "two 9"]
    machine.on(Signal.Drop);
    print(machine.session());                                 // expect: null
    print(machine.trace.join(" "));
    // expect: idle>idle idle>connecting 1 connecting 1>connecting 2 connecting 2>connected 7 connected 7>connected 7 connected 7>connected 7 connected 7>connected 7 connected 7>connected 7 connected 7>closed
    print(new Machine(retries: 1).on(Signal.Dial("b")).on(Signal.Timeout).name());  // expect: failed 8601

    const values: List<any> = [null, 0, -5, 12, 1.25, "", "abc", true, [1, 2], new Point(0, 0), new Point(4, 1), Light.Green, machine];
    print(values.map(classify).join(", "));
    // expect: nothing, zero, negative, int 12, float 1.3, empty text, text ABC, yes, list of 2, origin, point at 4, Green, something
    print([3, 2, 97, -1, 0].map(bounded));                    // expect: ["the limit", "below", "letter a", "minus one", "other 0"]
    print(strip("a/*x*/b // c\n/d **"));                      // expect: ab 
    // expect: /d **
    print(findPair([[1, 2], [-1, 3], [4, 3]], 3));            // expect: Point(x: 1, y: 2)
    print(findPair([], 3) == null);                           // expect: true
}
