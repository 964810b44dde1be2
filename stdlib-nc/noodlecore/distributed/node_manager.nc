import noodlecore.distributed.communication_protocol
import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.distributed.health_monitor
import noodlecore.distributed.resource_allocator
import noodlecore.distributed.resources
import noodlecore.events.{EventEmitter, Subscription}

// The nodes of a cluster: who they are, what they have, whether they are well, and what happens when one is not.

/// What routing and placement need to know of the nodes.
interface NodeManager {
    /// Takes a node into the cluster; false where it is not valid or its name is taken.
    func registerNode(nodeInfo: NodeInfo): bool;

    /// Takes a node out; false where it is unknown.
    func unregisterNode(nodeId: String): bool;

    /// The nodes that can be given work.
    func activeNodes(): List<NodeInfo>;
}

/// Work that found no new place when its node failed; it is tried again whenever there is more room.
/// ```noodlecore
/// import noodlecore.distributed.node_manager
/// import noodlecore.distributed.resources
/// const lost = new Allocation("allocation-7", "gamma", new ResourceRequirements(cpu: 6));
/// new PendingWork(lost)  // => allocation-7: 6 cores, lost on gamma
/// ```
class PendingWork {
    const Allocation lost;

    constructor(this.lost) {}

    /// What waits, and where it ran.
    func toString(): String {
        return `${this.lost.id}: ${this.lost.requirements.describe()}, lost on ${this.lost.nodeId}`;
    }
}

/// Knows the nodes, gives their room away, and moves work when a node fails. An allocation keeps its id wherever it is; its
/// events, besides those of `HealthMonitor`, are `work_moved` with the allocation and `work_waiting` with the pending work.
/// ```noodlecore
/// import noodlecore.distributed.node_manager
/// import noodlecore.distributed.resources
/// const manager = new DistributedNodeManager();
/// manager.initialize();
/// manager.registerNode(new NodeInfo("a", 8, 16384))   // => true
/// manager.registerNode(new NodeInfo("b", 16, 16384))  // => true
/// const work = manager.allocateResources(new ResourceRequirements(cpu: 4));
/// work.nodeId                               // => a
/// manager.handleNodeFailure("a");
/// manager.allocation(work.id)?.nodeId       // => b
/// manager.close();
/// ```
class DistributedNodeManager implements NodeManager, Closeable {
    // Node registry and lifecycle management
    private Map<String, NodeInfo> nodes;
    private ResourceAllocator resourceAllocator;
    private HealthMonitor healthMonitor;
    private const Map<String, PendingWork> pending = new Map<String, PendingWork>();
    private const NoodleConfig config;
    private const () => int clock;
    private const CommunicationProtocol communicationProtocol;
    private const NodeInfo? localNodeInfo;
    private Subscription? discovery = null;
    private Task<void>? announcing = null;

    /// `clock` gives milliseconds. `localNodeInfo` is the node that this manager runs on, where it is one of the cluster's.
    constructor(
        config: NoodleConfig = NoodleConfig.defaults(),
        clock: () => int = () => Time.nowMicros() / 1000,
        communicationProtocol: CommunicationProtocol = new GatewayProtocol(),
        localNodeInfo: NodeInfo? = null,
    ) {
        this.config = config;
        this.clock = clock;
        this.communicationProtocol = communicationProtocol;
        this.localNodeInfo = localNodeInfo;
    }

    /// Makes the registry, the allocator and the monitor, and starts discovery. Comes before everything else.
    func initialize() {
        this.nodes = new Map<String, NodeInfo>();
        this.resourceAllocator = new ResourceAllocator();
        this.healthMonitor = new HealthMonitor(this.config, this.clock);
        this.listenToHealth();
        if (this.localNodeInfo != null) { this.registerNode(this.localNodeInfo); }
        this.startNodeDiscovery();
    }

