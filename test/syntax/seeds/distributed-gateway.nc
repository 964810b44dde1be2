// File: src/noodlecore/distributed/gateway.nc

import noodlecore.integration.gateway

class DistributedGateway extends IntegrationGateway {
    private NodeManager nodeManager;
    private ServiceRegistry serviceRegistry;
    
    func initializeDistributedFeatures() {
        this.nodeManager = new DistributedNodeManager();
        this.serviceRegistry = new DistributedServiceRegistry();
        
        // Add distributed routing
        this.addDistributedRoutes();
    }
    
    func routeDistributedRequest(request: Request): Response {
        // Intelligent request routing across nodes
        let targetNode = this.selectOptimalNode(request);
        return this.forwardRequest(targetNode, request);
    }
}
