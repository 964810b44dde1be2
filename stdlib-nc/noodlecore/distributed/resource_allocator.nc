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
class ResourcePool {
    const NodeInfo node;
    private Map<String, ResourceAllocation> allocations = new Map<String, ResourceAllocation>();
    private int counter = 0;

    constructor(this.node) {}

    func canAllocate(requirements: ResourceRequirements): bool {
        return this.node.fits(requirements);
    }

    /// Takes what is needed; throws [5101] where it does not fit.
    func allocate(requirements: ResourceRequirements): ResourceAllocation {
        if (!this.canAllocate(requirements)) {
            throw new AllocationError(
                5101,
                `${this.node.id} has no room for ${requirements.describe()}`,
            );
        }
        this.counter += 1;
        const id = `${this.node.id}/${this.counter}`;
        const score = new BestFitAllocationStrategy().calculateFitScore(this.node, requirements);
        const allocation = new ResourceAllocation(id, this.node.id, requirements, score);
        this.node.reserve(requirements);
        this.allocations.set(id, allocation);
        return allocation;
    }

    /// Gives an allocation back; false when this pool never gave it or has it back already.
    func deallocate(allocationId: String): bool {
        const allocation = this.allocations.take(allocationId);
        if (allocation == null) { return false; }
        this.node.reserve(allocation.requirements, -1);
        return true;
    }

    /// What is allocated now, the oldest first.
    func list(): List<ResourceAllocation> { return this.allocations.values(); }
}

/// Chooses a node among those with room, and tells the allocation that should be made there.
interface AllocationStrategy {
    func allocate(nodes: List<NodeInfo>, requirements: ResourceRequirements): ResourceAllocation;
}

/// The node that is left with the least room.
class BestFitAllocationStrategy implements AllocationStrategy {
    func allocate(nodes: List<NodeInfo>, requirements: ResourceRequirements): ResourceAllocation {
        let best: NodeInfo? = null;
        let bestScore = -1.0;
        for (node in nodes) {
            const score = this.calculateFitScore(node, requirements);
            if (score > bestScore) {
                best = node;
                bestScore = score;
            }
        }
        if (best == null) { throw noRoom(requirements); }
        return new ResourceAllocation("", best.id, requirements, bestScore);
    }

    /// 1.0 when the need fills all that is free, less the more it leaves; each dimension counts by what share of the node it is.
    func calculateFitScore(node: NodeInfo, requirements: ResourceRequirements): float {
        const cpuLeft = BestFitAllocationStrategy.left(
            node.freeCpu() - requirements.cpu,
            node.totalCpu,
        );
        const memoryLeft = BestFitAllocationStrategy.left(
            (node.freeMemoryMB() - requirements.memoryMB).toFloat(),
            node.totalMemoryMB.toFloat(),
        );
        const gpuLeft = BestFitAllocationStrategy.left(
            (node.freeGpus() - requirements.gpus).toFloat(),
            node.totalGpus.toFloat(),
        );
        return 1.0 -
            Math.sqrt((cpuLeft * cpuLeft + memoryLeft * memoryLeft + gpuLeft * gpuLeft) / 3.0);
    }

    private static func left(free: float, total: float): float {
        return total <= 0.0 ? 0.0 : free / total;
    }
}

/// The first node with room, in the order in which nodes came: what best fit is measured against.
class FirstFitAllocationStrategy implements AllocationStrategy {
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

    constructor(strategy: AllocationStrategy = new BestFitAllocationStrategy()) {
        this.resourcePools = new Map<String, ResourcePool>();
        this.strategy = strategy;
    }

    /// Makes a node's room available. A node that is there already keeps its allocations.
    func addNode(node: NodeInfo) {
        if (!this.resourcePools.has(node.id)) {
            this.resourcePools.set(node.id, new ResourcePool(node));
        }
    }

    /// Takes a node away and gives what was allocated on it, so that it can be placed elsewhere.
    func removeNode(nodeId: String): List<ResourceAllocation> {
        const pool = this.resourcePools.take(nodeId);
        return pool == null ? [] : pool.list();
    }

    /// Finds room and takes it. A node as requirement brings its room and reserves its own share.
    /// Throws [5101] when no node has room now, [5102] when none would have it even if it were empty, [5103] for a negative need.
    func allocateResources(requirements: ResourceRequirements): Allocation {
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
        return this.resourcePools.getOrThrow(chosen.nodeId).allocate(requirements);
    }

    /// Gives a share back; false when nobody holds it.
    func deallocateResources(allocationId: String): bool {
        const slash = allocationId.lastIndexOf("/");
        if (slash < 0) { return false; }
        return this.resourcePools.get(allocationId.substring(0, slash))?.deallocate(allocationId) ??
            false;
    }

    /// The nodes that have room and take new work.
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

    /// What is allocated on a node now.
    func allocationsOn(nodeId: String): List<ResourceAllocation> {
        return this.resourcePools.get(nodeId)?.list() ?? [];
    }

    private func couldEverFit(need: ResourceRequirements): bool {
        return this.resourcePools.values().any((pool) => {
            const node = pool.node;
            const pin = need.nodeId;
            return (pin == null || pin == node.id) &&
                need.cpu <= node.totalCpu &&
                need.memoryMB <= node.totalMemoryMB &&
                need.gpus <= node.totalGpus &&
                node.labels.containsAll(need.labels);
        });
    }
}

private func takesWork(node: NodeInfo): bool {
    return match (node.status) {
        Joining | Active => true,
        Suspect | Failed | Draining => false,
    };
}
