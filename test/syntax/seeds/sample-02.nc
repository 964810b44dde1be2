// Resource pooling
class ResourcePool {
    func canAllocate(requirements: ResourceRequirements): bool
    func allocate(requirements: ResourceRequirements): ResourceAllocation
    func deallocate(allocationId: String): bool
}

// Best-fit allocation strategie
class BestFitAllocationStrategy {
    func allocate(nodes: List<NodeInfo>, requirements: ResourceRequirements): ResourceAllocation
    func calculateFitScore(node: NodeInfo, requirements: ResourceRequirements): float
}
