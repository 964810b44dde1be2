import noodlecore.distributed.resources

// Where a task goes. The allocator knows what is free on each node; a strategy chooses among the nodes that have room.
//
// Best fit by Panigrahy et al., "Heuristics for Vector Bin Packing" (2011): the candidate is taken whose free vector is
// closest to the need, so that large holes stay whole for large tasks.

/// No node has room, or none ever could.
class AllocationError extends Error {
    constructor(code: int, message: String) { super(code, message); }
}

/// What is free and taken on one node.
/// ```noodlecore
/// import noodlecore.distributed.resource_allocator
/// import noodlecore.distributed.resources
/// const pool = new ResourcePool(new NodeInfo("a", 4, 8192));
/// const share = pool.allocate(new ResourceRequirements(cpu: 3));
/// pool.canAllocate(new ResourceRequirements(cpu: 2))  // => false
/// pool.deallocate(share.id)                           // => true
/// pool.canAllocate(new ResourceRequirements(cpu: 2))  // => true
/// ```
class ResourcePool {
    const NodeInfo node;
    private const Map<String, ResourceAllocation> allocations = new Map<String, ResourceAllocation>();
    private int counter = 0;

    constructor(this.node) {}

    /// Whether a need fits into what is free.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// new ResourcePool(new NodeInfo("a", 4, 8192)).canAllocate(new ResourceRequirements(cpu: 2))  // => true
    /// ```
    func canAllocate(requirements: ResourceRequirements): bool {
        return this.node.fits(requirements);
    }

    /// Takes what is needed, under an id that this pool makes; an error [5101] where it does not fit.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// new ResourcePool(new NodeInfo("a", 4, 8192)).allocate(new ResourceRequirements(cpu: 2)).id  // => a/1
    /// ```
    func allocate(requirements: ResourceRequirements): ResourceAllocation {
        this.counter += 1;
        return this.hold(`${this.node.id}/${this.counter}`, requirements);
    }

    /// Takes what is needed under an id that others gave; an error [5101] where it does not fit.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const pool = new ResourcePool(new NodeInfo("a", 4, 8192));
    /// pool.hold("mine", new ResourceRequirements(cpu: 2)).toString()  // => mine on a: 2 cores
    /// ```
    func hold(id: String, requirements: ResourceRequirements): ResourceAllocation {
        if (!this.canAllocate(requirements)) {
            throw new AllocationError(
                5101,
                `${this.node.id} has no room for ${requirements.describe()}`,
            );
        }
        const score = new BestFitAllocationStrategy().calculateFitScore(this.node, requirements);
        const allocation = new ResourceAllocation(id, this.node.id, requirements, score);
        this.node.reserve(requirements);
        this.allocations.set(id, allocation);
        return allocation;
    }

    /// Gives an allocation back; false when this pool does not hold it.
    func deallocate(allocationId: String): bool {
        const allocation = this.allocations.take(allocationId);
        if (allocation == null) { return false; }
        this.node.reserve(allocation.requirements, -1);
        return true;
    }

    /// An allocation of this pool, or null.
    func get(allocationId: String): ResourceAllocation? {
        return this.allocations.get(allocationId);
    }

    /// What is allocated now, the oldest first.
    func list(): List<ResourceAllocation> { return this.allocations.values(); }
}

/// Chooses a node among those with room, and tells the allocation that should be made there.
interface AllocationStrategy {
    /// An error [5101] where there are no nodes.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const nodes = [new NodeInfo("large", 16, 65536), new NodeInfo("small", 4, 8192)];
    /// const best: AllocationStrategy = new BestFitAllocationStrategy();
    /// best.allocate(nodes, new ResourceRequirements(cpu: 2)).nodeId  // => small
    /// ```
    func allocate(nodes: List<NodeInfo>, requirements: ResourceRequirements): ResourceAllocation;
}

/// The node that is left with the least room.
class BestFitAllocationStrategy implements AllocationStrategy {
    /// The node with the highest score; of equal ones the first.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const nodes = [new NodeInfo("large", 16, 65536), new NodeInfo("small", 4, 8192)];
    /// new BestFitAllocationStrategy().allocate(nodes, new ResourceRequirements(cpu: 2)).nodeId  // => small
    /// ```
    func allocate(nodes: List<NodeInfo>, requirements: ResourceRequirements): ResourceAllocation {
        const best = nodes.maxBy((node) => this.calculateFitScore(node, requirements));
        if (best == null) { throw noRoom(requirements); }
        const score = this.calculateFitScore(best, requirements);
        return new ResourceAllocation("", best.id, requirements, score);
    }

