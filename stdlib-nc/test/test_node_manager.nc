import noodlecore.integration.gateway
import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.distributed.node_manager
import noodlecore.distributed.resources

class ManualClock { int now = 0; }

func manager(clock: ManualClock = new ManualClock()): DistributedNodeManager {
    const made = new DistributedNodeManager(NoodleConfig.from({
        "NOODLE_NODE_HEARTBEAT_INTERVAL": "100",
        "NOODLE_NODE_TIMEOUT": "300",
    }), () => clock.now);
    made.initialize();
    return made;
}

@test
func registersANode() {
    const m = manager();
    assertTrue(m.registerNode(new NodeInfo("a", 8, 8192)));
    assertFalse(m.registerNode(new NodeInfo("a", 8, 8192)), "the name is taken");
    assertFalse(m.registerNode(new NodeInfo("", 8, 8192)), "a name is needed");
    assertFalse(m.registerNode(new NodeInfo("b", 0, 8192)), "cores are needed");
    assertFalse(
        m.registerNode(new NodeInfo("c", 8, 8192, reservedCpu: 9)),
        "more reserved than there is",
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
func workMovesWhenItsNodeFails() {
    const clock = new ManualClock();
    const m = manager(clock);
    m.registerNode(new NodeInfo("a", 8, 8192));
    m.registerNode(new NodeInfo("b", 16, 16384));
    const work = m.allocateResources(new ResourceRequirements(cpu: 6, memoryMB: 4096));
    assertEqual(work.nodeId, "a");
    for (round in 0..3) {
        clock.now += 100;
        m.heartbeat("b");
    }
    assertEqual(m.checkHealth(), ["a"]);
    assertEqual(m.activeNodes().map((node) => node.id), ["b"]);
    assertClose(m.getNode("b")?.usedCpu ?? 0.0, 6.0);
    assertFalse(m.heartbeat("a"), "a node that failed registers anew");
    m.close();
}

@test
func workWithoutAPlaceWaitsForANode() {
    const m = manager();
    m.registerNode(new NodeInfo("a", 8, 8192));
    m.allocateResources(new ResourceRequirements(cpu: 6));
    m.handleNodeFailure("a");
    assertEqual(m.pendingCount(), 1);
    m.registerNode(new NodeInfo("b", 8, 8192));
    assertEqual(m.pendingCount(), 0);
    assertClose(m.getNode("b")?.usedCpu ?? 0.0, 6.0);
    m.close();
}

@test
func unregisteringDrains() {
    const m = manager();
    m.registerNode(new NodeInfo("a", 4, 4096));
    m.allocateResources(new ResourceRequirements(cpu: 2));
    m.registerNode(new NodeInfo("b", 4, 4096));
    assertTrue(m.unregisterNode("a"));
    assertFalse(m.unregisterNode("a"));
    assertClose(m.getNode("b")?.usedCpu ?? 0.0, 2.0);
    m.close();
}

@test
func anUpdateKeepsWhatIsAllocated() {
    const m = manager();
    m.registerNode(new NodeInfo("a", 4, 4096));
    m.allocateResources(new ResourceRequirements(cpu: 3, memoryMB: 1024));
    assertFalse(m.updateNode(new NodeInfo("a", 2, 4096)), "smaller than what is in use");
    assertTrue(m.updateNode(new NodeInfo("a", 8, 8192)));
    assertClose(m.getNode("a")?.freeCpu() ?? 0.0, 5.0);
    assertFalse(m.updateNode(new NodeInfo("nobody", 8, 8192)));
    m.close();
}

@test
func nodesAreDiscoveredThroughTheGateway() {
    const m = manager();
    getGateway().publish('node_presence', new NodeInfo("d", 8, 8192));
    assertEqual(m.count(), 1);
    m.close();
}

@test
func configurationIsChecked() {
    assertThrows(() => { NoodleConfig.from({ "NOODLE_NODE_TIMEOUT": "soon" }); }, 5001);
    assertThrows(() => { NoodleConfig.from({ "NOODLE_NODE_TIMEOUT": "10" }); }, 5001);
    assertEqual(NoodleConfig.defaults().heartbeatInterval, 30000);
}
