import noodlecore.events
import noodlecore.json
import noodlecore.log

@test
func handlersAreCalledInOrder() {
    const emitter = new EventEmitter();
    const seen = new List<String>();
    emitter.on("e", (x) => { seen.add(`a${x}`); });
    const second = emitter.on("e", (x) => { seen.add(`b${x}`); });
    assertTrue(emitter.emit("e", 1));
    second.close();
    emitter.emit("e", 2);
    assertEqual(seen, ["a1", "b1", "a2"]);
    assertFalse(emitter.emit("other"));
    assertEqual(emitter.eventNames(), ["e"]);
    emitter.off("e");
    assertEqual(emitter.listenerCount("e"), 0);
}

@test
func onceIsOnce() {
    const emitter = new EventEmitter();
    let count = 0;
    emitter.once("e", (x) => {
        count += 1;
        emitter.emit("e");
    });
    emitter.emit("e");
    emitter.emit("e");
    assertEqual(count, 1);
}

@test
func anErrorInAHandlerDoesNotStopTheOthers() {
    const emitter = new EventEmitter();
    let reached = false;
    emitter.on("e", (x) => { throw new Error(8001, "no"); });
    emitter.on("e", (x) => { reached = true; });
    assertThrows(() => { emitter.emit("e"); }, 8001);
    assertTrue(reached);
}

@test
func signalsHaveTypes() {
    const signal = new Signal<int>();
    let total = 0;
    const disconnect = signal.connect((n) => { total += n; });
    signal.emit(2);
    signal.emit(3);
    disconnect();
    signal.emit(100);
    assertEqual(total, 5);
}

@test
func levelsFilter() {
    const sink = new MemorySink();
    const log = new Logger("app", LogLevel.Warning, [sink]);
    log.debug("a");
    log.info("b");
    log.warning("c");
    log.error("d");
    log.critical("e");
    assertEqual(sink.messages(), ["c", "d", "e"]);
    log.setLevel(LogLevel.Debug);
    log.debug("f");
    assertEqual(sink.entries.last().level, LogLevel.Debug);
}

@test
func fieldsAndContext() {
    const sink = new MemorySink();
    const log = new Logger("app", sinks: [sink]).with({ "node": "n1", "k": 1 }).child("store");
    log.info("x", { "k": 2 });
    assertEqual(sink.entries.first().fields, { "node": "n1", "k": 2 });
    assertEqual(sink.entries.first().logger, "app.store");
    assertTrue(sink.entries.first().toLine().endsWith("INFO     app.store: x node=n1 k=2"));
}

@test
func linesForPrograms() {
    const lines = new List<String>();
    const log = new Logger("app", sinks: [new JsonLinesSink((line) => { lines.add(line); })]);
    log.error("bad \"news\"", { "n": 1, "x": 1.5, "t": "a\nb", "none": null, "list": [1] });
    assertTrue(
        lines[0].endsWith("\"level\":\"error\",\"logger\":\"app\",\"message\":\"bad \\\"news\\\"\",\"n\":1,\"x\":1.5,\"t_\":\"a\\nb\",\"none\":null,\"list\":[1]}"),
    );
}

@test
func failuresShowTheirCauses() {
    const sink = new MemorySink();
    new Logger("app", sinks: [sink]).failure(
        "start",
        new Error(8002, "a", cause: new Error(8001, "b")),
    );
    assertEqual(sink.entries.first().fields.get("causes"), ["[8001] b"]);
}

@test
func nestedFieldsStayNested() {
    const lines = new List<String>();
    const log = new Logger("app", sinks: [new JsonLinesSink((line) => { lines.add(line); })]);
    const loop: List<any> = [1];
    loop.add(loop);
    log.info("x", {
        "map": { "a": [1, { "b": null }], "c": Set.of([2]) },
        "nan": 0.0 / 0.0,
        "level": "mine",
        "loop": loop,
        "task": LogLevel.Info,
    });
    const entry = Json.read(lines[0]);
    assertEqual(entry.at("map").value, { "a": [1, { "b": null }], "c": [2] });
    assertEqual(entry.at("nan").asString(), "NaN");
    assertEqual(entry.at("level").asString(), "info");
    assertEqual(entry.at("level_").asString(), "mine");
    assertEqual(entry.at("loop").item(0).asInt(), 1);
    assertEqual(entry.at("task").asString(), "Info");
}

@test
func entriesCanCarryTheTimeOfDay() {
    const lines = new List<String>();
    const sink = new JsonLinesSink((line) => { lines.add(line); }, () => "2024-05-17T10:00:00Z");
    new Logger("app", sinks: [sink]).info("up");
    assertEqual(lines, [
        "{\"time\":\"2024-05-17T10:00:00Z\",\"level\":\"info\",\"logger\":\"app\",\"message\":\"up\"}",
    ]);
    const entry = new LogEntry(LogLevel.Error, "app", "down", {}, 0);
    assertEqual(entry.toLine("10:00"), "10:00 ERROR    app: down");
}

@test
func theNextEventCanBeWaitedFor() {
    const events = new EventEmitter();
    spawn later(events);
    assertEqual(events.next("tick"), 1);
    assertEqual(events.next("tick"), 2);
    assertThrows(() => { events.next("tock", 5); }, 3302);
    assertEqual(events.listenerCount("tock"), 0, "nobody waits any more");
}

func later(events: EventEmitter) {
    for (i in 1..=2) {
        sleep(2);
        events.emit("tick", i);
    }
}

@test
func signalsReachEveryHandler() {
    const signal = new Signal<int>();
    const seen = new List<String>();
    const handler = (n: int) => { seen.add(`a${n}`); };
    const first = signal.connect(handler);
    const second = signal.connect(handler);
    signal.connect((n) => throw new Error(8500, "no"));
    signal.connect((n) => { seen.add(`b${n}`); });
    assertThrows(() => { signal.emit(1); }, 8500);
    assertEqual(seen, ["a1", "a1", "b1"]);
    first();
    first();
    assertEqual(signal.listenerCount(), 3, "the same handler is connected a second time");
    second();
    assertEqual(signal.listenerCount(), 2);
}