    /// 1.0 when the need fills all that is free, less the more it leaves; each resource counts by what share of the node it is.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const need = new ResourceRequirements(cpu: 2, memoryMB: 8192);
    /// new BestFitAllocationStrategy().calculateFitScore(new NodeInfo("a", 2, 8192), need)  // => 1.0
    /// ```
    func calculateFitScore(node: NodeInfo, requirements: ResourceRequirements): float {
        const cpu = shareLeft(node.freeCpu() - requirements.cpu, node.totalCpu);
        const memory = shareLeft(node.freeMemoryMB() - requirements.memoryMB, node.totalMemoryMB);
        const gpus = shareLeft(node.freeGpus() - requirements.gpus, node.totalGpus);
        return 1.0 - Math.sqrt((cpu * cpu + memory * memory + gpus * gpus) / 3.0);
    }
}

private func shareLeft(free: float, total: float): float {
    return total <= 0.0 ? 0.0 : free / total;
}

/// The first node with room, in the order in which nodes came: what best fit is measured against.
class FirstFitAllocationStrategy implements AllocationStrategy {
    /// The first node.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const nodes = [new NodeInfo("large", 16, 65536), new NodeInfo("small", 4, 8192)];
    /// new FirstFitAllocationStrategy().allocate(nodes, new ResourceRequirements(cpu: 2)).nodeId  // => large
    /// ```
    func allocate(nodes: List<NodeInfo>, requirements: ResourceRequirements): ResourceAllocation {
        if (nodes.isEmpty()) { throw noRoom(requirements); }
        return new ResourceAllocation("", nodes.first().id, requirements, 0.0);
    }
}

private func noRoom(requirements: ResourceRequirements): AllocationError {
    return new AllocationError(5101, `no node has room for ${requirements.describe()}`);
}

/// Gives shares of nodes to whoever asks, and takes them back.
/// ```noodlecore
/// import noodlecore.distributed.resources
/// import noodlecore.distributed.resource_allocator
/// const allocator = new ResourceAllocator();
/// allocator.addNode(new NodeInfo("large", 16, 65536));
/// allocator.addNode(new NodeInfo("small", 4, 8192));
/// allocator.allocateResources(new ResourceRequirements(cpu: 2, memoryMB: 4096)).nodeId  // => small
/// ```
class ResourceAllocator {
    private Map<String, ResourcePool> resourcePools;
    private AllocationStrategy strategy;
    /// On which node each allocation is.
    private const Map<String, String> places = new Map<String, String>();
    private int counter = 0;

    constructor(strategy: AllocationStrategy = new BestFitAllocationStrategy()) {
        this.resourcePools = new Map<String, ResourcePool>();
        this.strategy = strategy;
    }

    // ---- nodes

    /// Makes a node's room available. A node that is there already keeps its allocations.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const allocator = new ResourceAllocator();
    /// allocator.addNode(new NodeInfo("a", 4, 8192));
    /// allocator.monitorUsage().totalCpuCores  // => 4
    /// ```
    func addNode(node: NodeInfo) {
        if (!this.resourcePools.has(node.id)) {
            this.resourcePools.set(node.id, new ResourcePool(node));
        }
    }

    /// Takes a node away and gives what was allocated on it but for its own share, so that it can be placed elsewhere.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const allocator = new ResourceAllocator();
    /// allocator.addNode(new NodeInfo("a", 4, 8192));
    /// allocator.allocateResources(new ResourceRequirements(cpu: 1));
    /// allocator.removeNode("a").length  // => 1
    /// ```
    func removeNode(nodeId: String): List<ResourceAllocation> {
        const held = this.resourcePools.take(nodeId)?.list() ?? [];
        for (allocation in held) { this.places.delete(allocation.id); }
        return held.reject((allocation) => allocation.requirements is NodeInfo);
    }

    /// Puts a node in the place of the one with its id, with everything that is allocated there and its own share anew; false,
    /// and nothing changes, where it is unknown or has no room for all that.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const allocator = new ResourceAllocator();
    /// allocator.addNode(new NodeInfo("a", 4, 8192));
    /// allocator.allocateResources(new ResourceRequirements(cpu: 3));
    /// allocator.replaceNode(new NodeInfo("a", 2, 8192))  // => false
    /// allocator.replaceNode(new NodeInfo("a", 8, 8192))  // => true
    /// ```
    func replaceNode(node: NodeInfo): bool {
        const before = this.resourcePools.get(node.id);
        if (before == null) { return false; }
        const pool = new ResourcePool(node);
        try {
            for (held in before.list()) {
                pool.hold(held.id, held.requirements is NodeInfo ? node : held.requirements);
            }
        } catch (e: AllocationError) {
            return false;
        }
        this.resourcePools.set(node.id, pool);
        return true;
    }

