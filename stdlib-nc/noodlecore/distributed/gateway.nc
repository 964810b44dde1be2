import noodlecore.integration.gateway
import noodlecore.distributed.resources
import noodlecore.distributed.node_manager
import noodlecore.distributed.service_registry

// The integration gateway of a node in a cluster: it answers for the distributed services and sends requests on to the
// node that should handle them.

class DistributedGateway extends IntegrationGateway {
    private NodeManager nodeManager;
    private ServiceRegistry serviceRegistry;
    private Map<String, IntegrationGateway> peers = new Map<String, IntegrationGateway>();

    func initializeDistributedFeatures() {
        const manager = new DistributedNodeManager();
        manager.initialize();
        this.nodeManager = manager;
        this.serviceRegistry = new DistributedServiceRegistry();
        this.addDistributedRoutes();
    }

    func addDistributedRoutes() {
        this.addRoute(
            "/api/distributed/nodes",
            (request) => new Response(200, this.nodeManager.activeNodes().map((node) => node.id)),
        );
        this.addRoute("/api/distributed/services", (request) => this.listServices(request));
    }

    private func listServices(request: Request): Response {
        const name = request.path.split("/").last();
        return new Response(
            200,
            this.serviceRegistry.discoverService(name).map((service) => service.id),
        );
    }

    func nodes(): NodeManager { return this.nodeManager; }
    func services(): ServiceRegistry { return this.serviceRegistry; }

    /// Says how another node is reached.
    func connect(nodeId: String, peer: IntegrationGateway) { this.peers.set(nodeId, peer); }

    /// Sends a request to the node that should handle it.
    func routeDistributedRequest(request: Request): Response {
        let targetNode = this.selectOptimalNode(request);
        return this.forwardRequest(targetNode, request);
    }

    /// The reachable node with the most room; throws [5104] where there is none.
    func selectOptimalNode(request: Request): NodeInfo {
        const reachable = this.nodeManager.activeNodes().filter((node) => this.peers.has(node.id));
        const best = reachable.maxBy((node) => node.freeCpu() / node.totalCpu);
        if (best == null) { throw new Error(5104, `no node can take ${request.path}`); }
        return best;
    }

    func forwardRequest(targetNode: NodeInfo, request: Request): Response {
        const peer = this.peers.get(targetNode.id);
        return peer == null
            ? new Response(502, `${targetNode.id} cannot be reached`)
            : peer.handle(request);
    }
}
