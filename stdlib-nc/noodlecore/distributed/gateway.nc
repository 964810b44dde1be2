import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.distributed.node_api
import noodlecore.distributed.node_manager
import noodlecore.distributed.resources
import noodlecore.distributed.service_registry
import noodlecore.integration.gateway

/// The integration gateway of a node in a cluster: it answers for nodes, resources and services, and sends other requests on
/// to the node that should handle them.
/// ```noodlecore
/// import noodlecore.distributed.gateway
/// import noodlecore.integration.gateway
/// const gateway = new DistributedGateway();
/// gateway.initializeDistributedFeatures();
/// gateway.handle(new Request("GET", "/api/distributed/nodes"))  // => Response(status: 200, body: [])
/// gateway.close();
/// ```
class DistributedGateway extends IntegrationGateway implements Closeable {
    private NodeManager nodeManager;
    private ServiceRegistry serviceRegistry;
    private const DistributedNodeManager localNodes;
    private const Map<String, IntegrationGateway> peers = new Map<String, IntegrationGateway>();

    /// `clock` gives milliseconds.
    constructor(
        config: NoodleConfig = NoodleConfig.defaults(),
        clock: () => int = () => Time.nowMicros() / 1000,
    ) {
        this.localNodes = new DistributedNodeManager(config, clock);
    }

    /// Starts the node manager and makes the routes. A node that fails takes its services with it.
    func initializeDistributedFeatures() {
        this.localNodes.initialize();
        this.nodeManager = this.localNodes;
        this.serviceRegistry = new DistributedServiceRegistry();
        this.localNodes.emitter().on('failover', (nodeId) => {
            this.serviceRegistry.unregisterNode(nodeId as String);
        });
        this.addDistributedRoutes();
    }

    /// `/api/distributed/nodes` and `/api/distributed/resources` as `NodeApi` tells, and `/api/distributed/services/NAME`, which
    /// tells where a service is.
    func addDistributedRoutes() {
        new NodeApi(this.localNodes, "/api/distributed").addTo(this);
        this.addRoute(servicesPath, (request) => this.findService(request));
    }

    private func findService(request: Request): Response {
        return match (request.words(servicesPath)) {
            ["GET", name] => new Response(
                200,
                this.serviceRegistry
                    .discoverService(name)
                    .map((service) => ({ "id": service.id, "nodeId": service.nodeId })),
            ),
            _ => Response.notUnderstood(request),
        };
    }

    /// The nodes that this gateway knows.
    func nodes(): DistributedNodeManager { return this.localNodes; }

    /// The services that this gateway knows.
    func services(): ServiceRegistry { return this.serviceRegistry; }

    /// Says how another node is reached.
    func connect(nodeId: String, peer: IntegrationGateway) { this.peers.set(nodeId, peer); }

    /// Sends a request to the node that should handle it.
    func routeDistributedRequest(request: Request): Response {
        let targetNode = this.selectOptimalNode(request);
        return this.forwardRequest(targetNode, request);
    }

    /// The reachable node with the most room; an error [5104] where there is none.
    func selectOptimalNode(request: Request): NodeInfo {
        const best = this.nodeManager
            .activeNodes()
            .filter((node) => this.peers.has(node.id))
            .maxBy((node) => node.freeCpu() / node.totalCpu);
        if (best == null) { throw new Error(5104, `no node can take ${request.path}`); }
        return best;
    }

    /// Sends a request to a node: 502 where it cannot be reached.
    func forwardRequest(targetNode: NodeInfo, request: Request): Response {
        const peer = this.peers.get(targetNode.id);
        return peer == null
            ? new Response(502, `${targetNode.id} cannot be reached`)
            : peer.handle(request);
    }

    /// Ends discovery and monitoring.
    func close() { this.localNodes.close(); }
}

private const servicesPath = "/api/distributed/services";