    private func listenToHealth() {
        const events = this.emitter();
        events.on('node_suspect', (nodeId) => this.setStatus(nodeId as String, NodeStatus.Suspect));
        events.on(
            'node_recovered',
            (nodeId) => this.setStatus(nodeId as String, NodeStatus.Active),
        );
        events.on('failover', (nodeId) => {
            this.setStatus(nodeId as String, NodeStatus.Failed);
            this.moveWork(nodeId as String);
        });
    }

    private func setStatus(nodeId: String, status: NodeStatus) {
        const node = this.nodes.get(nodeId);
        if (node != null) { node.status = status; }
        if (status == NodeStatus.Active) { this.placePending(); }
    }

    /// Where failures and moves are told.
    func emitter(): EventEmitter { return this.healthMonitor.emitter(); }

    // ---- nodes

    /// Takes a node into the cluster. False when it is not valid or its name is taken; a node that failed may come back, and
    /// what ran there before is not its own any more.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const manager = new DistributedNodeManager();
    /// manager.initialize();
    /// manager.registerNode(new NodeInfo("a", 8, 16384))  // => true
    /// manager.registerNode(new NodeInfo("a", 8, 16384))  // => false
    /// manager.handleNodeFailure("a");
    /// manager.registerNode(new NodeInfo("a", 8, 16384))  // => true
    /// manager.close();
    /// ```
    func registerNode(nodeInfo: NodeInfo): bool {
        if (!this.validateNode(nodeInfo)) { return false; }
        nodeInfo.forgetUsage();
        nodeInfo.status = NodeStatus.Active;
        nodeInfo.lastHeartbeat = this.clock();
        this.nodes.set(nodeInfo.id, nodeInfo);
        this.resourceAllocator.allocateResources(nodeInfo);
        this.startNodeMonitoring(nodeInfo.id);
        this.placePending();
        return true;
    }

    /// Whether a node can be taken in: it is possible, and no node that is well has its name.
    func validateNode(nodeInfo: NodeInfo): bool {
        const known = this.nodes.get(nodeInfo.id);
        return nodeInfo.isPossible() && (known == null || known.status == NodeStatus.Failed);
    }

    /// Takes a node out; what runs there is placed elsewhere.
    func unregisterNode(nodeId: String): bool {
        const node = this.nodes.get(nodeId);
        if (node == null) { return false; }
        node.status = NodeStatus.Draining;
        this.healthMonitor.unwatch(nodeId);
        this.moveWork(nodeId);
        this.nodes.delete(nodeId);
        return true;
    }

    /// Replaces what is known of a node by what it says of itself now. What is allocated there stays. False for a node that is
    /// unknown or has failed, for one that is not possible, and where it shrank below what is in use.
    func updateNode(nodeInfo: NodeInfo): bool {
        const known = this.nodes.get(nodeInfo.id);
        if (known == null || known.status == NodeStatus.Failed || !nodeInfo.isPossible()) {
            return false;
        }
        nodeInfo.forgetUsage();
        if (!this.resourceAllocator.replaceNode(nodeInfo)) { return false; }
        nodeInfo.status = known.status;
        this.nodes.set(nodeInfo.id, nodeInfo);
        this.heartbeat(nodeInfo.id);
        this.placePending();
        return true;
    }

    /// What is known of a node, or null.
    func getNode(nodeId: String): NodeInfo? { return this.nodes.get(nodeId); }

    /// The nodes that can be given work.
    func activeNodes(): List<NodeInfo> {
        return this.nodes.values().filter((node) => node.status == NodeStatus.Active);
    }

    /// Every node, failed ones included.
    func allNodes(): List<NodeInfo> { return this.nodes.values(); }

    /// How many nodes there are, failed ones included.
    func count(): int { return this.nodes.size; }

    // ---- discovery

    /// Takes in every node that presents itself, and tells the others of this one, now and at each heartbeat interval.
    func startNodeDiscovery() {
        this.discovery?.close();
        this.discovery = this.communicationProtocol.listenForNodeBroadcasts(
            (node) => this.handleNodeDiscovery(node),
        );
        this.healthMonitor.startMonitoring();
        this.announce();
        if (this.localNodeInfo != null && this.announcing == null) {
            this.announcing = spawn this.announceForEver();
        }
    }

