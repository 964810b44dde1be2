import noodlecore.events
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
        lines[0].endsWith("\"level\":\"error\",\"logger\":\"app\",\"message\":\"bad \\\"news\\\"\",\"n\":1,\"x\":1.5,\"t\":\"a\\nb\",\"none\":null,\"list\":\"[1]\"}"),
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
