import noodlecore.events.{EventEmitter}
import noodlecore.distributed.config.{NoodleConfig}

// Who is there. Nodes send heartbeats; a silence longer than the time-out is a failure. Between two heartbeats nothing
// is done per node: checks walk the nodes once an interval, so that the cost does not grow with the rate of messages.

/// What is known of one node's health.
enum HealthState {
    Healthy,
    /// Late, but within the time-out.
    Suspect(silence: int),
    Failed(silence: int),
}

class HealthStatus {
    const String nodeId;
    HealthState state = HealthState.Healthy;
    int lastHeartbeat;
    int checks = 0;
    int failures = 0;
    constructor(this.nodeId, this.lastHeartbeat) {}
    func isHealthy(): bool { return this.state is Healthy; }
}

/// Watches heartbeats. Emits `node_suspect`, `node_failure` and `node_recovered` with the node's id.
class HealthMonitor {
    private Map<String, HealthStatus> nodeHealth;
    private EventEmitter events;
    private NoodleConfig config;
    private () => int clock;
    private Task<void>? checking = null;

    /// `clock` gives milliseconds; tests hand in one of their own.
    constructor(
        config: NoodleConfig = NoodleConfig.defaults(),
        clock: () => int = () => Time.nowMicros() / 1000,
    ) {
        this.nodeHealth = new Map<String, HealthStatus>();
        this.events = new EventEmitter();
        this.config = config;
        this.clock = clock;
    }

    /// Where failures are told.
    func emitter(): EventEmitter { return this.events; }

    /// Starts to watch a node, as if it had just been heard of.
    func watch(nodeId: String) {
        this.nodeHealth.set(nodeId, new HealthStatus(nodeId, this.clock()));
    }

    func unwatch(nodeId: String): bool { return this.nodeHealth.delete(nodeId); }

    func status(nodeId: String): HealthStatus? { return this.nodeHealth.get(nodeId); }

    /// A sign of life. False when the node is not watched.
    func heartbeat(nodeId: String): bool {
        const health = this.nodeHealth.get(nodeId);
        if (health == null) { return false; }
        health.lastHeartbeat = this.clock();
        if (!health.isHealthy()) {
            health.state = HealthState.Healthy;
            this.events.emit('node_recovered', nodeId);
        }
        return true;
    }

    /// Checks all nodes each heartbeat interval, in a task of its own, until `stopMonitoring`.
    func startMonitoring() {
        if (this.checking == null) { this.scheduleHealthChecks(); }
    }

    func stopMonitoring() {
        this.checking?.cancel();
        this.checking = null;
    }

    func isMonitoring(): bool { return this.checking != null; }

    private func scheduleHealthChecks() { this.checking = spawn this.checkForEver(); }

    private func checkForEver() {
        while (true) {
            sleep(this.config.heartbeatInterval);
            this.checkAll();
        }
    }

    /// One round: tells the nodes that failed in it.
    func checkAll(): List<String> {
        const now = this.clock();
        const failed = new List<String>();
        for (health in this.nodeHealth.values()) {
            health.checks += 1;
            const before = health.state;
            health.state = this.judge(now - health.lastHeartbeat);
            match (health.state) {
                Failed(_) => { if (!(before is Failed(_))) { failed.add(health.nodeId); } }
                Suspect(_) => {
                    if (before is Healthy) { this.events.emit("node_suspect", health.nodeId); }
                }
                Healthy => {}
            }
        }
        for (nodeId in failed) { this.handleNodeFailure(nodeId); }
        return failed;
    }

    private func judge(silence: int): HealthState {
        if (silence >= this.config.nodeTimeout) { return HealthState.Failed(silence); }
        return silence > this.config.heartbeatInterval * 3 / 2
            ? HealthState.Suspect(silence)
            : HealthState.Healthy;
    }

    /// Tells a failure and starts the failover.
    func handleNodeFailure(nodeId: String) {
        this.events.emit('node_failure', nodeId);
        this.initiateFailover(nodeId);
    }

    /// Marks the node so that nothing more is sent there; whoever owns work on it listens to `failover`.
    func initiateFailover(nodeId: String) {
        const health = this.nodeHealth.get(nodeId);
        if (health == null) { return; }
        health.failures += 1;
        health.state = HealthState.Failed(this.clock() - health.lastHeartbeat);
        this.events.emit('failover', nodeId);
    }

    /// Nodes that can be given work.
    func healthyNodes(): List<String> {
        return this.nodeHealth
            .values()
            .filter((health) => health.isHealthy())
            .map((health) => health.nodeId);
    }
}
