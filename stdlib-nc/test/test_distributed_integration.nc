import noodlecore.ai.fusion_api
import noodlecore.ai.fusion_engine
import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.distributed.gateway
import noodlecore.distributed.resources
import noodlecore.distributed.service_registry
import noodlecore.integration.gateway
import noodlecore.modules.module_api
import noodlecore.modules.registry

// The systems together, asked through the gateway as other processes would.

func started(): DistributedGateway {
    const gateway = new DistributedGateway();
    gateway.initializeDistributedFeatures();
    return gateway;
}

func get(gateway: IntegrationGateway, path: String): Response {
    return gateway.handle(new Request("GET", path));
}

func post(gateway: IntegrationGateway, path: String, body: Map<String, any>): Response {
    return gateway.handle(new Request("POST", path, body));
}

func field(response: Response, name: String): any {
    return (response.body as Map<String, any>).get(name);
}

// ---- the gateway itself

@test
func theLongestPrefixAnswers() {
    const gateway = new IntegrationGateway();
    gateway.addRoute("/", (request) => new Response(200, "root"));
    gateway.addRoute("/api", (request) => new Response(200, "api"));
    gateway.addRoute("/api/nodes/", (request) => new Response(200, "nodes"));
    const answers = [
        "/",
        "/other",
        "/api",
        "/api/",
        "/apiary",
        "/api/x",
        "/api/nodes",
        "/api/nodes/a/b",
    ].map((path) => get(gateway, path).body);
    assertEqual(answers, ["root", "root", "api", "api", "root", "api", "nodes", "nodes"]);
    assertTrue(gateway.removeRoute("/api/nodes"));
    assertFalse(gateway.removeRoute("/api/nodes"));
    assertEqual(get(gateway, "/api/nodes").body, "api");
    assertTrue(gateway.removeRoute("/"));
    assertEqual(get(gateway, "/other").status, 404);
    assertEqual(gateway.paths(), ["/api"]);
}

@test
func errorsBecomeAnswers() {
    const gateway = new IntegrationGateway();
    gateway.addRoute("/fail", (request) => throw new Error(request.body as int, "so it is"));
    const statuses = { 8001: 500, 3511: 400, 4020: 403, 5206: 404, 5101: 409 };
    for (code, status in statuses) {
        const response = gateway.handle(new Request("GET", "/fail", code));
        assertEqual(response, new Response(status, { "code": code, "message": "so it is" }));
        assertFalse(response.isOk());
    }
}

@test
func servicesSayWhatTheyCanDo() {
    const gateway = new IntegrationGateway();
    gateway.register_service({
        name: 'distributed_node_manager',
        capabilities: ['node_management', 'resource_allocation', 'health_monitoring'],
    });
    gateway.register_service({ name: "fusion", capabilities: ["fusion"] });
    assertEqual(gateway.withCapability("resource_allocation"), ["distributed_node_manager"]);
    gateway.register_service({ name: "distributed_node_manager", capabilities: [] });
    assertEqual(gateway.withCapability("resource_allocation"), [], "replaced");
}

// ---- nodes and resources

const alpha: Map<String, any> = {
    "id": "alpha",
    "cpu": 8,
    "memoryMB": 16384,
    "labels": ["eu"],
    "reservedCpu": 0.5,
};

@test
func nodesComeAndGoByRequest() {
    const gateway = started();
    assertEqual(post(gateway, "/api/distributed/nodes", alpha).status, 201);
    assertEqual(post(gateway, "/api/distributed/nodes", alpha).status, 409);
    assertEqual(field(get(gateway, "/api/distributed/nodes/alpha"), "freeCpu"), 7.5);
    assertEqual((get(gateway, "/api/distributed/nodes").body as List<any>).length, 1);
    assertEqual(post(gateway, "/api/distributed/nodes/alpha/heartbeat", {}).status, 204);
    assertEqual(post(gateway, "/api/distributed/nodes/beta/heartbeat", {}).status, 404);
    assertEqual(get(gateway, "/api/distributed/nodes/beta").status, 404);
    assertEqual(gateway.handle(new Request("DELETE", "/api/distributed/nodes/alpha")).status, 204);
    assertEqual(gateway.handle(new Request("DELETE", "/api/distributed/nodes/alpha")).status, 404);
    assertEqual(gateway.handle(new Request("PATCH", "/api/distributed/nodes/alpha")).status, 405);
    gateway.close();
}

@test
func wrongBodiesAreTold() {
    const gateway = started();
    const wrong: List<Map<String, any>> = [
        {},
        { "id": "a" },
        { "id": "a", "cpu": "8", "memoryMB": 1 },
    ];
    for (body in wrong) {
        const response = post(gateway, "/api/distributed/nodes", body);
        assertEqual([response.status, field(response, "code")], [400, 3511], `${body}`);
    }
    assertEqual(gateway.handle(new Request("POST", "/api/distributed/nodes", "text")).status, 400);
    assertEqual(post(gateway, "/api/distributed/resources", { "cpu": -1 }).status, 400);
    gateway.close();
}

@test
func resourcesAreGivenByRequest() {
    const gateway = started();
    post(gateway, "/api/distributed/nodes", alpha);
    const given = post(gateway, "/api/distributed/resources", {
        "cpu": 4,
        "memoryMB": 1024,
        "labels": ["eu"],
    });
    assertEqual([given.status, field(given, "nodeId")], [201, "alpha"]);
    assertEqual(field(get(gateway, "/api/distributed/resources"), "cpuUtilization"), 4.5 / 8.0);
    const path = `/api/distributed/resources/${field(given, "id")}`;
    assertEqual(get(gateway, path).body, given.body);
    assertEqual(post(gateway, "/api/distributed/resources", { "cpu": 4 }).status, 409);
    assertEqual(gateway.handle(new Request("DELETE", path)).status, 204);
    assertEqual(gateway.handle(new Request("DELETE", path)).status, 404);
    assertEqual(get(gateway, path).status, 404);
    assertEqual(gateway.handle(new Request("PUT", path)).status, 405);
    gateway.close();
}

