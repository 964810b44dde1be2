import noodlecore.distributed.communication_protocol
import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.distributed.node_manager
import noodlecore.distributed.resource_monitor
import noodlecore.distributed.resources
import noodlecore.integration.gateway
import noodlecore.log.{Logger, MemorySink}
import noodlecore.random
import noodlecore.test

const config = NoodleConfig.from({
    "NOODLE_NODE_HEARTBEAT_INTERVAL": "100",
    "NOODLE_NODE_TIMEOUT": "300",
    "NOODLE_RESOURCE_MONITORING_INTERVAL": "2",
});

/// A manager on a gateway of its own, so that tests do not hear each other.
func manager(clock: FakeClock = new FakeClock()): DistributedNodeManager {
    return managerOn(new IntegrationGateway(), clock);
}

func managerOn(
    gateway: IntegrationGateway,
    clock: FakeClock = new FakeClock(),
    local: NodeInfo? = null,
): DistributedNodeManager {
    const made = new DistributedNodeManager(
        config,
        () => clock.nowMillis(),
        new GatewayProtocol(gateway),
        local,
    );
    made.initialize();
    return made;
}

func freeCpu(m: DistributedNodeManager, nodeId: String): float {
    return assertNotNull(m.getNode(nodeId)).freeCpu();
}

// ---- nodes

@test
func registersANode() {
    const m = manager();
    assertTrue(m.registerNode(new NodeInfo("a", 8, 8192)));
    assertFalse(m.registerNode(new NodeInfo("a", 8, 8192)), "the name is taken");
    assertFalse(m.registerNode(new NodeInfo("", 8, 8192)), "a name is needed");
    assertFalse(m.registerNode(new NodeInfo("b", 0, 8192)), "cores are needed");
    assertFalse(m.registerNode(new NodeInfo("b", 8, 0)), "memory is needed");
    assertFalse(m.registerNode(new NodeInfo("b", 8, 8192, -1)), "GPUs cannot be owed");
    assertFalse(
        m.registerNode(new NodeInfo("c", 8, 8192, reservedCpu: 9)),
        "more reserved than there is",
    );
    assertFalse(
        m.registerNode(new NodeInfo("c", 8, 8192, reservedCpu: -1)),
        "less than nothing reserved",
    );
    assertEqual(m.count(), 1);
    m.close();
}

@test
func aNodesOwnShareIsTakenFirst() {
    const m = manager();
    m.registerNode(new NodeInfo("a", 8, 8192, reservedCpu: 2, reservedMemoryMB: 1024));
    assertEqual(m.metrics().usedCpuCores, 2);
    assertThrows(() => { m.allocateResources(new ResourceRequirements(cpu: 7)); }, 5101);
    m.close();
}

@test
func unregisteringDrains() {
    const m = manager();
    m.registerNode(new NodeInfo("a", 4, 4096));
    const work = m.allocateResources(new ResourceRequirements(cpu: 2));
    m.registerNode(new NodeInfo("b", 4, 4096));
    assertTrue(m.unregisterNode("a"));
    assertFalse(m.unregisterNode("a"));
    assertEqual(m.allocation(work.id)?.nodeId, "b");
    assertFalse(m.heartbeat("a"));
    m.close();
}

@test
func anUpdateKeepsWhatIsAllocatedWhereItIs() {
    const m = manager();
    m.registerNode(new NodeInfo("a", 4, 4096, reservedCpu: 1));
    const work = m.allocateResources(new ResourceRequirements(cpu: 2, memoryMB: 1024));
    m.registerNode(new NodeInfo("tighter", 2, 1024));
    assertFalse(
        m.updateNode(new NodeInfo("a", 2, 4096, reservedCpu: 1)),
        "smaller than what is in use",
    );
    assertEqual(freeCpu(m, "a"), 1.0, "nothing changed");
    assertTrue(m.updateNode(new NodeInfo("a", 8, 8192, reservedCpu: 2)));
    assertEqual(freeCpu(m, "a"), 4.0);
    assertEqual(m.allocation(work.id)?.nodeId, "a", "although another node would fit better");
    assertFalse(m.updateNode(new NodeInfo("nobody", 8, 8192)));
    assertFalse(m.updateNode(new NodeInfo("a", 0, 8192)), "no such node can be");
    m.handleNodeFailure("a");
    assertFalse(m.updateNode(new NodeInfo("a", 16, 8192)), "one that failed registers anew");
    m.close();
}

