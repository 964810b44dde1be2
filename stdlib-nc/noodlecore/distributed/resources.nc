// What nodes have and what tasks need, as vectors: CPU cores, memory, GPUs, labels.

/// What a task needs to run somewhere.
/// ```noodlecore
/// import noodlecore.distributed.resources
/// new ResourceRequirements(cpu: 0.5, memoryMB: 512, labels: ["ssd"]).describe()  // => 0.5 cores, 512 MB, labels ssd
/// ```
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

    /// Whether nothing is negative.
    func isValid(): bool { return this.cpu >= 0.0 && this.memoryMB >= 0 && this.gpus >= 0; }

    /// For people.
    /// ```noodlecore
    /// new ResourceRequirements(cpu: 2, gpus: 1).describe()  // => 2 cores, 1 GPU
    /// new ResourceRequirements().describe()                 // => nothing
    /// ```
    func describe(): String {
        const parts = new List<String>();
        if (this.cpu != 0.0) { parts.add(describeCores(this.cpu)); }
        if (this.memoryMB != 0) { parts.add(`${this.memoryMB} MB`); }
        if (this.gpus != 0) { parts.add(this.gpus == 1 ? "1 GPU" : `${this.gpus} GPUs`); }
        if (this.labels.isNotEmpty()) { parts.add(`labels ${this.labels.join(" ")}`); }
        return parts.isEmpty() ? "nothing" : parts.join(", ");
    }
}

private func describeCores(cpu: float): String {
    return cpu == 1.0 ? "1 core" : `${cpu.isWhole() ? `${cpu.toInt()}` : `${cpu}`} cores`;
}

/// How a node stands: only nodes that join or are active are given work.
enum NodeStatus { Joining, Active, Suspect, Failed, Draining }

/// A machine of the cluster. It is also a requirement: `cpu`, `memoryMB` and `gpus` are what it keeps for its own
/// services, pinned to itself, so that registering a node allocates its own share first.
/// ```noodlecore
/// import noodlecore.distributed.resources
/// new NodeInfo("alpha", 16, 65536, reservedCpu: 0.5)  // => alpha (16 of 16 cores, 65536 of 65536 MB free)
/// ```
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

    /// The node as it presents itself to others: what it has, and nothing of what is used of it.
    /// ```noodlecore
    /// const node = new NodeInfo("a", 4, 8192);
    /// node.reserve(new ResourceRequirements(cpu: 1));
    /// node.announcement().freeCpu()  // => 4.0
    /// ```
    func announcement(): NodeInfo {
        return new NodeInfo(
            this.id,
            this.totalCpu,
            this.totalMemoryMB,
            this.totalGpus,
            this.address,
            this.labels.copy(),
            this.cpu,
            this.memoryMB,
        );
    }

    /// Whether such a machine can be: it has a name, cores and memory, and keeps no more for itself than it has.
    func isPossible(): bool {
        return this.id.isNotEmpty() &&
            this.totalCpu > 0.0 &&
            this.totalMemoryMB > 0 &&
            this.totalGpus >= 0 &&
            this.isValid() &&
            this.couldTake(this);
    }

    /// Cores that nobody has.
    /// ```noodlecore
    /// new NodeInfo("a", 4, 8192).freeCpu()  // => 4.0
    /// ```
    func freeCpu(): float { return this.totalCpu - this.usedCpu; }

    /// Memory that nobody has.
    /// ```noodlecore
    /// new NodeInfo("a", 4, 8192).freeMemoryMB()  // => 8192
    /// ```
    func freeMemoryMB(): int { return this.totalMemoryMB - this.usedMemoryMB; }

    /// GPUs that nobody has.
    /// ```noodlecore
    /// new NodeInfo("a", 4, 8192, 2).freeGpus()  // => 2
    /// ```
    func freeGpus(): int { return this.totalGpus - this.usedGpus; }

    /// Whether a need fits into what is free now.
    func fits(need: ResourceRequirements): bool {
        return this.suits(need) &&
            need.cpu <= this.freeCpu() + roundingError &&
            need.memoryMB <= this.freeMemoryMB() &&
            need.gpus <= this.freeGpus();
    }

    /// Whether a need would fit if nothing else ran here.
    /// ```noodlecore
    /// new NodeInfo("a", 4, 8192).couldTake(new ResourceRequirements(cpu: 4))  // => true
    /// ```
    func couldTake(need: ResourceRequirements): bool {
        return this.suits(need) &&
            need.cpu <= this.totalCpu &&
            need.memoryMB <= this.totalMemoryMB &&
            need.gpus <= this.totalGpus;
    }

    private func suits(need: ResourceRequirements): bool {
        const pin = need.nodeId;
        return (pin == null || pin == this.id) && this.labels.containsAll(need.labels);
    }

    /// Takes (or with `sign` -1 gives back) what is needed.
    /// ```noodlecore
    /// const node = new NodeInfo("a", 4, 8192);
    /// node.reserve(new ResourceRequirements(cpu: 3));
    /// node.freeCpu()  // => 1.0
    /// ```
    func reserve(need: ResourceRequirements, sign: int = 1) {
        this.usedCpu += need.cpu * sign;
        this.usedMemoryMB += need.memoryMB * sign;
        this.usedGpus += need.gpus * sign;
    }

    /// Nothing is used: a node that comes back has lost what ran on it.
    /// ```noodlecore
    /// const node = new NodeInfo("a", 4, 8192);
    /// node.reserve(new ResourceRequirements(cpu: 3));
    /// node.forgetUsage();
    /// node.freeCpu()  // => 4.0
    /// ```
    func forgetUsage() {
        this.usedCpu = 0.0;
        this.usedMemoryMB = 0;
        this.usedGpus = 0;
    }

    /// Its name and what is free on it.
    /// ```noodlecore
    /// new NodeInfo("a", 4, 8192).toString()  // => a (4 of 4 cores, 8192 of 8192 MB free)
    /// ```
    func toString(): String {
        const cores = `${this.freeCpu()}`.removeSuffix(".0");
        const memory = `${this.freeMemoryMB()} of ${this.totalMemoryMB} MB`;
        return `${this.id} (${cores} of ${describeCores(this.totalCpu)}, ${memory} free)`;
    }
}

