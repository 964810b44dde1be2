import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.distributed.resources.{ResourceMetrics}
import noodlecore.events.{EventEmitter}
import noodlecore.log.{Logger}

/// Looks at usage each monitoring interval, and warns where room is left unused while work waits for it: in the log, and
/// by the event `efficiency_warning`.
/// ```noodlecore
/// import noodlecore.distributed.resource_monitor
/// import noodlecore.distributed.resources
/// import noodlecore.log
/// const node = new NodeInfo("a", 4, 8192);
/// const silent = new Logger("resources", sinks: []);
/// const monitor = new ResourceMonitor(() => ResourceMetrics.of([node], waiting: 1), logger: silent);
/// monitor.emitter().on("efficiency_warning", (efficiency) => print(`only ${efficiency}`));
/// monitor.monitorResources();
/// // => only 0.0
/// ```
class ResourceMonitor {
    private const () => ResourceMetrics source;
    private const NoodleConfig config;
    private const Logger logger;
    private const EventEmitter events = new EventEmitter();
    private Task<void>? monitoring = null;

    /// `source` tells the usage now: `DistributedNodeManager.metrics` does.
    constructor(
        source: () => ResourceMetrics,
        config: NoodleConfig = NoodleConfig.defaults(),
        logger: Logger = new Logger("resources"),
    ) {
        this.source = source;
        this.config = config;
        this.logger = logger;
    }

    /// Where warnings are told.
    func emitter(): EventEmitter { return this.events; }

    /// Looks once.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// new ResourceMonitor(() => ResourceMetrics.of([])).monitorResources();
    /// ```
    func monitorResources() {
        let metrics = this.getResourceMetrics();
        let efficiency = this.calculateEfficiency(metrics);
        if (efficiency < targetEfficiency) {
            this.logger.warning(`Resource efficiency below target: ${efficiency.toFixed(3)}`, {
                "waiting": metrics.waiting,
            });
            this.events.emit('efficiency_warning', efficiency);
        }
    }

    /// The usage now.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const monitor = new ResourceMonitor(() => ResourceMetrics.of([new NodeInfo("a", 4, 8192)]));
    /// monitor.getResourceMetrics().totalCpuCores  // => 4
    /// ```
    func getResourceMetrics(): ResourceMetrics { return this.source(); }

    /// The share of the scarcest resource that is in use while something waits; room that nobody asks for is not wasted.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const node = new NodeInfo("a", 4, 8192);
    /// node.reserve(new ResourceRequirements(cpu: 3));
    /// const monitor = new ResourceMonitor(() => ResourceMetrics.of([]));
    /// monitor.calculateEfficiency(ResourceMetrics.of([node], waiting: 2))  // => 0.75
    /// monitor.calculateEfficiency(ResourceMetrics.of([node]))              // => 1.0
    /// ```
    func calculateEfficiency(metrics: ResourceMetrics): float {
        return metrics.waiting == 0 ? 1.0 : metrics.efficiency();
    }

    /// Looks each NOODLE_RESOURCE_MONITORING_INTERVAL, in a task of its own, until `stop`.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const monitor = new ResourceMonitor(() => ResourceMetrics.of([]));
    /// monitor.start();
    /// monitor.stop();
    /// ```
    func start() {
        if (this.monitoring == null) { this.monitoring = spawn this.monitorForEver(); }
    }

    /// Ends what `start` began.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// new ResourceMonitor(() => ResourceMetrics.of([])).stop();
    /// ```
    func stop() {
        this.monitoring?.cancel();
        this.monitoring = null;
    }

    private func monitorForEver() {
        while (true) {
            sleep(this.config.monitoringInterval);
            this.monitorResources();
        }
    }
}

/// What the cluster is to reach while work waits.
private const targetEfficiency = 0.9;
