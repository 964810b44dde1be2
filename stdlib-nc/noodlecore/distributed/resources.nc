// What nodes have and what tasks need, as vectors: CPU cores, memory, GPUs, labels.

/// What a task needs to run somewhere.
class ResourceRequirements {
    /// Cores; half a core is 0.5.
    float cpu;
    int memoryMB;
    int gpus;
    /// Words that a node must carry: `"ssd"`, `"region=eu"`.
    List<String> labels;
    /// The only node that will do, or null.
    String? nodeId = null;

    constructor(cpu: float = 0.0, memoryMB: int = 0, gpus: int = 0, labels: List<String> = []) {
        this.cpu = cpu;
        this.memoryMB = memoryMB;
        this.gpus = gpus;
        this.labels = labels;
    }

    /// True when nothing is negative.
    func isValid(): bool { return this.cpu >= 0.0 && this.memoryMB >= 0 && this.gpus >= 0; }

    func describe(): String {
        const parts = [`${this.cpu} cores`, `${this.memoryMB} MB`];
        if (this.gpus > 0) { parts.add(`${this.gpus} GPUs`); }
        if (this.labels.isNotEmpty()) { parts.add("labels " + this.labels.join(", ")); }
        return parts.join(", ");
    }
}

enum NodeStatus { Joining, Active, Suspect, Failed, Draining }

/// A machine of the cluster. It is also a requirement: `cpu`, `memoryMB` and `gpus` are what it keeps for its own
/// services, pinned to itself, so that registering a node allocates its own share first.
class NodeInfo extends ResourceRequirements {
    const String id;
    const String address;
    const float totalCpu;
    const int totalMemoryMB;
    const int totalGpus;
    float usedCpu = 0.0;
    int usedMemoryMB = 0;
    int usedGpus = 0;
    NodeStatus status = NodeStatus.Joining;
    /// When it was last heard of, in milliseconds of the manager's clock.
    int lastHeartbeat = 0;

    constructor(
        id: String,
        totalCpu: float,
        totalMemoryMB: int,
        totalGpus: int = 0,
        address: String = "",
        labels: List<String> = [],
        reservedCpu: float = 0.0,
        reservedMemoryMB: int = 0,
    ) {
        super(reservedCpu, reservedMemoryMB, 0, labels);
        this.id = id;
        this.address = address;
        this.totalCpu = totalCpu;
        this.totalMemoryMB = totalMemoryMB;
        this.totalGpus = totalGpus;
        this.nodeId = id;
    }

    func freeCpu(): float { return this.totalCpu - this.usedCpu; }
    func freeMemoryMB(): int { return this.totalMemoryMB - this.usedMemoryMB; }
    func freeGpus(): int { return this.totalGpus - this.usedGpus; }

    /// Whether the requirements fit into what is free now.
    func fits(need: ResourceRequirements): bool {
        const pin = need.nodeId;
        if (pin != null && pin != this.id) { return false; }
        return need.cpu <= this.freeCpu() + 0.000001 &&
            need.memoryMB <= this.freeMemoryMB() &&
            need.gpus <= this.freeGpus() &&
            this.labels.containsAll(need.labels);
    }

    /// Takes (or with `sign` -1 gives back) what is needed.
    func reserve(need: ResourceRequirements, sign: int = 1) {
        this.usedCpu += need.cpu * sign;
        this.usedMemoryMB += need.memoryMB * sign;
        this.usedGpus += need.gpus * sign;
    }

    func toString(): String {
        return `${this.id} (${this.freeCpu()}/${this.totalCpu} cores, ${this.freeMemoryMB()}/${this.totalMemoryMB} MB free)`;
    }
}

/// A share of a node that was given to somebody.
class Allocation {
    const String id;
    const String nodeId;
    const ResourceRequirements requirements;
    constructor(this.id, this.nodeId, this.requirements) {}
    func toString(): String {
        return `${this.id} on ${this.nodeId}: ${this.requirements.describe()}`;
    }
}

/// An allocation and how well it fits: 1.0 leaves nothing over, 0.0 leaves everything.
class ResourceAllocation extends Allocation {
    const float fitScore;
    constructor(id: String, nodeId: String, requirements: ResourceRequirements, fitScore: float) {
        super(id, nodeId, requirements);
        this.fitScore = fitScore;
    }
}

/// How much of the cluster is in use.
class ResourceMetrics {
    int totalCpuCores;
    int usedCpuCores;
    float cpuUtilization;
    int totalMemoryGB;
    int usedMemoryGB;
    float memoryUtilization;

    /// The share of the dimension that is used most: what limits the next allocation.
    func efficiency(): float { return Math.max(this.cpuUtilization, this.memoryUtilization); }

    /// Adds up nodes.
    static func of(nodes: Iterable<NodeInfo>): ResourceMetrics {
        let cpu = 0.0;
        let usedCpu = 0.0;
        let memory = 0;
        let usedMemory = 0;
        for (node in nodes) {
            cpu += node.totalCpu;
            usedCpu += node.usedCpu;
            memory += node.totalMemoryMB;
            usedMemory += node.usedMemoryMB;
        }
        const metrics = new ResourceMetrics();
        metrics.totalCpuCores = cpu.roundToInt();
        metrics.usedCpuCores = usedCpu.roundToInt();
        metrics.cpuUtilization = cpu == 0.0 ? 0.0 : usedCpu / cpu;
        metrics.totalMemoryGB = memory / 1024;
        metrics.usedMemoryGB = usedMemory / 1024;
        metrics.memoryUtilization = memory == 0 ? 0.0 : usedMemory.toFloat() / memory;
        return metrics;
    }
}