// ---- failures

@test
func workMovesWhenItsNodeFails() {
    const clock = new FakeClock();
    const m = manager(clock);
    m.registerNode(new NodeInfo("a", 8, 8192));
    m.registerNode(new NodeInfo("b", 16, 16384));
    const work = m.allocateResources(new ResourceRequirements(cpu: 6, memoryMB: 4096));
    assertEqual(work.nodeId, "a");
    for (round in 0..3) {
        clock.advance(100);
        m.heartbeat("b");
    }
    assertEqual(m.checkHealth(), ["a"]);
    assertEqual(m.activeNodes().map((node) => node.id), ["b"]);
    assertEqual(m.allocation(work.id)?.nodeId, "b", "under the id that its owner knows");
    assertTrue(m.deallocateResources(work.id));
    assertEqual(freeCpu(m, "b"), 16.0);
    m.close();
}

@test
func workWithoutAPlaceWaitsForANode() {
    const m = manager();
    const waiting = new Spy<any>();
    const moved = new Spy<any>();
    m.emitter().on("work_waiting", waiting.handler());
    m.emitter().on("work_moved", moved.handler());
    m.registerNode(new NodeInfo("a", 8, 8192));
    const work = m.allocateResources(new ResourceRequirements(cpu: 6));
    m.handleNodeFailure("a");
    assertEqual(m.pendingWork().map((each) => each.toString()), [
        "allocation-2: 6 cores, lost on a",
    ]);
    assertEqual(m.metrics().waiting, 1);
    assertNull(m.allocation(work.id));
    m.registerNode(new NodeInfo("b", 8, 8192));
    assertEqual(m.pendingWork(), []);
    assertEqual(m.allocation(work.id)?.nodeId, "b");
    assertEqual([waiting.count(), moved.count()], [1, 1]);
    m.close();
}

@test
func workThatWaitsCanBeTakenBack() {
    const m = manager();
    m.registerNode(new NodeInfo("a", 8, 8192));
    const work = m.allocateResources(new ResourceRequirements(cpu: 6));
    m.handleNodeFailure("a");
    assertTrue(m.deallocateResources(work.id));
    assertFalse(m.deallocateResources(work.id));
    m.registerNode(new NodeInfo("b", 8, 8192));
    assertEqual(freeCpu(m, "b"), 8.0);
    m.close();
}

@test
func roomThatBecomesFreeGoesToWhatWaits() {
    const m = manager();
    m.registerNode(new NodeInfo("a", 4, 4096));
    m.registerNode(new NodeInfo("b", 4, 4096));
    const first = m.allocateResources(new ResourceRequirements(cpu: 4));
    const second = m.allocateResources(new ResourceRequirements(cpu: 4));
    m.handleNodeFailure(first.nodeId);
    assertEqual(m.pendingWork().length, 1);
    m.deallocateResources(second.id);
    assertEqual(m.allocation(first.id)?.nodeId, second.nodeId);
    m.close();
}

