import noodlecore.random.{Random}
import noodlecore.distributed.resources
import noodlecore.distributed.resource_allocator

// How well is a cluster used? A day of tasks (many small, few large, as published traces of large clusters show) comes
// faster than the cluster can take it. The share of the scarcest resource in use, averaged over time, is the efficiency;
// no placement can do better than 100 %, and none that keeps tasks whole reaches it.

record TaskSpec(need: ResourceRequirements, duration: int)

class Running {
    const String allocation;
    const int until;
    constructor(this.allocation, this.until) {}
}

func makeTrace(random: Random, count: int): List<TaskSpec> {
    return List.generate(count, (i) => {
        const size = random.nextFloat();
        const cpu =
            size < 0.6
                ? random.between(1, 4) * 0.5
                : size < 0.9 ? random.between(2, 6).toFloat() : random.between(8, 14).toFloat();
        const memory = (cpu * random.between(1200, 2800)).toInt();
        return new TaskSpec(
            new ResourceRequirements(cpu: cpu, memoryMB: memory),
            5 + random.exponential(0.05).toInt(),
        );
    });
}

func makeCluster(): List<NodeInfo> {
    const nodes = new List<NodeInfo>();
    for (i in 0..8) { nodes.add(new NodeInfo(`large${i}`, 32, 65536)); }
    for (i in 0..16) { nodes.add(new NodeInfo(`small${i}`, 16, 32768)); }
    return nodes;
}

/// Runs the trace; gives the mean efficiency while tasks wait.
func efficiencyOf(strategy: AllocationStrategy, trace: List<TaskSpec>): float {
    const allocator = new ResourceAllocator(strategy);
    for (node in makeCluster()) { allocator.addNode(node); }
    let waiting = trace.copy();
    let running = new List<Running>();
    let sum = 0.0;
    let samples = 0;
    for (let now = 0; waiting.length > 50; now++) {
        const split = running.partition((task) => task.until > now);
        for (task in split.second) { allocator.deallocateResources(task.allocation); }
        running = split.first;
        const window = waiting.take(50);
        const left = new List<TaskSpec>();
        for (task in window) {
            if (allocator.findAvailableNodes(task.need).isEmpty()) {
                left.add(task);
            } else {
                running.add(
                    new Running(allocator.allocateResources(task.need).id, now + task.duration),
                );
            }
        }
        waiting = left.concat(waiting.drop(50));
        if (now >= 20) {
            sum += allocator.monitorUsage().efficiency();
            samples += 1;
        }
    }
    return sum / samples;
}

func percent(share: float): String { return `${(100.0 * share).toFixed(1).padStart(6)} %`; }

func main() {
    const trace = makeTrace(new Random(2025), 3000);
    print("share of the scarcest resource in use, 24 nodes, 3000 tasks");
    print(`  best fit   ${percent(efficiencyOf(new BestFitAllocationStrategy(), trace))}`);
    print(`  first fit  ${percent(efficiencyOf(new FirstFitAllocationStrategy(), trace))}`);
    print(`  the limit   ${percent(1.0)}`);
}
