// Node discovery en registratie
func registerNode(nodeInfo: NodeInfo): bool
func unregisterNode(nodeId: String): bool
func updateNode(nodeInfo: NodeInfo): bool

// Resource management
func allocateResources(requirements: ResourceRequirements): Allocation
func deallocateResources(allocationId: String): bool

// Health monitoring
func startNodeMonitoring(nodeId: String)
func handleNodeFailure(nodeId: String)
func initiateFailover(nodeId: String)