@test
func aNodeThatFailedComesBackEmpty() {
    const clock = new FakeClock();
    const m = manager(clock);
    const node = new NodeInfo("a", 8, 8192, reservedCpu: 1);
    m.registerNode(node);
    const work = m.allocateResources(new ResourceRequirements(cpu: 6));
    m.registerNode(new NodeInfo("b", 8, 8192));
    clock.advance(300);
    m.heartbeat("b");
    assertEqual(m.checkHealth(), ["a"]);
    assertFalse(m.heartbeat("a"), "its late signs of life are refused");
    assertTrue(m.registerNode(node));
    assertEqual(freeCpu(m, "a"), 7.0, "but for its own share");
    assertEqual(m.allocation(work.id)?.nodeId, "b");
    assertTrue(m.heartbeat("a"));
    assertEqual(m.checkHealth(), []);
    m.close();
}

@test
func aSuspectGetsNoNewWork() {
    const clock = new FakeClock();
    const m = manager(clock);
    m.registerNode(new NodeInfo("a", 8, 8192));
    clock.advance(200);
    m.checkHealth();
    assertEqual(m.getNode("a")?.status, NodeStatus.Suspect);
    assertThrows(() => { m.allocateResources(new ResourceRequirements(cpu: 1)); }, 5101);
    m.heartbeat("a");
    assertEqual(m.getNode("a")?.status, NodeStatus.Active);
    assertEqual(m.allocateResources(new ResourceRequirements(cpu: 1)).nodeId, "a");
    m.close();
}

@test
func theLargestIsMovedFirst() {
    const m = manager();
    m.registerNode(new NodeInfo("a", 8, 8192));
    const small = m.allocateResources(new ResourceRequirements(memoryMB: 1024));
    const large = m.allocateResources(new ResourceRequirements(memoryMB: 4096));
    m.registerNode(new NodeInfo("b", 8, 4096));
    m.handleNodeFailure("a");
    assertEqual(m.allocation(large.id)?.nodeId, "b");
    assertEqual(m.pendingWork().map((work) => work.lost.id), [small.id]);
    m.close();
}

/// Nodes come and go at random. No node is ever given away twice, and every allocation is held, waits, or was given back.
@test
func nothingIsLostWhateverFails() {
    const random = new Random(5);
    const m = manager();
    const moved = new Spy<any>();
    m.emitter().on("work_moved", moved.handler());
    const held = new Set<String>();
    for (round in 0..400) {
        const node = `n${random.nextInt(6)}`;
        match (random.nextInt(5)) {
            0 => { m.registerNode(new NodeInfo(node, 8, 8192, reservedCpu: 0.5)); }
            1 => { if (random.nextBool(0.3)) { m.handleNodeFailure(node); } }
            2 => { if (random.nextBool(0.2)) { m.unregisterNode(node); } }
            3 => {
                if (held.isNotEmpty()) {
                    const id = random.choice(held.toList());
                    held.delete(id);
                    assertTrue(m.deallocateResources(id), id);
                }
            }
            _ => {
                if (m.activeNodes().isEmpty()) { continue; }
                const need = new ResourceRequirements(
                    cpu: random.between(1, 6) * 0.5,
                    memoryMB: 512,
                );
                try {
                    held.add(m.allocateResources(need).id);
                } catch (e) {
                    assertEqual(e.code, 5101);
                }
            }
        }
        for (id in held) {
            const waits = m.pendingWork().any((work) => work.lost.id == id);
            assertTrue((m.allocation(id) != null) != waits, `${id} in round ${round}`);
        }
        for (each in m.allNodes()) {
            assertTrue(each.freeCpu() > -0.001 && each.freeMemoryMB() >= 0, `${each}`);
        }
    }
    assertTrue(moved.count() > 20, `${moved.count()} moves`);
    m.close();
}

// ---- discovery

@test
func nodesAreDiscoveredThroughTheGateway() {
    const gateway = new IntegrationGateway();
    const m = managerOn(gateway);
    new GatewayProtocol(gateway).broadcastNodeInfo(new NodeInfo("d", 8, 8192));
    gateway.publish("node_presence", "no node at all");
    assertEqual(m.allNodes().map((node) => node.id), ["d"]);
    m.close();
    new GatewayProtocol(gateway).broadcastNodeInfo(new NodeInfo("late", 8, 8192));
    assertEqual(m.count(), 1, "who has closed does not listen");
}

