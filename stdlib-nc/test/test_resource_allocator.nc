import noodlecore.random.{Random}
import noodlecore.distributed.resources
import noodlecore.distributed.resource_allocator

func need(cpu: float, memoryMB: int, gpus: int = 0): ResourceRequirements {
    return new ResourceRequirements(cpu: cpu, memoryMB: memoryMB, gpus: gpus);
}

func twoNodes(strategy: AllocationStrategy = new BestFitAllocationStrategy()): ResourceAllocator {
    const allocator = new ResourceAllocator(strategy);
    allocator.addNode(new NodeInfo("large", 16, 65536, 2));
    allocator.addNode(new NodeInfo("small", 4, 8192));
    return allocator;
}

@test
func bestFitTakesTheTightestNode() {
    const allocator = twoNodes();
    assertEqual(allocator.allocateResources(need(2, 4096)).nodeId, "small");
    assertEqual(allocator.allocateResources(need(8, 4096)).nodeId, "large");
}

@test
func firstFitTakesTheFirstNode() {
    assertEqual(
        twoNodes(new FirstFitAllocationStrategy()).allocateResources(need(2, 4096)).nodeId,
        "large",
    );
}

@test
func allDimensionsCount() {
    const allocator = twoNodes();
    assertEqual(allocator.allocateResources(need(1, 100, gpus: 1)).nodeId, "large");
    assertEqual(allocator.allocateResources(need(1, 100, gpus: 1)).nodeId, "large");
    assertThrows(() => { allocator.allocateResources(need(1, 100, gpus: 1)); }, 5101);
    assertThrows(() => { allocator.allocateResources(need(1, 100, gpus: 3)); }, 5102);
    assertThrows(() => { allocator.allocateResources(need(-1, 100)); }, 5103);
}

@test
func labelsAndPinsAreKept() {
    const allocator = new ResourceAllocator();
    allocator.addNode(new NodeInfo("a", 8, 8192, labels: ["ssd"]));
    allocator.addNode(new NodeInfo("b", 8, 8192));
    assertEqual(
        allocator.allocateResources(new ResourceRequirements(cpu: 1, labels: ["ssd"])).nodeId,
        "a",
    );
    const pinned = need(1, 1);
    pinned.nodeId = "b";
    assertEqual(allocator.allocateResources(pinned).nodeId, "b");
}

@test
func whatIsGivenBackCanBeTakenAgain() {
    const allocator = twoNodes();
    const first = allocator.allocateResources(need(4, 8192));
    assertEqual(first.nodeId, "small");
    assertTrue(allocator.deallocateResources(first.id));
    assertFalse(allocator.deallocateResources(first.id), "only once");
    assertFalse(allocator.deallocateResources("nobody/1"));
    assertFalse(allocator.deallocateResources("nonsense"));
    assertEqual(allocator.allocateResources(need(4, 8192)).nodeId, "small");
}

@test
func fitScoreIsHigherForTheTighterNode() {
    const strategy = new BestFitAllocationStrategy();
    const tight = new NodeInfo("tight", 2, 2048);
    const wide = new NodeInfo("wide", 32, 65536);
    assertTrue(
        strategy.calculateFitScore(tight, need(2, 2048)) >
            strategy.calculateFitScore(wide, need(2, 2048)),
    );
    assertClose(strategy.calculateFitScore(tight, need(2, 2048)), 1.0);
}

@test
func metricsAddUp() {
    const allocator = twoNodes();
    allocator.allocateResources(need(10, 32768));
    const metrics = allocator.monitorUsage();
    assertEqual(metrics.totalCpuCores, 20);
    assertEqual(metrics.usedCpuCores, 10);
    assertClose(metrics.cpuUtilization, 0.5);
    assertEqual(metrics.totalMemoryGB, 72);
}

@test
func metricsOfNothingAreZero() {
    const metrics = new ResourceAllocator().monitorUsage();
    assertEqual(
        [metrics.cpuUtilization, metrics.memoryUtilization, metrics.efficiency()],
        [0.0, 0.0, 0.0],
    );
}

@test
func needsAreDescribed() {
    assertEqual(need(1, 512, gpus: 2).describe(), "1 core, 512 MB, 2 GPUs");
    assertEqual(
        new ResourceRequirements(cpu: 2.5, labels: ["ssd", "eu"]).describe(),
        "2.5 cores, labels ssd eu",
    );
    const node = new NodeInfo("a", 4, 8192);
    node.reserve(need(1.5, 1024));
    assertEqual(node.toString(), "a (2.5 of 4 cores, 7168 of 8192 MB free)");
}

