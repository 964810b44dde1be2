import noodlecore.collections.priority_queue
import noodlecore.distributed.resource_allocator
import noodlecore.distributed.resources
import noodlecore.random
import noodlecore.text.format

// How well is a cluster used? A day of tasks (many small, few large, as published traces of large clusters show) comes
// faster than the cluster can take it, and waits in a queue. Two things are measured: when the last task has ended, and
// how much of the scarcest resource was in use as long as tasks waited.
//
// No placement can end before the work divided by the room: the cores that tasks hold times how long they hold them, over
// all cores, and the same for memory, whichever is more. That is the theoretical best, which nothing reaches whose tasks
// stay whole and whose last task must end too.

/// How many tasks of the queue's front are looked at: those behind may not overtake all others.
const window = 50;

record TaskSpec(need: ResourceRequirements, duration: int)

/// A task that runs until a moment.
record Running(until: int, allocation: String)

func makeTrace(random: Random, count: int): List<TaskSpec> {
    return List.generate(count, (i) => {
        const cpu = coresOf(random);
        const memory = (cpu * random.between(1000, 3000)).toInt();
        const need = new ResourceRequirements(cpu: cpu, memoryMB: memory);
        return new TaskSpec(need, random.between(5, 35));
    });
}

/// Six of ten tasks take a core or two, one of ten takes most of a node.
func coresOf(random: Random): float {
    const size = random.nextFloat();
    if (size < 0.6) { return random.between(1, 4) * 0.5; }
    return size < 0.9 ? random.between(2, 6).toFloat() : random.between(8, 14).toFloat();
}

func makeCluster(): List<NodeInfo> {
    const large = List.generate(8, (i) => new NodeInfo(`large${i}`, 32, 65536));
    const small = List.generate(16, (i) => new NodeInfo(`small${i}`, 16, 32768));
    return large.concat(small);
}

/// The least time in which a cluster can do a trace.
func theoreticalBest(trace: List<TaskSpec>): float {
    const nodes = makeCluster();
    const cpuWork = trace.sumOfFloat((task) => task.need.cpu * task.duration);
    const memoryWork = trace.sumOfFloat((task) => task.need.memoryMB.toFloat() * task.duration);
    const cpuTime = cpuWork / nodes.sumOfFloat((node) => node.totalCpu);
    const memoryTime = memoryWork / nodes.sumOf((node) => node.totalMemoryMB);
    return cpuTime.max(memoryTime);
}

/// How a trace went: when its last task ended, and the share in use while tasks waited.
record Outcome(seconds: int, inUse: float)

func run(strategy: AllocationStrategy, trace: List<TaskSpec>): Outcome {
    const allocator = new ResourceAllocator(strategy);
    for (node in makeCluster()) { allocator.addNode(node); }
    const running = new PriorityQueue<Running>((a, b) => a.until - b.until);
    let waiting = trace;
    let now = 0;
    let busy = 0.0;
    let backlog = 0;
    while (waiting.isNotEmpty() || running.isNotEmpty()) {
        const left = waiting.take(window).reject((task) => start(task, now, allocator, running));
        waiting = left.concat(waiting.drop(window));
        const next = running.peek().until;
        if (waiting.isNotEmpty()) {
            busy += allocator.monitorUsage().efficiency() * (next - now);
            backlog += next - now;
        }
        now = next;
        while (running.isNotEmpty() && running.peek().until == now) {
            allocator.deallocateResources(running.pop().allocation);
        }
    }
    return new Outcome(now, busy / backlog);
}

/// Whether there was room for a task.
func start(
    task: TaskSpec,
    now: int,
    allocator: ResourceAllocator,
    running: PriorityQueue<Running>,
): bool {
    if (allocator.findAvailableNodes(task.need).isEmpty()) { return false; }
    const allocation = allocator.allocateResources(task.need);
    running.add(new Running(now + task.duration, allocation.id));
    return true;
}

func main() {
    const trace = makeTrace(new Random(2025), 3000);
    const best = theoreticalBest(trace);
    const table = new TextTable(["placement", "seconds", "of the best", "in use while tasks wait"]);
    const strategies: Map<String, AllocationStrategy> = {
        "best fit": new BestFitAllocationStrategy(),
        "first fit": new FirstFitAllocationStrategy(),
    };
    for (name, strategy in strategies) {
        const outcome = run(strategy, trace);
        const share = TextFormat.percent(best / outcome.seconds);
        table.row([name, outcome.seconds, share, TextFormat.percent(outcome.inUse)]);
    }
    table.row(["theoretical best", best.ceil().toInt(), "100.0%", "100.0%"]);
    print(`${trace.length} tasks on ${makeCluster().length} nodes`);
    print("");
    print(table);
}
