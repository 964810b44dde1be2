import noodlecore.events.{EventEmitter}
import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.log.{log}

// Who is there. Nodes send heartbeats; a silence longer than the time-out is a failure. Between two heartbeats nothing
// is done per node: checks walk the nodes once an interval, so that the cost does not grow with the rate of messages.

/// What is known of one node's health.
enum HealthState {
    Healthy,
    /// Late, but within the time-out.
    Suspect(silence: int),
    Failed(silence: int),
}

/// One node's health, and what was seen of it so far.
class HealthStatus {
    const String nodeId;
    HealthState state = HealthState.Healthy;
    int lastHeartbeat;
    int checks = 0;
    int failures = 0;

    constructor(this.nodeId, this.lastHeartbeat) {}

    /// Whether it was heard of in time.
    /// ```noodlecore
    /// new HealthStatus("a", 0).isHealthy()  // => true
    /// ```
    func isHealthy(): bool { return this.state is Healthy; }

    /// Whether it counts as gone.
    func isFailed(): bool { return this.state is Failed(_); }
}

/// Watches heartbeats. Emits `node_suspect`, `node_failure`, `failover` and `node_recovered` with the node's id. A node is
/// suspect when it is silent for one and a half heartbeat intervals, and fails at the time-out.
/// ```noodlecore
/// import noodlecore.distributed.health_monitor
/// let now = 0;
/// const monitor = new HealthMonitor(clock: () => now);
/// monitor.watch("a");
/// now = 60000;
/// monitor.checkAll()       // => []
/// monitor.healthyNodes()   // => []
/// now = 90000;
/// monitor.checkAll()       // => ["a"]
/// ```
class HealthMonitor {
    private Map<String, HealthStatus> nodeHealth;
    private EventEmitter events;
    private const NoodleConfig config;
    private const () => int clock;
    private Task<void>? checking = null;
    /// Since when, and how long of that, checks ran: in microseconds of the machine.
    private const int started = Time.nowMicros();
    private int spent = 0;

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
    /// ```noodlecore
    /// const monitor = new HealthMonitor();
    /// monitor.emitter().on("node_failure", (nodeId) => print(`${nodeId} has failed`));
    /// monitor.handleNodeFailure("a");
    /// // => a has failed
    /// ```
    func emitter(): EventEmitter { return this.events; }

    /// Starts to watch a node, as if it had just been heard of.
    /// ```noodlecore
    /// const monitor = new HealthMonitor();
    /// monitor.watch("a");
    /// monitor.healthyNodes()  // => ["a"]
    /// ```
    func watch(nodeId: String) {
        this.nodeHealth.set(nodeId, new HealthStatus(nodeId, this.clock()));
    }

    /// Forgets a node; false when it is not watched.
    func unwatch(nodeId: String): bool { return this.nodeHealth.delete(nodeId); }

    /// A node's health, or null when it is not watched.
    func status(nodeId: String): HealthStatus? { return this.nodeHealth.get(nodeId); }

    /// A sign of life; false when the node is not watched.
    /// ```noodlecore
    /// const monitor = new HealthMonitor();
    /// monitor.watch("a");
    /// monitor.heartbeat("a")  // => true
    /// monitor.heartbeat("b")  // => false
    /// ```
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
    /// ```noodlecore
    /// const monitor = new HealthMonitor();
    /// monitor.startMonitoring();
    /// monitor.isMonitoring()  // => true
    /// monitor.stopMonitoring();
    /// ```
    func startMonitoring() {
        if (this.checking == null) { this.scheduleHealthChecks(); }
    }

    /// Ends the checks that `startMonitoring` began.
    /// ```noodlecore
    /// const monitor = new HealthMonitor();
    /// monitor.stopMonitoring();
    /// monitor.isMonitoring()  // => false
    /// ```
    func stopMonitoring() {
        this.checking?.cancel();
        this.checking = null;
    }

    /// Whether nodes are checked by themselves.
    func isMonitoring(): bool { return this.checking != null; }

    private func scheduleHealthChecks() { this.checking = spawn this.checkForEver(); }

    private func checkForEver() {
        while (true) {
            sleep(this.config.heartbeatInterval);
            try {
                this.checkAll();
            } catch (e) {
                log.failure("a listener of the health monitor failed", e);
            }
        }
    }

    /// One round: tells the nodes that failed in it. O(nodes). Where listeners throw, the round goes on, then the first error is
    /// thrown.
    func checkAll(): List<String> {
        const begun = Time.nowMicros();
        const now = this.clock();
        const failed = this.nodeHealth
            .values()
            .filter((health) => this.check(health, now))
            .map((health) => health.nodeId);
        let firstError: Error? = null;
        for (nodeId in failed) {
            try { this.handleNodeFailure(nodeId); } catch (e) { firstError = firstError ?? e; }
        }
        this.spent += Time.nowMicros() - begun;
        if (firstError != null) { throw firstError; }
        return failed;
    }

    /// Judges a node anew; whether it failed just now.
    private func check(health: HealthStatus, now: int): bool {
        const before = health.state;
        health.checks += 1;
        health.state = this.judge(now - health.lastHeartbeat);
        if (before is Healthy && health.state is Suspect(_)) {
            this.events.emit('node_suspect', health.nodeId);
        }
        return health.isFailed() && !(before is Failed(_));
    }

    private func judge(silence: int): HealthState {
        if (silence >= this.config.nodeTimeout) { return HealthState.Failed(silence); }
        return silence > this.config.heartbeatInterval * 3 / 2
            ? HealthState.Suspect(silence)
            : HealthState.Healthy;
    }

    /// Tells a failure and starts the failover.
    /// ```noodlecore
    /// const monitor = new HealthMonitor();
    /// monitor.watch("a");
    /// monitor.handleNodeFailure("a");
    /// monitor.healthyNodes()  // => []
    /// ```
    func handleNodeFailure(nodeId: String) {
        try { this.events.emit('node_failure', nodeId); } finally { this.initiateFailover(nodeId); }
    }

    /// Marks a node so that nothing more is sent there; whoever owns work on it listens to `failover`.
    /// ```noodlecore
    /// const monitor = new HealthMonitor();
    /// monitor.watch("a");
    /// monitor.initiateFailover("a");
    /// monitor.status("a")?.failures  // => 1
    /// ```
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

    /// The share of this machine's time that went into checks since the monitor was made, what listeners did included.
    func overhead(): float {
        const elapsed = Time.nowMicros() - this.started;
        return elapsed == 0 ? 0.0 : this.spent.toFloat() / elapsed;
    }
}
