// File: src/noodlecore/distributed/service_registry.nc

class DistributedServiceRegistry {
    private Map<String, ServiceInfo> services;
    private ConsistentHashRing hashRing;
    
    func registerService(service: ServiceInfo): bool {
        // Dynamic service registration with consistent hashing
        this.services.set(service.id, service);
        this.hashRing.addNode(service.id, service.nodeId);
        return true;
    }
    
    func discoverService(serviceName: String): List<ServiceInfo> {
        // Service discovery with load balancing
        return this.hashRing.getNodes(serviceName);
    }
}