@test
func nodesThatMeetKnowEachOther() {
    const gateway = new IntegrationGateway();
    const a = managerOn(gateway, local: new NodeInfo("a", 4, 4096));
    const b = managerOn(gateway, local: new NodeInfo("b", 4, 4096));
    const c = managerOn(gateway, local: new NodeInfo("c", 4, 4096));
    for (m in [a, b, c]) {
        assertEqual(m.allNodes().map((node) => node.id).sorted(), ["a", "b", "c"]);
    }
    a.allocateResources(new ResourceRequirements(cpu: 4));
    assertEqual(b.metrics().usedCpuCores, 0, "each keeps its own books");
    for (m in [a, b, c]) { m.close(); }
}

@test
func presenceIsTheHeartbeat() {
    const gateway = new IntegrationGateway();
    const clock = new FakeClock();
    const watcher = managerOn(gateway, clock);
    const node = new NodeInfo("a", 4, 4096);
    const protocol = new GatewayProtocol(gateway);
    for (round in 0..5) {
        protocol.broadcastNodeInfo(node);
        clock.advance(100);
        assertEqual(watcher.checkHealth(), []);
    }
    clock.advance(300);
    assertEqual(watcher.checkHealth(), ["a"]);
    protocol.broadcastNodeInfo(node);
    assertEqual(watcher.activeNodes().length, 1, "it comes back by itself");
    watcher.close();
}

@test
func aNodeAnnouncesItselfAgainAndAgain() {
    const gateway = new IntegrationGateway();
    const heard = new Spy<any>();
    gateway.subscribe("node_presence", heard.handler());
    const often = NoodleConfig.from({ "NOODLE_NODE_HEARTBEAT_INTERVAL": "2" });
    const protocol = new GatewayProtocol(gateway);
    const m = new DistributedNodeManager(
        often,
        communicationProtocol: protocol,
        localNodeInfo: new NodeInfo("a", 4, 4096),
    );
    m.initialize();
    eventually(() => heard.count() >= 3);
    m.close();
    assertEqual(m.checkHealth(), []);
    assertTrue(m.monitoringOverhead() < 1.0);
}

// ---- usage

@test
func unusedRoomIsNoWasteWhileNothingWaits() {
    const m = manager();
    m.registerNode(new NodeInfo("a", 10, 8192));
    m.allocateResources(new ResourceRequirements(cpu: 8));
    const sink = new MemorySink();
    const warnings = new Spy<any>();
    const monitor = new ResourceMonitor(
        () => m.metrics(),
        config,
        new Logger("resources", sinks: [sink]),
    );
    monitor.emitter().on("efficiency_warning", warnings.handler());
    monitor.monitorResources();
    assertEqual(warnings.count(), 0);
    m.registerNode(new NodeInfo("b", 20, 8192));
    const work = m.allocateResources(new ResourceRequirements(cpu: 16));
    m.handleNodeFailure("b");
    assertEqual(m.pendingWork().map((each) => each.lost.id), [work.id]);
    monitor.monitorResources();
    assertEqual(warnings.calls, [0.8]);
    assertEqual(sink.messages(), ["Resource efficiency below target: 0.800"]);
    assertEqual(sink.entries[0].fields, { "waiting": 1 });
    m.close();
}

@test
func usageIsWatchedInATaskOfItsOwn() {
    let looked = 0;
    const monitor = new ResourceMonitor(
        () => {
            looked += 1;
            return ResourceMetrics.of([]);
        },
        config,
    );
    monitor.start();
    monitor.start();
    eventually(() => looked >= 3);
    monitor.stop();
    const before = looked;
    sleep(10);
    assertEqual(looked, before);
    assertEqual(monitor.getResourceMetrics().cpuUtilization, 0.0);
}
