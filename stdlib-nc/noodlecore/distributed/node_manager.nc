import noodlecore.integration.gateway
import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.distributed.resources
import noodlecore.distributed.resource_allocator
import noodlecore.distributed.health_monitor

// The nodes of a cluster: who they are, what they have, whether they are well, and what happens when one is not.

/// What routing and placement need to know of the nodes.
interface NodeManager {
    func registerNode(nodeInfo: NodeInfo): bool;
    func unregisterNode(nodeId: String): bool;
    func activeNodes(): List<NodeInfo>;
}

/// A node's work that found no new place when the node failed; it is tried again whenever a node comes.
class PendingWork {
    const ResourceRequirements requirements;
    const String lostOn;
    constructor(this.requirements, this.lostOn) {}
}

/// ```noodlecore
/// import noodlecore.distributed.node_manager
/// import noodlecore.distributed.resources
/// const manager = new DistributedNodeManager();
/// manager.initialize();
/// manager.registerNode(new NodeInfo("a", 8, 16384))  // => true
/// manager.registerNode(new NodeInfo("a", 8, 16384))  // => false
/// manager.count()  // => 1
/// manager.close();
/// ```
class DistributedNodeManager implements NodeManager, Closeable {
    // Node registry and lifecycle management
    private Map<String, NodeInfo> nodes;
    private ResourceAllocator resourceAllocator;
    private HealthMonitor healthMonitor;
    private List<PendingWork> pending = [];
    private NoodleConfig config;
    private () => int clock;

    constructor(
        config: NoodleConfig = NoodleConfig.defaults(),
        clock: () => int = () => Time.nowMicros() / 1000,
    ) {
        this.config = config;
        this.clock = clock;
    }

    /// Makes the registry, the allocator and the monitor, and starts discovery. Comes before everything else.
    func initialize() {
        this.nodes = new Map<String, NodeInfo>();
        this.resourceAllocator = new ResourceAllocator();
        this.healthMonitor = new HealthMonitor(this.config, this.clock);
        this.healthMonitor.emitter().on('failover', (nodeId) => this.moveWork(nodeId as String));
        this.startNodeDiscovery();
    }

    /// Takes a node into the cluster. False when it is not valid or its name is taken.
    func registerNode(nodeInfo: NodeInfo): bool {
        if (!this.validateNode(nodeInfo)) { return false; }
        nodeInfo.status = NodeStatus.Active;
        nodeInfo.lastHeartbeat = this.clock();
        this.nodes.set(nodeInfo.id, nodeInfo);
        this.resourceAllocator.allocateResources(nodeInfo);
        this.healthMonitor.watch(nodeInfo.id);
        this.placePending();
        return true;
    }

    /// Takes a node out; what runs there is placed elsewhere.
    func unregisterNode(nodeId: String): bool {
        if (!this.nodes.has(nodeId)) { return false; }
        this.nodes.getOrThrow(nodeId).status = NodeStatus.Draining;
        this.healthMonitor.unwatch(nodeId);
        this.moveWork(nodeId);
        this.nodes.delete(nodeId);
        return true;
    }

    /// Replaces what is known of a node by what it says of itself now. What is allocated there stays. False for an unknown node, and
    /// where it shrank below what is in use.
    func updateNode(nodeInfo: NodeInfo): bool {
        const known = this.nodes.get(nodeInfo.id);
        if (known == null) { return false; }
        if (nodeInfo.totalCpu < known.usedCpu ||
            nodeInfo.totalMemoryMB < known.usedMemoryMB ||
            nodeInfo.totalGpus < known.usedGpus) { return false; }
        const held = this.resourceAllocator.removeNode(known.id);
        nodeInfo.status = known.status;
        nodeInfo.lastHeartbeat = this.clock();
        this.nodes.set(nodeInfo.id, nodeInfo);
        this.resourceAllocator.addNode(nodeInfo);
        for (allocation in held) {
            if (!(allocation.requirements is NodeInfo)) {
                this.resourceAllocator.allocateResources(allocation.requirements);
            }
        }
        this.healthMonitor.heartbeat(nodeInfo.id);
        return true;
    }

    /// A share of some node; see `ResourceAllocator.allocateResources` for what it throws.
    func allocateResources(requirements: ResourceRequirements): Allocation {
        return this.resourceAllocator.allocateResources(requirements);
    }

    func deallocateResources(allocationId: String): bool {
        const done = this.resourceAllocator.deallocateResources(allocationId);
        if (done) { this.placePending(); }
        return done;
    }

    /// A node said that it is there.
    func heartbeat(nodeId: String): bool {
        const node = this.nodes.get(nodeId);
        if (node == null || node.status is Failed) { return false; }
        node.lastHeartbeat = this.clock();
        return this.healthMonitor.heartbeat(nodeId);
    }

    func startNodeMonitoring(nodeId: String) { this.healthMonitor.watch(nodeId); }

    /// One round of health checks; the nodes that failed in it.
    func checkHealth(): List<String> { return this.healthMonitor.checkAll(); }

    func handleNodeFailure(nodeId: String) { this.healthMonitor.handleNodeFailure(nodeId); }

    func initiateFailover(nodeId: String) { this.healthMonitor.initiateFailover(nodeId); }

    /// Listens for nodes that present themselves to the gateway of this process, and takes them in.
    func startNodeDiscovery() {
        getGateway().subscribe(
            'node_presence',
            (node) => this.handleNodeDiscovery(node as NodeInfo),
        );
        this.healthMonitor.startMonitoring();
    }

    private func handleNodeDiscovery(node: NodeInfo) {
        if (this.nodes.has(node.id)) { this.heartbeat(node.id); } else { this.registerNode(node); }
    }

    func validateNode(nodeInfo: NodeInfo): bool {
        return nodeInfo.id.isNotEmpty() &&
            !nodeInfo.id.contains("/") &&
            nodeInfo.totalCpu > 0.0 &&
            nodeInfo.totalMemoryMB > 0 &&
            nodeInfo.totalGpus >= 0 &&
            nodeInfo.isValid() &&
            nodeInfo.fits(nodeInfo) &&
            !this.nodes.has(nodeInfo.id);
    }

    /// What ran on a node that is gone is placed elsewhere, the largest first; what finds no place waits.
    private func moveWork(nodeId: String) {
        const node = this.nodes.get(nodeId);
        if (node != null && node.status != NodeStatus.Draining) { node.status = NodeStatus.Failed; }
        const lost = this.resourceAllocator
            .removeNode(nodeId)
            .filter((allocation) => !(allocation.requirements is NodeInfo));
        for (allocation in lost.sortByDescending(
            (allocation) => allocation.requirements.memoryMB,
        )) {
            this.pending.add(new PendingWork(allocation.requirements, nodeId));
        }
        this.placePending();
    }

    private func placePending() {
        const waiting = this.pending;
        this.pending = [];
        for (work in waiting) {
            try {
                this.resourceAllocator.allocateResources(work.requirements);
            } catch (e: AllocationError) {
                this.pending.add(work);
            }
        }
    }

    /// How much lost work waits for room.
    func pendingCount(): int { return this.pending.length; }

    func getNode(nodeId: String): NodeInfo? { return this.nodes.get(nodeId); }

    func activeNodes(): List<NodeInfo> {
        return this.nodes.values().filter((node) => node.status == NodeStatus.Active);
    }

    func count(): int { return this.nodes.size; }

    func metrics(): ResourceMetrics { return this.resourceAllocator.monitorUsage(); }

    func close() { this.healthMonitor.stopMonitoring(); }
}
