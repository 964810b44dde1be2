import noodlecore.distributed.node_manager
import noodlecore.distributed.resources
import noodlecore.integration.gateway
import noodlecore.json.{JsonValue}

/// Nodes and resources as requests see them; bodies are what JSON says.
///
/// | request | answer |
/// |---|---|
/// | `GET …/nodes`, `GET …/nodes/ID` | the nodes, one node |
/// | `POST …/nodes` | takes a node in: `{ "id": "alpha", "cpu": 16, "memoryMB": 65536 }` |
/// | `POST …/nodes/ID/heartbeat` | notes a sign of life |
/// | `DELETE …/nodes/ID` | takes a node out |
/// | `GET …/resources`, `GET …/resources/ID` | the usage, one allocation |
/// | `POST …/resources` | allocates: `{ "cpu": 2, "memoryMB": 4096, "labels": ["ssd"] }` |
/// | `DELETE …/resources/ID` | gives an allocation back |
/// ```noodlecore
/// import noodlecore.distributed.node_api
/// import noodlecore.distributed.node_manager
/// import noodlecore.integration.gateway
/// const manager = new DistributedNodeManager();
/// manager.initialize();
/// const api = new NodeApi(manager, "/api");
/// const node: Map<String, any> = { "id": "alpha", "cpu": 16, "memoryMB": 65536 };
/// api.handleNodes(new Request("POST", "/api/nodes", node)).status  // => 201
/// api.handleNodes(new Request("POST", "/api/nodes", node)).status  // => 409
/// manager.close();
/// ```
class NodeApi {
    private const DistributedNodeManager manager;
    private const String prefix;

    constructor(this.manager, this.prefix) {}

    /// Puts both handlers into a gateway.
    func addTo(gateway: IntegrationGateway) {
        gateway.addRoute(`${this.prefix}/nodes`, (request) => this.handleNodes(request));
        gateway.addRoute(`${this.prefix}/resources`, (request) => this.handleResources(request));
    }

    /// Answers for `…/nodes`.
    func handleNodes(request: Request): Response {
        return match (request.words(`${this.prefix}/nodes`)) {
            ["GET"] => new Response(200, this.manager.allNodes().map((node) => viewOfNode(node))),
            ["GET", id] => Response.found(this.manager.getNode(id), (node) => viewOfNode(node)),
            ["POST"] => this.addNode(readNode(request.json())),
            ["POST", id, "heartbeat"] => Response.done(this.manager.heartbeat(id)),
            ["DELETE", id] => Response.done(this.manager.unregisterNode(id)),
            _ => Response.notUnderstood(request),
        };
    }

    private func addNode(node: NodeInfo): Response {
        return this.manager.registerNode(node)
            ? new Response(201, viewOfNode(node))
            : new Response(409, `${node.id} is not possible, or is there already`);
    }

    /// Answers for `…/resources`.
    func handleResources(request: Request): Response {
        return match (request.words(`${this.prefix}/resources`)) {
            ["GET"] => new Response(200, viewOfMetrics(this.manager.metrics())),
            ["GET", id] => Response.found(
                this.manager.allocation(id),
                (allocation) => viewOfAllocation(allocation),
            ),
            ["POST"] => this.allocate(readRequirements(request.json())),
            ["DELETE", id] => Response.done(this.manager.deallocateResources(id)),
            _ => Response.notUnderstood(request),
        };
    }

    private func allocate(requirements: ResourceRequirements): Response {
        return new Response(201, viewOfAllocation(this.manager.allocateResources(requirements)));
    }
}

private func readNode(body: JsonValue): NodeInfo {
    return new NodeInfo(
        body.at("id").asString(),
        body.at("cpu").asFloat(),
        body.at("memoryMB").asInt(),
        body.atOrNull("gpus")?.asInt() ?? 0,
        body.atOrNull("address")?.asString() ?? "",
        readLabels(body),
        body.atOrNull("reservedCpu")?.asFloat() ?? 0.0,
        body.atOrNull("reservedMemoryMB")?.asInt() ?? 0,
    );
}

private func readRequirements(body: JsonValue): ResourceRequirements {
    return new ResourceRequirements(
        body.atOrNull("cpu")?.asFloat() ?? 0.0,
        body.atOrNull("memoryMB")?.asInt() ?? 0,
        body.atOrNull("gpus")?.asInt() ?? 0,
        readLabels(body),
    );
}

private func readLabels(body: JsonValue): List<String> {
    return body.atOrNull("labels")?.items()?.map((label) => label.asString()) ?? [];
}

private func viewOfNode(node: NodeInfo): Map<String, any> {
    return {
        "id": node.id,
        "address": node.address,
        "status": node.status.name,
        "cpu": node.totalCpu,
        "freeCpu": node.freeCpu(),
        "memoryMB": node.totalMemoryMB,
        "freeMemoryMB": node.freeMemoryMB(),
        "gpus": node.totalGpus,
        "freeGpus": node.freeGpus(),
        "labels": node.labels,
    };
}

private func viewOfAllocation(allocation: Allocation): Map<String, any> {
    return { "id": allocation.id, "nodeId": allocation.nodeId };
}

private func viewOfMetrics(metrics: ResourceMetrics): Map<String, any> {
    return {
        "totalCpuCores": metrics.totalCpuCores,
        "usedCpuCores": metrics.usedCpuCores,
        "cpuUtilization": metrics.cpuUtilization,
        "totalMemoryGB": metrics.totalMemoryGB,
        "usedMemoryGB": metrics.usedMemoryGB,
        "memoryUtilization": metrics.memoryUtilization,
        "waiting": metrics.waiting,
    };
}
