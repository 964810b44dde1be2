import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.distributed.health_monitor
import noodlecore.log.{log}
import noodlecore.test

const config = NoodleConfig.from({
    "NOODLE_NODE_HEARTBEAT_INTERVAL": "10",
    "NOODLE_NODE_TIMEOUT": "30",
});

func monitor(clock: FakeClock): HealthMonitor {
    return new HealthMonitor(config, () => clock.nowMillis());
}

@test
func silenceBecomesSuspicionAndThenFailure() {
    const clock = new FakeClock();
    const m = monitor(clock);
    const told = new List<String>();
    for (event in ["node_suspect", "node_failure", "node_recovered", "failover"]) {
        m.emitter().on(event, (node) => { told.add(`${event} ${node}`); });
    }
    m.watch("a");
    clock.advance(12);
    assertEqual(m.checkAll(), []);
    clock.advance(8);
    m.checkAll();
    clock.advance(10);
    assertEqual(m.checkAll(), ["a"]);
    assertEqual(m.checkAll(), [], "told once");
    assertEqual(m.healthyNodes(), []);
    m.heartbeat("a");
    assertEqual(m.healthyNodes(), ["a"]);
    assertEqual(told, ["node_suspect a", "node_failure a", "failover a", "node_recovered a"]);
}

/// Suspect after more than 1.5 intervals, failed at the time-out, to the millisecond.
@test
func thresholdsAreExact() {
    const states = {
        0: "Healthy",
        15: "Healthy",
        16: "Suspect(16)",
        29: "Suspect(29)",
        30: "Failed(30)",
        500: "Failed(500)",
    };
    for (silence, state in states) {
        const clock = new FakeClock();
        const m = monitor(clock);
        m.watch("a");
        clock.advance(silence);
        m.checkAll();
        assertEqual(`${m.status("a")?.state}`, state, `after ${silence} ms`);
    }
}

@test
func whatWasSeenIsCounted() {
    const clock = new FakeClock();
    const m = monitor(clock);
    m.watch("a");
    for (round in 0..6) {
        clock.advance(10);
        m.checkAll();
    }
    const status = assertNotNull(m.status("a"));
    assertEqual([status.checks, status.failures], [6, 1]);
    assertTrue(status.isFailed());
    assertTrue(m.unwatch("a"));
    assertFalse(m.unwatch("a"));
    assertNull(m.status("a"));
}

@test
func unknownNodesAreIgnored() {
    const m = monitor(new FakeClock());
    assertFalse(m.heartbeat("nobody"));
    m.handleNodeFailure("nobody");
    assertEqual(m.healthyNodes(), []);
}

@test
func aListenerThatFailsStopsNoFailover() {
    const clock = new FakeClock();
    const m = monitor(clock);
    const moved = new Spy<any>();
    m.emitter().on("node_failure", (node) => throw new Error(8500, `cannot tell of ${node}`));
    m.emitter().on("failover", moved.handler());
    m.watch("a");
    m.watch("b");
    clock.advance(100);
    assertEqual(assertThrows(() => { m.checkAll(); }, 8500).message, "cannot tell of a");
    assertEqual(moved.calls, ["a", "b"]);
}

@test
func monitoringRunsInATaskOfItsOwn() {
    const clock = new FakeClock();
    const m = monitor(clock);
    const failed = new Spy<any>();
    m.emitter().on("node_failure", failed.handler());
    m.watch("a");
    m.startMonitoring();
    m.startMonitoring();
    assertTrue(m.isMonitoring());
    clock.advance(1000);
    eventually(() => failed.count() > 0);
    m.stopMonitoring();
    assertEqual(failed.calls, ["a"]);
    assertFalse(m.isMonitoring());
}

@test
func monitoringGoesOnWhenAListenerFails() {
    const clock = new FakeClock();
    const m = monitor(clock);
    const failed = new Spy<any>();
    m.emitter().on("failover", failed.handler());
    m.emitter().on("failover", (node) => throw new Error(8500, "no"));
    log.setSinks([]);
    m.watch("a");
    m.startMonitoring();
    clock.advance(1000);
    eventually(() => failed.count() == 1);
    m.watch("b");
    clock.advance(1000);
    eventually(() => failed.count() == 2);
    m.stopMonitoring();
    assertEqual(failed.calls, ["a", "b"]);
}

@test
func overheadIsAShareOfTime() {
    const m = monitor(new FakeClock());
    for (i in 0..100) { m.watch(`n${i}`); }
    m.checkAll();
    assertTrue(m.overhead() > 0.0 && m.overhead() < 1.0, `${m.overhead()}`);
}