    // ---- allocations

    /// Finds room and takes it. A node as requirement brings its room and reserves its own share.
    /// An error [5101] when no node has room now, [5102] when none would have it even if it were empty, [5103] for a negative
    /// need. O(nodes).
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const allocator = new ResourceAllocator();
    /// allocator.addNode(new NodeInfo("a", 4, 8192));
    /// allocator.allocateResources(new ResourceRequirements(cpu: 2)).toString()  // => allocation-1 on a: 2 cores
    /// ```
    func allocateResources(requirements: ResourceRequirements): Allocation {
        this.counter += 1;
        return this.place(`allocation-${this.counter}`, requirements);
    }

    /// Finds room for an allocation whose node is gone; it keeps its id. Errors as for `allocateResources`.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const allocator = new ResourceAllocator();
    /// allocator.addNode(new NodeInfo("a", 4, 8192));
    /// allocator.allocateResources(new ResourceRequirements(cpu: 2));
    /// const lost = allocator.removeNode("a");
    /// allocator.addNode(new NodeInfo("b", 4, 8192));
    /// allocator.relocate(lost[0]).toString()  // => allocation-1 on b: 2 cores
    /// ```
    func relocate(lost: Allocation): Allocation { return this.place(lost.id, lost.requirements); }

    private func place(id: String, requirements: ResourceRequirements): Allocation {
        if (!requirements.isValid()) {
            throw new AllocationError(
                5103,
                `a need cannot be negative: ${requirements.describe()}`,
            );
        }
        if (requirements is NodeInfo) { this.addNode(requirements); }
        const availableNodes = this.findAvailableNodes(requirements);
        if (availableNodes.isEmpty() && !this.couldEverFit(requirements)) {
            throw new AllocationError(
                5102,
                `no node is large enough for ${requirements.describe()}`,
            );
        }
        const chosen = this.strategy.allocate(availableNodes, requirements);
        const allocation = this.resourcePools.getOrThrow(chosen.nodeId).hold(id, requirements);
        this.places.set(id, allocation.nodeId);
        return allocation;
    }

    private func couldEverFit(requirements: ResourceRequirements): bool {
        return this.resourcePools.values().any((pool) => pool.node.couldTake(requirements));
    }

    /// Gives a share back; false when nobody holds it.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const allocator = new ResourceAllocator();
    /// allocator.addNode(new NodeInfo("a", 4, 8192));
    /// const share = allocator.allocateResources(new ResourceRequirements(cpu: 2));
    /// allocator.deallocateResources(share.id)  // => true
    /// allocator.deallocateResources(share.id)  // => false
    /// ```
    func deallocateResources(allocationId: String): bool {
        const nodeId = this.places.take(allocationId);
        if (nodeId == null) { return false; }
        return this.resourcePools.getOrThrow(nodeId).deallocate(allocationId);
    }

    /// An allocation as it is now, or null where nobody holds it.
    func allocation(allocationId: String): Allocation? {
        const nodeId = this.places.get(allocationId);
        return nodeId == null ? null : this.resourcePools.get(nodeId)?.get(allocationId);
    }

    /// The nodes that have room and take new work.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// const allocator = new ResourceAllocator();
    /// allocator.addNode(new NodeInfo("a", 4, 8192));
    /// allocator.findAvailableNodes(new ResourceRequirements(cpu: 5))  // => []
    /// ```
    func findAvailableNodes(requirements: ResourceRequirements): List<NodeInfo> {
        const nodes = new List<NodeInfo>();
        for (pool in this.resourcePools.values()) {
            if (pool.canAllocate(requirements) && takesWork(pool.node)) { nodes.add(pool.node); }
        }
        return nodes;
    }

    /// Usage of the nodes that there are.
    func monitorUsage(): ResourceMetrics {
        return ResourceMetrics.of(this.resourcePools.values().map((pool) => pool.node));
    }

    /// What is allocated on a node now, its own share included.
    func allocationsOn(nodeId: String): List<ResourceAllocation> {
        return this.resourcePools.get(nodeId)?.list() ?? [];
    }
}

private func takesWork(node: NodeInfo): bool {
    return match (node.status) {
        Joining | Active => true,
        Suspect | Failed | Draining => false,
    };
}
