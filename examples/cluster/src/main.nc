import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.distributed.gateway
import noodlecore.distributed.node_manager
import noodlecore.distributed.resources
import noodlecore.distributed.service_registry
import noodlecore.integration.gateway
import noodlecore.json
import noodlecore.modules.module_api
import noodlecore.modules.module_info
import noodlecore.modules.registry
import noodlecore.test.{FakeClock}

// A small cluster from its start to a node's death: nodes join, work is placed, services and modules register, one node
// falls silent and its work moves. Time is simulated, so that ninety seconds of silence take none.

func title(text: String) {
    print("");
    print(text);
    print("-".repeat(text.length));
}

func showNodes(manager: DistributedNodeManager) {
    for (node in manager.activeNodes()) {
        const cpu = (100.0 * node.usedCpu / node.totalCpu).roundToInt();
        const memory = 100 * node.usedMemoryMB / node.totalMemoryMB;
        print(`  ${node.id.padEnd(8)} cpu ${`${cpu}`.padStart(3)} %   memory ${`${memory}`.padStart(3)} %`);
    }
}

func gigabytes(count: int): int { return count * 1024; }

func joinNodes(manager: DistributedNodeManager) {
    title("Nodes join");
    const nodes = [
        new NodeInfo(
            "alpha",
            16,
            gigabytes(64),
            2,
            labels: ["eu"],
            reservedCpu: 0.5,
            reservedMemoryMB: 1024,
        ),
        new NodeInfo(
            "beta",
            8,
            gigabytes(32),
            labels: ["eu"],
            reservedCpu: 0.5,
            reservedMemoryMB: 1024,
        ),
        new NodeInfo(
            "gamma",
            8,
            gigabytes(16),
            labels: ["us"],
            reservedCpu: 0.5,
            reservedMemoryMB: 1024,
        ),
    ];
    for (node in nodes) { manager.registerNode(node); }
    print(`  ${manager.count()} nodes, each with its own share reserved`);
    print(`  a second beta: ${manager.registerNode(new NodeInfo("beta", 8, gigabytes(32))) ? "taken" : "refused"}`);
}

/// Gives the work that ends up on gamma.
func placeWork(manager: DistributedNodeManager): Allocation {
    title("Work is placed by best fit");
    const wishes = [
        new ResourceRequirements(cpu: 4, memoryMB: gigabytes(8), gpus: 1),
        new ResourceRequirements(cpu: 6, memoryMB: gigabytes(12), labels: ["us"]),
        new ResourceRequirements(cpu: 5, memoryMB: gigabytes(24), labels: ["eu"]),
        new ResourceRequirements(cpu: 2, memoryMB: gigabytes(4)),
    ];
    const placed = wishes.map((wish) => manager.allocateResources(wish));
    for (allocation in placed) { print(`  ${allocation}`); }
    try {
        manager.allocateResources(new ResourceRequirements(cpu: 64));
    } catch (e) {
        print(`  refused: ${e}`);
    }
    showNodes(manager);
    return placed[1];
}

func useServices(gateway: DistributedGateway) {
    title("Services are found by consistent hashing");
    for (node in gateway.nodes().activeNodes()) {
        gateway.services().registerService(new ServiceInfo(`fusion-${node.id}`, "fusion", node.id));
    }
    showCallers(gateway.services());
}

func showCallers(services: ServiceRegistry) {
    for (user in ["ada", "grace", "linus"]) {
        print(`  ${user.padEnd(6)} -> ${services.serviceFor("fusion", user)?.nodeId ?? "nowhere"}`);
    }
}

func useModules(gateway: IntegrationGateway) {
    title("Modules load after what they need");
    const made = (name: String) => () => {
        print(`  ${name} is made`);
        return name;
    };
    const modules = new ModuleRegistry();
    new ModuleApi(modules, "/api/modules").addTo(gateway);
    modules.registerModule(new ModuleInfo("log", "1.4.0", factory: made("log")));
    const needsLog = [new DependencySpec("log", "^1.2.0")];
    modules.registerModule(new ModuleInfo("store", "2.1.0", needsLog, factory: made("store")));
    print(`  loaded ${modules.loadModule("store")}`);
    const app = new ModuleInfo("app", "1.0.0", [new DependencySpec("log", "^2.0.0")]);
    print(`  no room for app: ${modules.obstacleTo(app)?.message}`);
    for (version in ["1.5.0", "2.0.0"]) {
        const swapped = modules.swapModule(new ModuleInfo("log", version));
        print(`  log ${version} in its place: ${swapped ? "swapped, store goes on" : "refused, store needs ^1.2.0"}`);
    }
}

/// Gamma says nothing any more; the others send heartbeats every ten seconds.
func loseNode(gateway: DistributedGateway, clock: FakeClock, lost: Allocation) {
    title("A node falls silent");
    const manager = gateway.nodes();
    const events = manager.emitter();
    const after = () => `after ${clock.nowMillis() / 1000} s:`.padEnd(12);
    events.on(
        "node_suspect",
        (node) => print(`  ${after()} ${node} is suspect, and gets no new work`),
    );
    events.on("node_failure", (node) => print(`  ${after()} ${node} has failed`));
    events.on("work_waiting", (work) => print(`  ${after()} no other node is in the us: ${work}`));
    events.on("work_moved", (work) => print(`  ${after()} ${work}`));
    for (round in 0..9) {
        clock.advance(10000);
        for (id in ["alpha", "beta"]) { manager.heartbeat(id); }
        manager.checkHealth();
    }
    showCallers(gateway.services());
    clock.advance(5000);
    print(`  ${after()} delta joins`);
    manager.registerNode(new NodeInfo("delta", 8, gigabytes(16), labels: ["us"]));
    print(`  ${lost.id} began on ${lost.nodeId} and runs on ${manager.allocation(lost.id)?.nodeId ?? "nothing"}`);
    showNodes(manager);
}

func askByRequest(gateway: DistributedGateway) {
    title("All of it by requests");
    const wish: Map<String, any> = { "cpu": 3, "memoryMB": 2048, "labels": ["us"] };
    const requests = [
        new Request("GET", "/api/distributed/nodes/delta"),
        new Request("POST", "/api/distributed/resources", wish),
        new Request("POST", "/api/distributed/resources", { "cpu": "three" }),
        new Request("GET", "/api/distributed/services/fusion"),
        new Request("GET", "/api/modules/log"),
        new Request("DELETE", "/api/modules/log"),
    ];
    for (request in requests) {
        const response = gateway.handle(request);
        print(`  ${request.method} ${request.path}: ${response.status}`);
        print(`    ${Json.stringify(response.body)}`);
    }
}

func main() {
    const clock = new FakeClock();
    const gateway = new DistributedGateway(NoodleConfig.defaults(), () => clock.nowMillis());
    gateway.initializeDistributedFeatures();
    joinNodes(gateway.nodes());
    const work = placeWork(gateway.nodes());
    useServices(gateway);
    useModules(gateway);
    loseNode(gateway, clock, work);
    askByRequest(gateway);
    gateway.close();
}
