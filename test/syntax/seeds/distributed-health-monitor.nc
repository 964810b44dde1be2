// File: src/noodlecore/distributed/health_monitor.nc

class HealthMonitor {
    private Map<String, HealthStatus> nodeHealth;
    private EventEmitter events;
    
    func startMonitoring() {
        // Continuous health monitoring with <5% overhead
        this.scheduleHealthChecks();
    }
    
    func handleNodeFailure(nodeId: String) {
        // Automatic failover and recovery
        this.events.emit('node_failure', nodeId);
        this.initiateFailover(nodeId);
    }
}