@test
func nodesThatAreGoneTakeNothing() {
    const allocator = twoNodes();
    assertEqual(allocator.removeNode("unknown"), []);
    const work = allocator.allocateResources(need(2, 4096));
    const lost = allocator.removeNode("small");
    assertEqual(lost.map((each) => each.id), [work.id]);
    assertNull(allocator.allocation(work.id));
    assertFalse(allocator.deallocateResources(work.id));
    assertEqual(allocator.allocationsOn("small"), []);
    const moved = allocator.relocate(lost[0]);
    assertEqual([moved.id, moved.nodeId], [work.id, "large"]);
    assertEqual(allocator.allocation(work.id), moved);
    assertEqual(allocator.allocationsOn("large"), [moved]);
    assertTrue(allocator.deallocateResources(work.id));
}

@test
func aNodeIsReplacedOnlyWhereItHoldsAllThatItHeld() {
    const allocator = new ResourceAllocator();
    allocator.allocateResources(new NodeInfo("a", 8, 8192, reservedCpu: 1));
    const work = allocator.allocateResources(need(4, 4096));
    assertFalse(allocator.replaceNode(new NodeInfo("b", 8, 8192)));
    assertFalse(allocator.replaceNode(new NodeInfo("a", 4, 8192, reservedCpu: 1)));
    assertTrue(allocator.replaceNode(new NodeInfo("a", 6, 8192, reservedCpu: 2)));
    assertThrows(() => { allocator.allocateResources(need(0.5, 1)); }, 5101);
    allocator.deallocateResources(work.id);
    assertEqual(allocator.allocateResources(need(4, 1)).nodeId, "a");
}

@test
func aPoolGivesAndTakes() {
    const pool = new ResourcePool(new NodeInfo("a", 4, 4096));
    const share = pool.allocate(need(3, 1024));
    assertEqual(pool.get(share.id), share);
    assertEqual(
        assertThrows(() => { pool.allocate(need(2, 1024)); }, 5101).message,
        "a has no room for 2 cores, 1024 MB",
    );
    assertTrue(pool.deallocate(share.id));
    assertFalse(pool.deallocate(share.id));
    assertEqual(pool.list(), []);
}

@test
func strategiesNeedNodes() {
    assertThrows(() => { new FirstFitAllocationStrategy().allocate([], need(1, 1)); }, 5101);
    assertThrows(() => { new BestFitAllocationStrategy().allocate([], need(1, 1)); }, 5101);
}

/// A strategy of the user's own: the node that is used least.
class Spread implements AllocationStrategy {
    func allocate(nodes: List<NodeInfo>, requirements: ResourceRequirements): ResourceAllocation {
        return new ResourceAllocation(
            "",
            assertNotNull(nodes.maxBy((node) => node.freeCpu())).id,
            requirements,
            0.0,
        );
    }
}

@test
func strategiesCanBeHandedIn() {
    const allocator = new ResourceAllocator(new Spread());
    for (id in ["a", "b", "c"]) { allocator.addNode(new NodeInfo(id, 8, 8192)); }
    const places = List.generate(3, (i) => allocator.allocateResources(need(1, 1)).nodeId);
    assertEqual(places.sorted(), ["a", "b", "c"]);
}

/// Whatever comes and goes, no node is ever given away twice, and in the end all of it is free.
@test
func neverMoreThanThereIs() {
    const random = new Random(7);
    const allocator = new ResourceAllocator();
    const nodes = List.generate(
        10,
        (i) => new NodeInfo(`n${i}`, random.between(4, 32).toFloat(), random.between(4, 64) * 1024),
    );
    for (node in nodes) { allocator.addNode(node); }
    const held = new List<String>();
    for (round in 0..2000) {
        if (random.nextBool(0.6)) {
            try {
                held.add(
                    allocator.allocateResources(
                        need(random.between(1, 8) * 0.5, random.between(1, 16) * 512),
                    ).id,
                );
            } catch (e: AllocationError) {
                assertEqual(e.code, 5101);
            }
        } else if (held.isNotEmpty()) {
            assertTrue(allocator.deallocateResources(held.removeAt(random.nextInt(held.length))));
        }
        for (node in nodes) {
            assertTrue(
                node.usedCpu <= node.totalCpu + 0.001 && node.usedMemoryMB <= node.totalMemoryMB,
            );
        }
    }
    for (id in held) { allocator.deallocateResources(id); }
    for (node in nodes) {
        assertClose(node.usedCpu, 0.0, 0.000001);
        assertEqual(node.usedMemoryMB, 0);
    }
}