/// Halves and tenths of cores do not add up exactly.
private const roundingError = 0.000001;

/// A share of a node that was given to somebody. It keeps its id when its node fails and another one takes over.
class Allocation {
    const String id;
    const String nodeId;
    const ResourceRequirements requirements;

    constructor(this.id, this.nodeId, this.requirements) {}

    /// What is allocated where.
    /// ```noodlecore
    /// new Allocation("allocation-1", "alpha", new ResourceRequirements(cpu: 2)).toString()  // => allocation-1 on alpha: 2 cores
    /// ```
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
    /// How many wait for room.
    int waiting;

    /// Adds up nodes.
    /// ```noodlecore
    /// const node = new NodeInfo("a", 4, 8192);
    /// node.reserve(new ResourceRequirements(cpu: 3, memoryMB: 2048));
    /// ResourceMetrics.of([node]).cpuUtilization  // => 0.75
    /// ```
    static func of(nodes: Iterable<NodeInfo>, waiting: int = 0): ResourceMetrics {
        const all = List.from(nodes);
        const cpu = all.sumOfFloat((node) => node.totalCpu);
        const usedCpu = all.sumOfFloat((node) => node.usedCpu);
        const memory = all.sumOf((node) => node.totalMemoryMB);
        const usedMemory = all.sumOf((node) => node.usedMemoryMB);
        const metrics = new ResourceMetrics();
        metrics.totalCpuCores = cpu.roundToInt();
        metrics.usedCpuCores = usedCpu.roundToInt();
        metrics.cpuUtilization = cpu == 0.0 ? 0.0 : usedCpu / cpu;
        metrics.totalMemoryGB = memory / 1024;
        metrics.usedMemoryGB = usedMemory / 1024;
        metrics.memoryUtilization = memory == 0 ? 0.0 : usedMemory.toFloat() / memory;
        metrics.waiting = waiting;
        return metrics;
    }

    /// The share of the resource that is used most: what limits the next allocation.
    func efficiency(): float { return Math.max(this.cpuUtilization, this.memoryUtilization); }
}