    private func announce() {
        if (this.localNodeInfo != null) {
            this.communicationProtocol.broadcastNodeInfo(this.localNodeInfo);
        }
    }

    private func announceForEver() {
        while (true) {
            sleep(this.config.heartbeatInterval);
            this.announce();
        }
    }

    /// A newcomer has not heard of this node, so it is told.
    private func handleNodeDiscovery(node: NodeInfo) {
        if (this.heartbeat(node.id)) { return; }
        if (this.registerNode(node)) { this.announce(); }
    }

    // ---- resources

    /// A share of some node; see `ResourceAllocator.allocateResources` for its errors.
    func allocateResources(requirements: ResourceRequirements): Allocation {
        return this.resourceAllocator.allocateResources(requirements);
    }

    /// Gives a share back, or takes back the wish of work that waits for a place; false when there is neither.
    func deallocateResources(allocationId: String): bool {
        if (this.pending.delete(allocationId)) { return true; }
        const done = this.resourceAllocator.deallocateResources(allocationId);
        if (done) { this.placePending(); }
        return done;
    }

    /// An allocation where it is now; null where nobody holds it or it waits for a place.
    func allocation(allocationId: String): Allocation? {
        return this.resourceAllocator.allocation(allocationId);
    }

    /// How much is used of what there is, and how much waits.
    func metrics(): ResourceMetrics {
        const usable = this.nodes.values().filter((node) => node.status != NodeStatus.Failed);
        return ResourceMetrics.of(usable, this.pending.size);
    }

    // ---- health

    /// A node said that it is there. False for one that is unknown or has failed: that one registers anew.
    func heartbeat(nodeId: String): bool {
        const node = this.nodes.get(nodeId);
        if (node == null || node.status == NodeStatus.Failed) { return false; }
        node.lastHeartbeat = this.clock();
        return this.healthMonitor.heartbeat(nodeId);
    }

    /// Watches a node's heartbeats from now on; registering does so by itself.
    func startNodeMonitoring(nodeId: String) { this.healthMonitor.watch(nodeId); }

    /// One round of health checks; the nodes that failed in it.
    func checkHealth(): List<String> { return this.healthMonitor.checkAll(); }

    /// Takes a node for failed, and moves its work.
    func handleNodeFailure(nodeId: String) { this.healthMonitor.handleNodeFailure(nodeId); }

    /// Moves a node's work without telling of a failure.
    func initiateFailover(nodeId: String) { this.healthMonitor.initiateFailover(nodeId); }

    /// The share of time that goes into health checks.
    func monitoringOverhead(): float { return this.healthMonitor.overhead(); }

    /// What ran on a node that is gone is placed elsewhere, the largest first; what finds no place waits.
    private func moveWork(nodeId: String) {
        const lost = this.resourceAllocator.removeNode(nodeId);
        const largestFirst = lost.sortByDescending(
            (allocation) => allocation.requirements.memoryMB,
        );
        for (allocation in largestFirst) {
            this.pending.set(allocation.id, new PendingWork(allocation));
        }
        this.placePending();
        for (allocation in largestFirst) {
            const work = this.pending.get(allocation.id);
            if (work != null) { this.emitter().emit('work_waiting', work); }
        }
    }

    private func placePending() {
        for (work in this.pending.values()) {
            try {
                const moved = this.resourceAllocator.relocate(work.lost);
                this.pending.delete(moved.id);
                this.emitter().emit('work_moved', moved);
            } catch (e: AllocationError) {
                // It waits on.
            }
        }
    }

    /// Lost work that waits for room.
    func pendingWork(): List<PendingWork> { return this.pending.values(); }

    /// Ends discovery and monitoring.
    func close() {
        this.discovery?.close();
        this.announcing?.cancel();
        this.announcing = null;
        this.healthMonitor.stopMonitoring();
    }
}
