// File: src/noodlecore/distributed/resource_allocator.nc

class ResourceAllocator {
    private Map<String, ResourcePool> resourcePools;
    private AllocationStrategy strategy;
    
    func allocateResources(requirements: ResourceRequirements): Allocation {
        // Intelligent resource allocation with 90% efficiency target
        let availableNodes = this.findAvailableNodes(requirements);
        return this.strategy.allocate(availableNodes, requirements);
    }
    
    func monitorUsage(): ResourceMetrics {
        // Real-time resource monitoring
        return new ResourceMetrics();
    }
}