@test
func aNodeThatFailsTakesItsServicesWithIt() {
    const gateway = started();
    gateway.nodes().registerNode(new NodeInfo("alpha", 8, 8192));
    gateway.nodes().registerNode(new NodeInfo("beta", 8, 8192));
    for (node in ["alpha", "beta"]) {
        gateway.services().registerService(new ServiceInfo(`fusion-${node}`, "fusion", node));
    }
    const path = "/api/distributed/services/fusion";
    assertEqual((get(gateway, path).body as List<any>).length, 2);
    gateway.nodes().handleNodeFailure("alpha");
    assertEqual(get(gateway, path).body, [{ "id": "fusion-beta", "nodeId": "beta" }]);
    assertEqual(gateway.handle(new Request("POST", path)).status, 405);
    gateway.close();
}

@test
func requestsGoToTheNodeWithTheMostRoom() {
    const gateway = started();
    const request = new Request("GET", "/work");
    assertThrows(() => { gateway.routeDistributedRequest(request); }, 5104);
    for (id in ["alpha", "beta", "gamma"]) {
        gateway
            .nodes()
            .registerNode(new NodeInfo(id, 8, 8192, reservedCpu: id == "alpha" ? 4.0 : 1.0));
    }
    for (id in ["alpha", "beta"]) {
        const peer = new IntegrationGateway();
        peer.addRoute("/work", (request) => new Response(200, id));
        gateway.connect(id, peer);
    }
    assertEqual(gateway.routeDistributedRequest(request).body, "beta", "gamma cannot be reached");
    gateway.nodes().handleNodeFailure("beta");
    assertEqual(gateway.routeDistributedRequest(request).body, "alpha");
    assertEqual(gateway.forwardRequest(new NodeInfo("gamma", 8, 8192), request).status, 502);
    gateway.close();
}

// ---- modules

func moduleGateway(registry: ModuleRegistry): IntegrationGateway {
    const gateway = new IntegrationGateway();
    new ModuleApi(registry, "/api/modules", { "log": () => "the log" }).addTo(gateway);
    return gateway;
}

const needsLog: Map<String, any> = {
    "id": "store",
    "version": "2.1.0",
    "dependencies": [{ "id": "log", "constraint": "^1.2.0" }, { "id": "extra", "optional": true }],
    "permissions": ["files.read"],
};

@test
func modulesAreRegisteredByRequest() {
    const registry = new ModuleRegistry();
    const gateway = moduleGateway(registry);
    const refused = post(gateway, "/api/modules", needsLog);
    assertEqual([refused.status, field(refused, "code")], [409, 5202]);
    assertEqual(field(refused, "message"), "store 2.1.0 needs log ^1.2.0, which is not registered");
    assertEqual(post(gateway, "/api/modules", { "id": "log", "version": "1.4.0" }).status, 201);
    assertEqual(post(gateway, "/api/modules", needsLog).status, 201);
    assertEqual(post(gateway, "/api/modules", needsLog).body, "store is registered already");
    assertEqual(get(gateway, "/api/modules").body, ["log", "store"]);
    assertEqual(field(get(gateway, "/api/modules/store"), "permissions"), ["files.read"]);
    assertEqual(get(gateway, "/api/modules/ghost").status, 404);
    assertEqual(registry.loadModule("log").instance, "the log");
}

@test
func modulesAreSwappedAndTakenOutByRequest() {
    const gateway = moduleGateway(new ModuleRegistry());
    post(gateway, "/api/modules", { "id": "log", "version": "1.4.0" });
    post(gateway, "/api/modules", needsLog);
    const put = (version: String) => {
        const body: Map<String, any> = { "id": "log", "version": version };
        return gateway.handle(new Request("PUT", "/api/modules/log", body)).status;
    };
    assertEqual([put("1.5.0"), put("2.0.0"), put("soon")], [200, 409, 400]);
    assertEqual(gateway.handle(new Request("PUT", "/api/modules/net", needsLog)).status, 400);
    const delete = (id: String) => gateway.handle(new Request("DELETE", `/api/modules/${id}`));
    assertEqual(delete("log").body, "store needs log");
    assertEqual(
        [delete("store").status, delete("log").status, delete("log").status],
        [204, 204, 404],
    );
    assertEqual(gateway.handle(new Request("POST", "/api/modules/log/more", needsLog)).status, 405);
}

// ---- fusion

@test
func inputsAreFusedByRequest() {
    const gateway = new IntegrationGateway();
    const config = NoodleConfig.from({ "NOODLE_FUSION_CONFIDENCE_THRESHOLD": "0.5" });
    new FusionApi(new CrossModalFusionEngine(config: config), "/api/ai/fusion").addTo(gateway);
    const text = "place the work on the node that has room for it and move it when that node falls silent";
    const response = post(gateway, "/api/ai/fusion", {
        "modalities": [{ "type": "text", "data": text }],
    });
    assertEqual(response.status, 200);
    assertEqual(
        [field(response, "accepted"), field(response, "contributions")],
        [true, { "text": 1.0 }],
    );
    assertEqual(
        post(gateway, "/api/ai/fusion", { "modalities": [{ "type": "smell", "data": 1 }] }).status,
        400,
    );
    assertEqual(post(gateway, "/api/ai/fusion", {}).status, 400);
    assertEqual(get(gateway, "/api/ai/fusion").status, 405);
}
