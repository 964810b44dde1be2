import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.distributed.health_monitor

class ManualClock { int now = 0; }

func monitor(clock: ManualClock): HealthMonitor {
    return new HealthMonitor(NoodleConfig.from({
        "NOODLE_NODE_HEARTBEAT_INTERVAL": "10",
        "NOODLE_NODE_TIMEOUT": "30",
    }), () => clock.now);
}

@test
func silenceBecomesSuspicionAndThenFailure() {
    const clock = new ManualClock();
    const m = monitor(clock);
    const told = new List<String>();
    for (event in ["node_suspect", "node_failure", "node_recovered", "failover"]) {
        m.emitter().on(event, (node) => { told.add(`${event} ${node}`); });
    }
    m.watch("a");
    clock.now = 12;
    assertEqual(m.checkAll(), []);
    clock.now = 20;
    m.checkAll();
    clock.now = 30;
    assertEqual(m.checkAll(), ["a"]);
    assertEqual(m.checkAll(), [], "told once");
    assertEqual(m.healthyNodes(), []);
    m.heartbeat("a");
    assertEqual(m.healthyNodes(), ["a"]);
    assertEqual(told, ["node_suspect a", "node_failure a", "failover a", "node_recovered a"]);
}

@test
func unknownNodesAreIgnored() {
    const m = monitor(new ManualClock());
    assertFalse(m.heartbeat("nobody"));
    m.handleNodeFailure("nobody");
    assertEqual(m.healthyNodes(), []);
}

@test
func monitoringRunsInATaskOfItsOwn() {
    const clock = new ManualClock();
    const m = monitor(clock);
    const failed = new List<String>();
    m.emitter().on("node_failure", (node) => { failed.add(node as String); });
    m.watch("a");
    m.startMonitoring();
    assertTrue(m.isMonitoring());
    clock.now = 1000;
    sleep(60);
    m.stopMonitoring();
    assertEqual(failed, ["a"]);
    assertFalse(m.isMonitoring());
}
