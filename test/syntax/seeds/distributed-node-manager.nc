// File: src/noodlecore/distributed/node_manager.nc

import noodlecore.integration.gateway
import noodlecore.distributed.resource_allocator
import noodlecore.distributed.health_monitor

class DistributedNodeManager {
    // Node registry and lifecycle management
    private Map<String, NodeInfo> nodes;
    private ResourceAllocator resourceAllocator;
    private HealthMonitor healthMonitor;
    
    func initialize() {
        this.nodes = new Map<String, NodeInfo>();
        this.resourceAllocator = new ResourceAllocator();
        this.healthMonitor = new HealthMonitor();
        
        // Initialize node discovery
        this.startNodeDiscovery();
    }
    
    func registerNode(nodeInfo: NodeInfo): bool {
        // Register new node in distributed system
        if (this.validateNode(nodeInfo)) {
            this.nodes.set(nodeInfo.id, nodeInfo);
            this.resourceAllocator.allocateResources(nodeInfo);
            return true;
        }
        return false;
    }
    
    func startNodeDiscovery() {
        // Implement dynamic node discovery
        // Use existing Integration Gateway for communication
    }
}
