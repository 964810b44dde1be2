import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.distributed.node_manager
import noodlecore.distributed.resources
import noodlecore.distributed.service_registry
import noodlecore.modules.module_info
import noodlecore.modules.registry

// A small cluster from its start to a node's death: nodes join, work is placed, services and modules register, one node
// falls silent and its work moves. Time is simulated, so that ninety seconds of silence take none.

/// A clock that is moved by hand.
class ManualClock {
    int now = 0;
    func advance(milliseconds: int) { this.now += milliseconds; }
}

func title(text: String) {
    print("");
    print(text);
    print("-".repeat(text.length));
}

func showNodes(manager: DistributedNodeManager) {
    for (node in manager.activeNodes()) {
        const cpu = (100.0 * node.usedCpu / node.totalCpu).roundToInt();
        const memory = 100 * node.usedMemoryMB / node.totalMemoryMB;
        print(`  ${node.id.padEnd(8)} cpu ${cpu.toString().padStart(3)} %   memory ${memory.toString().padStart(3)} %`);
    }
}

func joinNodes(manager: DistributedNodeManager) {
    title("Nodes join");
    manager.registerNode(
        new NodeInfo(
            "alpha",
            16,
            65536,
            2,
            labels: ["gpu", "eu"],
            reservedCpu: 0.5,
            reservedMemoryMB: 1024,
        ),
    );
    manager.registerNode(
        new NodeInfo("beta", 8, 32768, labels: ["eu"], reservedCpu: 0.5, reservedMemoryMB: 1024),
    );
    manager.registerNode(
        new NodeInfo("gamma", 8, 16384, labels: ["us"], reservedCpu: 0.5, reservedMemoryMB: 1024),
    );
    print(`  ${manager.count()} nodes; taken twice: ${manager.registerNode(new NodeInfo("beta", 8, 32768))}`);
}

func placeWork(manager: DistributedNodeManager) {
    title("Work is placed by best fit");
    const wishes = [
        new ResourceRequirements(cpu: 4, memoryMB: 8192, gpus: 1),
        new ResourceRequirements(cpu: 6, memoryMB: 12288, labels: ["us"]),
        new ResourceRequirements(cpu: 5, memoryMB: 24576, labels: ["eu"]),
        new ResourceRequirements(cpu: 2, memoryMB: 4096),
    ];
    for (wish in wishes) { print(`  ${manager.allocateResources(wish)}`); }
    try {
        manager.allocateResources(new ResourceRequirements(cpu: 64));
    } catch (e) {
        print(`  refused: ${e}`);
    }
    showNodes(manager);
}

func useServices() {
    title("Services are found by consistent hashing");
    const services = new DistributedServiceRegistry();
    for (node in ["alpha", "beta", "gamma"]) {
        services.registerService(new ServiceInfo(`fusion-${node}`, "fusion", node));
    }
    for (user in ["ada", "grace", "linus"]) {
        print(`  ${user.padEnd(6)} -> ${services.serviceFor("fusion", user)?.nodeId ?? "nowhere"}`);
    }
    services.unregisterNode("gamma");
    print("  without gamma:");
    for (user in ["ada", "grace", "linus"]) {
        print(`  ${user.padEnd(6)} -> ${services.serviceFor("fusion", user)?.nodeId ?? "nowhere"}`);
    }
}

func useModules() {
    title("Modules load after what they need");
    const modules = new ModuleRegistry();
    modules.registerModule(
        new ModuleInfo("log", "1.4.0", factory: () => {
            print("  log is made");
            return "log";
        }),
    );
    modules.registerModule(
        new ModuleInfo(
            "store",
            "2.1.0",
            [new DependencySpec("log", "^1.2.0")],
            factory: () => {
                print("  store is made");
                return "store";
            },
        ),
    );
    print(`  wants a log 2.x: ${modules.registerModule(new ModuleInfo("app", "1.0.0", [new DependencySpec("log", "^2.0.0")]))}`);
    print(`  loaded ${modules.loadModule("store")}`);
    print(`  log 1.5.0 in its place: ${modules.swapModule(new ModuleInfo("log", "1.5.0"))}`);
    print(`  log 2.0.0 in its place: ${modules.swapModule(new ModuleInfo("log", "2.0.0"))}`);
}

func loseNode(manager: DistributedNodeManager, clock: ManualClock) {
    title("A node falls silent");
    for (second in 1..=9) {
        clock.advance(10000);
        for (id in ["alpha", "beta"]) { manager.heartbeat(id); }
        for (id in manager.checkHealth()) { print(`  after ${second * 10} s: ${id} has failed`); }
    }
    print(`  work that waits for a place: ${manager.pendingWork().length}`);
    manager.registerNode(
        new NodeInfo("delta", 8, 16384, labels: ["us"], reservedCpu: 0.5, reservedMemoryMB: 1024),
    );
    print(`  delta joins, waiting now: ${manager.pendingWork().length}`);
    showNodes(manager);
}

func main() {
    const clock = new ManualClock();
    const manager = new DistributedNodeManager(NoodleConfig.defaults(), () => clock.now);
    manager.initialize();
    joinNodes(manager);
    placeWork(manager);
    useServices();
    useModules();
    loseNode(manager, clock);
    manager.close();
}
